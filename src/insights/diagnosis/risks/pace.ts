/** Targets that are missed, or will be: by more than targets here usually are. */
import { twoSidedT } from "../../../metrics/distributions";
import { decisionOf } from "../decide";
import type { Decision } from "../decision";
import type { DiagnosisInput } from "../input";
import { below, medianOf, varianceOf } from "../significance";
import { landingsOf } from "./landings";
import {
  actualIn,
  materialLines,
  segmentOf,
  targetFamilies,
  type TargetFamily,
  type TargetLine,
} from "./target-lines";

/** A miss that matters; without a history of misses, and one that matters whatever the history. */
const LEAST_MISS = 0.05;
const PLAIN_MISS = 0.1;
const LARGE_MISS = 0.2;
const FEWEST_PAST = 5;
/** False alarms of one target, and of all of a field's together; half of each, since only misses count. */
const LEVEL_ALONE = 0.03;
const LEVEL_TOGETHER = 0.02;
/** With fewer values a median of deviations is itself too uncertain. */
const ENOUGH_FOR_MEDIANS = 30;
/** Of a normal distribution, standard deviation ÷ median absolute deviation. */
const NORMAL_MAD = 1.4826;

export function pace(input: DiagnosisInput): Decision[] {
  return targetFamilies(input.marketplace, input.asOf).flatMap((family) => [
    ...missed(family, input).map((miss) => worded(input, miss)),
    ...landingsOf(family, input),
  ]);
}

interface Miss {
  readonly line: TargetLine;
  readonly from: number;
  readonly to: number;
  readonly actual: number;
  readonly target: number;
  /** Part of the target that is usually missed, and what it takes to be out of the usual. */
  readonly usual: number;
  readonly threshold: number;
  readonly confidence: number;
  readonly surprise: number | undefined;
}

/** The period's own targets, and those of the period and as many before it: a lasting miss is surer. */
function missed(family: TargetFamily, { period }: DiagnosisInput): Miss[] {
  const found = new Map<TargetLine, Miss>();
  const lines = materialLines(family);
  for (const times of [1, 2]) {
    const spans = lines.map((line) => {
      const own = line.rows.filter(
        ({ start, end }) => end >= period.from && end <= period.to && start <= end,
      );
      return blocksOf(line, own.length, times);
    });
    const past = spans.flatMap((blocks) => blocks.slice(1).map(({ attained }) => Math.log(attained)));
    for (const blocks of spans) {
      const [now] = blocks;
      if (!now || now.to < period.from || found.has(now.line)) continue;
      const miss = judged(now, past.filter(Number.isFinite), lines.length);
      if (miss) found.set(now.line, miss);
    }
  }
  return [...found.values()];
}

interface Block extends Pick<Miss, "line" | "from" | "to" | "actual" | "target"> {
  readonly attained: number;
}

/** Targets in blocks of as many as end in the period, the latest first; only those the data cover. */
function blocksOf(line: TargetLine, count: number, times: number): Block[] {
  if (count === 0) return [];
  const last = line.first + line.daily.length - 1;
  const rows = line.rows.filter(({ start, end }) => start >= line.first && end <= last).reverse();
  const blocks: Block[] = [];
  for (let at = 0; at + count * times <= rows.length; at += count * times) {
    const own = rows.slice(at, at + count * times);
    const [from, to] = [own.at(-1)?.start ?? NaN, own[0]?.end ?? NaN];
    const target = own.reduce((sum, row) => sum + row.target, 0);
    const actual = own.reduce((sum, { start, end }) => sum + actualIn(line, { from: start, to: end }), 0);
    if (target > 0) blocks.push({ line, from, to, actual, target, attained: actual / target });
  }
  return blocks;
}

function judged(now: Block, past: readonly number[], lines: number): Miss | undefined {
  const miss = 1 - now.attained;
  const { attained, ...block } = now;
  if (past.length < FEWEST_PAST) {
    const threshold = PLAIN_MISS;
    return miss >= threshold
      ? { ...block, usual: 0, threshold, confidence: 1, surprise: undefined }
      : undefined;
  }
  const middle = medianOf(past);
  const spread =
    past.length < ENOUGH_FOR_MEDIANS
      ? Math.sqrt(varianceOf(past))
      : NORMAL_MAD * medianOf(past.map((each) => Math.abs(each - middle)));
  const error = spread * Math.sqrt(1 + 1 / past.length);
  const level = lines === 1 ? LEVEL_ALONE : LEVEL_TOGETHER / lines;
  const t = twoSidedT(1 - level, past.length - 1);
  const usual = 1 - Math.exp(middle);
  const threshold = Math.min(LARGE_MISS, Math.max(LEAST_MISS, 1 - Math.exp(middle - t * error)));
  const surprise = (Math.log(attained) - middle) / error;
  return miss >= threshold
    ? { ...block, usual, threshold, confidence: below(-surprise), surprise }
    : undefined;
}

function worded(input: DiagnosisInput, miss: Miss): Decision {
  const { line, from, to, actual, target, usual, threshold, confidence, surprise } = miss;
  const segment = segmentOf(line);
  return decisionOf(input, {
    ...{ kind: "risk", code: "pace", signal: "target", segment, confidence },
    ...(line.kpi === "gmv" ? { size: actual - target, sure: actual - target } : {}),
    ...(surprise === undefined ? {} : { surprise }),
    facts: {
      ...{ state: "missed", metric: line.kpi, from, to, actual, target, landing: actual, hit: 0 },
      ...{ missed: 1 - actual / target, usual, threshold, change: actual / target - 1 },
    },
    figures: [
      {
        ...{ fact: "actual", window: { from, to } },
        sum: { table: line.table, column: line.kpi, segment },
      },
    ],
  });
}
