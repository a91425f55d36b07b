/** Targets of periods still running: where they will land, read off the last weeks and off last year's calendar. */
import { addYears } from "../../../metrics/dates";
import { landing } from "../../../metrics/landing";
import { pacing } from "../../../metrics/pacing";
import { MetricError } from "../../../metrics/values";
import { decisionOf } from "../decide";
import type { Decision } from "../decision";
import type { DiagnosisInput } from "../input";
import { actualIn, segmentOf, type TargetFamily, type TargetLine } from "./target-lines";

/** A target is called endangered when both readings miss it by this much, and a hit is this unlikely. */
const LEAST_MISS = 0.05;
const UNLIKELY = 0.05;
/** The level of the last half year; seasons further back say little of it. */
const LEVEL_DAYS = 182;
/** Earlier there is too little to go by. */
const LEAST_ELAPSED = 0.2;

export function landingsOf({ lines }: TargetFamily, input: DiagnosisInput): Decision[] {
  return lines.flatMap((line) =>
    line.rows
      .filter(({ start, end }) => start <= input.asOf && end > input.asOf)
      .flatMap((row) => endangered(line, row, lines.length, input)),
  );
}

type Row = TargetLine["rows"][number];

function endangered(line: TargetLine, { start, end, target }: Row, lines: number, input: DiagnosisInput) {
  const { asOf } = input;
  const elapsed = (asOf - start + 1) / (end - start + 1);
  if (elapsed < LEAST_ELAPSED || target <= 0) return [];
  const byWeeks = landingByWeeks(line, { start, end, target, asOf });
  const byCalendar = landingByCalendar(line, { start, end, target, asOf });
  if (!byWeeks) return [];
  const best = Math.max(byWeeks.median, byCalendar ?? -Infinity);
  const isEndangered = byWeeks.p_hit <= UNLIKELY / lines && best < (1 - LEAST_MISS) * target;
  return isEndangered ? [worded(line, { start, end, target, best, hit: byWeeks.p_hit }, input)] : [];
}

interface Running {
  readonly start: number;
  readonly end: number;
  readonly target: number;
  readonly asOf: number;
}

function landingByWeeks({ first, daily }: TargetLine, running: Running) {
  const from = Math.max(first, Math.min(running.start, running.asOf - LEVEL_DAYS + 1));
  const values = daily.slice(from - first, running.asOf - first + 1);
  try {
    return landing({ dates: values.map((_, day) => from + day), values, ...running });
  } catch (error) {
    // Too few weeks to tell.
    if (error instanceof MetricError) return undefined;
    throw error;
  }
}

/** What came to date ÷ the share that had come by the same day last year; undefined without last year's days. */
function landingByCalendar(line: TargetLine, { start, end, target, asOf }: Running): number | undefined {
  const back = addYears(start, -1);
  if (back < line.first) return undefined;
  const profile = Float64Array.from({ length: end - start + 1 }, (_, day) =>
    Math.max(0, actualIn(line, { from: back + day, to: back + day })),
  );
  const actual = actualIn(line, { from: start, to: asOf });
  return profile.some((value) => value > 0)
    ? (pacing({ actual, target, start, end, asOf, profile }).landing ?? undefined)
    : undefined;
}

interface Endangered extends Omit<Running, "asOf"> {
  readonly best: number;
  readonly hit: number;
}

function worded(
  line: TargetLine,
  { start, end, target, best, hit }: Endangered,
  input: DiagnosisInput,
): Decision {
  const { kpi, table } = line;
  const segment = segmentOf(line);
  const actual = actualIn(line, { from: start, to: input.asOf });
  return decisionOf(input, {
    ...{ kind: "risk", code: "pace", signal: "target", segment, confidence: 1 - hit },
    ...(kpi === "gmv" ? { size: best - target } : {}),
    facts: {
      ...{ state: "running", metric: kpi, from: start, to: end, actual, target, landing: best, hit },
      ...{ missed: 1 - best / target, threshold: LEAST_MISS, change: best / target - 1 },
    },
    figures: [
      { fact: "actual", window: { from: start, to: input.asOf }, sum: { table, column: kpi, segment } },
    ],
  });
}
