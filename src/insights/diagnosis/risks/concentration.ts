/** Too much with one member: the leading member's share of a field, beside the second and its own past. */
import { concentration as concentrationOf } from "../../../metrics/concentration";
import { largest } from "../../../metrics/ranking";
import { BLANK_MEMBER, type KeyColumn } from "../../../metrics/values";
import type { SalesTable } from "../../../marketplace/model";
import { FIELDS, type Field } from "../../../marketplace/roles";
import { decisionOf } from "../decide";
import type { Decision } from "../decision";
import type { Sum } from "../evidence";
import type { DiagnosisInput } from "../input";
import { below } from "../significance";
import { memberSums, pieceOf, total, windowOfRows } from "../sums";

/** Five times what each would have if all had the same, but never below a fifth nor above three fifths. */
const TIMES_EQUAL = 5;
const LEAST_SHARE = 0.2;
const MOST_SHARE = 0.6;
/** Few members have large shares by nature. */
const FEWEST_MEMBERS = 5;
/** Distinctly above the second, or above its own past. */
const ABOVE_SECOND = 1.5;
const ABOVE_PAST = 1.25;
/** 95 %, one-sided. */
const SURE = 1.645;

export function thresholdFor(members: number): number {
  return Math.min(MOST_SHARE, Math.max(LEAST_SHARE, TIMES_EQUAL / members));
}

export function concentration(input: DiagnosisInput): Decision[] {
  const { sales } = input.marketplace;
  if (!sales) return [];
  const windows = [input.period, input.base, input.yearAgo];
  const windowOfRow = windowOfRows(sales, windows);
  const squares = sales.gmv.map((value) => value * value);
  return FIELDS.flatMap((field) => {
    const keys = sales.keys[field];
    const leading = keys && leadingMember(keys, sales, squares, windowOfRow, windows.length);
    return leading && isConcentrated(leading) ? [worded(input, field, leading)] : [];
  });
}

interface Leading {
  readonly member: string;
  readonly members: number;
  readonly effective: number;
  readonly gmv: number;
  readonly share: number;
  readonly error: number;
  readonly second: number;
  /** Its share of the base and of the year before; 0 where it was not there. */
  readonly before: number;
  readonly yearAgo: number;
  readonly threshold: number;
}

function leadingMember(
  keys: KeyColumn,
  { gmv }: SalesTable,
  squares: Float64Array,
  windowOfRow: Int16Array,
  windows: number,
): Leading | undefined {
  const sums = memberSums(keys, windowOfRow, windows, gmv);
  const squared = pieceOf(keys, memberSums(keys, windowOfRow, windows, squares), windows, 0);
  const [now, base, yearAgo] = [0, 1, 2].map((piece) => pieceOf(keys, sums, windows, piece)) as Three;
  const positive = now.map((value) => Math.max(0, value));
  const all = total(positive);
  const members = positive.filter((value) => value > 0).length;
  const [first, second] = largest(positive, 2);
  if (first === undefined || second === undefined || members < FEWEST_MEMBERS) return undefined;
  const part = (values: Float64Array, of: number) => (of > 0 ? (values[first] as number) / of : 0);
  const share = part(positive, all);
  const own = squared[first] as number;
  const variance = ((1 - share) ** 2 * own + share ** 2 * (total(squared) - own)) / all ** 2;
  return {
    member: String(keys.labels[first]),
    members,
    effective: concentrationOf(positive).effective,
    gmv: positive[first] as number,
    share,
    error: Math.sqrt(variance),
    second: (positive[second] as number) / all,
    before: part(base, total(base)),
    yearAgo: part(yearAgo, total(yearAgo)),
    threshold: thresholdFor(members),
  };
}

type Three = [Float64Array, Float64Array, Float64Array];

function isConcentrated({ share, error, threshold, second, before, yearAgo }: Leading): boolean {
  const isDistinct = share >= ABOVE_SECOND * second || share >= ABOVE_PAST * Math.max(before, yearAgo);
  return share - SURE * error > threshold && isDistinct;
}

function worded(input: DiagnosisInput, field: Field, leading: Leading): Decision {
  const { member, gmv, share, error, threshold, second, before, yearAgo, members, effective } = leading;
  const segment = [{ dimension: field, member }];
  const hasBlanks = input.marketplace.sales?.keys[field]?.labels.includes(BLANK_MEMBER) ?? false;
  const whole: Sum = { table: "sales", column: "gmv", segment: [], ...(hasBlanks ? { filled: field } : {}) };
  return decisionOf(input, {
    ...{ kind: "risk", code: "concentration", segment },
    signal: field === "creator" ? "creatorShare" : "gmv",
    confidence: below((share - threshold) / error),
    facts: {
      ...{ field, member, share, threshold, second, before, yearAgo, members, effective },
      ...{ atStake: gmv, change: share - before },
    },
    figures: [
      {
        ...{ fact: "share", window: input.period, over: whole },
        sum: { table: "sales", column: "gmv", segment },
      },
    ],
  });
}
