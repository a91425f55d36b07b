/** Refunds and cancellations of the whole market against their own history, for the same mix of categories. */
import { twoSidedT } from "../../../metrics/distributions";
import { keyColumn, type KeyColumn, type NumberColumn } from "../../../metrics/values";
import type { SalesTable } from "../../../marketplace/model";
import { bucketOfRows, bucketsOf, type Buckets } from "../buckets";
import { decisionOf } from "../decide";
import type { Decision } from "../decision";
import type { DiagnosisInput } from "../input";
import { below, meanOf, varianceOf } from "../significance";
import { memberSums, total } from "../sums";

/** A rise that matters. */
const LEAST_RISE = 1.15;
/** One in 200 by chance, one-sided. */
const CONFIDENCE = 0.99;
const CANCELLED = /cancel|anulad/i;

export function refunds(input: DiagnosisInput): Decision[] {
  const { sales } = input.marketplace;
  const buckets = sales && bucketsOf(input.period, firstDay(sales));
  if (!buckets) return [];
  const bucketOfRow = bucketOfRows(buckets, sales);
  const { refunds: refunded, orders } = sales.numbers;
  const rates: Rate[] = [];
  if (refunded) rates.push({ code: "refundSpike", above: refunded, under: sales.gmv });
  const cancelled = sales.keys.status && cancelledOf(sales.keys.status, orders, sales.rows);
  if (cancelled) rates.push({ code: "cancellationSpike", ...cancelled });
  return rates.flatMap((rate) => {
    const spike = spikeOf(rate, sales.keys.category, bucketOfRow, buckets);
    return spike ? [worded(input, rate.code, spike)] : [];
  });
}

function firstDay({ dates, reasons }: SalesTable): number {
  let first = Infinity;
  dates.forEach((date, row) => {
    if (reasons[row] === 0 && date < first) first = date;
  });
  return Math.floor(first);
}

interface Rate {
  readonly code: "refundSpike" | "cancellationSpike";
  readonly above: NumberColumn;
  readonly under: NumberColumn;
}

/** Orders, or rows where orders are not counted. */
function cancelledOf(
  { codes, labels }: KeyColumn,
  orders: NumberColumn | undefined,
  rows: number,
): Pick<Rate, "above" | "under"> | undefined {
  const isCancelled = labels.map((label) => CANCELLED.test(String(label)));
  if (!isCancelled.includes(true)) return undefined;
  const under = orders ?? new Float64Array(rows).fill(1);
  return { under, above: under.map((value, row) => (isCancelled[codes[row] as number] ? value : 0)) };
}

interface Spike {
  readonly rate: number;
  readonly expected: number;
  readonly threshold: number;
  readonly under: number;
  readonly z: number;
}

/** Each piece's rate ÷ what its mix would have had at each category's past rate: routine is how that varied. */
function spikeOf(
  { above, under }: Rate,
  category: KeyColumn | undefined,
  bucketOfRow: Int16Array,
  { count, now }: Buckets,
): Spike | undefined {
  const keys = category ?? keyColumn(new Int32Array(bucketOfRow.length), [""]);
  const [a, u] = [above, under].map((values) => memberSums(keys, bucketOfRow, count, values)) as Pair;
  const past = count - now;
  const [observed, expected] = [new Float64Array(past + 1), new Float64Array(past + 1)];
  let exposed = 0;
  keys.labels.forEach((_, member) => {
    const own = (values: Float64Array) => values.subarray(member * count, (member + 1) * count);
    const [ownA, ownU] = [own(a), own(u)];
    const rate = total(ownA.subarray(0, past)) / total(ownU.subarray(0, past)) || 0;
    for (let bucket = 0; bucket < count; bucket++) {
      const at = Math.min(bucket, past);
      observed[at] = (observed[at] as number) + (ownA[bucket] as number);
      expected[at] = (expected[at] as number) + rate * (ownU[bucket] as number);
    }
    exposed += total(ownU.subarray(past));
  });
  const ratios = [...observed].map((value, i) => value / (expected[i] as number));
  const history = ratios.slice(0, past).filter(Number.isFinite);
  if (history.length < 6 || !(exposed > 0)) return undefined;
  const error = Math.sqrt(varianceOf(history) * (1 + 1 / history.length));
  const limit = Math.max(LEAST_RISE, meanOf(history) + twoSidedT(CONFIDENCE, history.length - 1) * error);
  const found = ratios[past] as number;
  if (!(found > limit)) return undefined;
  const usual = (expected[past] as number) / exposed;
  return {
    rate: (observed[past] as number) / exposed,
    expected: usual,
    threshold: usual * limit,
    under: exposed,
    z: (found - meanOf(history)) / error,
  };
}

type Pair = [Float64Array, Float64Array];

function worded(input: DiagnosisInput, code: Rate["code"], spike: Spike): Decision {
  const { rate, expected, threshold, under, z } = spike;
  const isMoney = code === "refundSpike";
  return decisionOf(input, {
    ...{ kind: "risk", code, signal: "refundRate", segment: [], confidence: below(z), surprise: z },
    ...(isMoney ? { size: -(rate - expected) * under, sure: -(rate - threshold) * under } : {}),
    facts: { rate, expected, threshold, change: rate - expected },
    ...(isMoney
      ? {
          figures: [
            {
              ...{ fact: "rate", window: input.period },
              sum: { table: "sales", column: "refunds", segment: [] },
              over: { table: "sales", column: "gmv", segment: [] },
            },
          ],
        }
      : {}),
  });
}
