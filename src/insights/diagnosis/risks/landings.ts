/** Targets of periods still running: where they will land, read off last year's calendar, and off the last weeks. */
import { addYears } from "../../../metrics/dates";
import { twoSidedT } from "../../../metrics/distributions";
import { landing } from "../../../metrics/landing";
import { pacing } from "../../../metrics/pacing";
import { MetricError } from "../../../metrics/values";
import { decisionOf } from "../decide";
import type { Decision } from "../decision";
import type { DiagnosisInput } from "../input";
import { below } from "../significance";
import { actualIn, materialLines, segmentOf, type TargetFamily, type TargetLine } from "./target-lines";

/** Endangered: short by this much at least, even were the reading wrong by as much as it rarely is. */
const LEAST_MISS = 0.05;
/**
 * False alarms of one target, and of all of a field's together; half of each, since only misses count. Members' campaign
 * days move more from year to year than other months tell, hence the caution.
 */
const LEVEL_ALONE = 0.02;
const LEVEL_TOGETHER = 0.002;
/** Campaign days move from year to year: a reading is never surer than this part of what is still to come. */
const LEAST_ERROR = 0.15;
/** Readings of earlier periods from which their error is learned. */
const FEWEST_READINGS = 6;
/** The level of the last half year; seasons further back say little of it. */
const LEVEL_DAYS = 182;
/** Earlier there is too little to go by. */
const LEAST_ELAPSED = 0.2;

export function landingsOf(family: TargetFamily, input: DiagnosisInput): Decision[] {
  // Counts vary so little from month to month that a moved campaign day looks like a miss: money alone is read ahead.
  const lines = family.kpi === "gmv" ? materialLines(family) : [];
  return lines.flatMap((line) =>
    line.rows
      .filter(({ start, end }) => start <= input.asOf && end > input.asOf)
      .flatMap((row) => endangered(line, row, lines, input)),
  );
}

type Row = TargetLine["rows"][number];

/** The calendar's landing with the error that it had for earlier periods; the weeks must not gainsay it. */
function endangered(
  line: TargetLine,
  { start, end, target }: Row,
  lines: readonly TargetLine[],
  input: DiagnosisInput,
) {
  const { asOf } = input;
  const elapsed = (asOf - start + 1) / (end - start + 1);
  if (elapsed < LEAST_ELAPSED || target <= 0) return [];
  const landed = landingByCalendar(line, { start, end, target, asOf });
  const errors = errorsOfReadings(line, asOf - start);
  if (landed === undefined || !(landed > 0) || errors.length < FEWEST_READINGS) return [];
  const all = lines.flatMap((other) => errorsOfReadings(other, asOf - start));
  // A few readings of its own may have been lucky: never surer than the family's are.
  const spread = Math.max(rootMeanSquare(errors), rootMeanSquare(all), LEAST_ERROR * (1 - elapsed));
  const level = lines.length === 1 ? LEVEL_ALONE : LEVEL_TOGETHER / lines.length;
  const highest = landed * Math.exp(spread * twoSidedT(1 - level, errors.length));
  const byWeeks = landingByWeeks(line, { start, end, target, asOf });
  const isEndangered =
    highest < (1 - LEAST_MISS) * target && (byWeeks?.median ?? 0) < (1 - LEAST_MISS) * target;
  const hit = below(Math.log(landed / target) / spread);
  return isEndangered ? [worded(line, { start, end, target, best: landed, hit }, input)] : [];
}

function rootMeanSquare(values: readonly number[]): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
}

/** ln(what came ÷ what the calendar would have said as many days into each earlier period). */
function errorsOfReadings(line: TargetLine, passed: number): number[] {
  const last = line.first + line.daily.length - 1;
  return line.rows.flatMap(({ start, end, target }) => {
    const asOf = start + passed;
    if (end > last || asOf >= end || target <= 0) return [];
    const said = landingByCalendar(line, { start, end, target, asOf });
    const error = said ? Math.log(actualIn(line, { from: start, to: end }) / said) : NaN;
    return Number.isFinite(error) ? [error] : [];
  });
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
