/** A survey as groups of answers: waves in time, audiences, and the segments of each audience. */
import type { SurveyTable } from "../../../marketplace/model";
import { BLANK_MEMBER, isMissing, type KeyColumn } from "../../../metrics/values";
import type { Segment } from "../decision";

/** Answers of one wave stand no further apart than this. */
const GAP_DAYS = 21;
/** A wave with fewer answers says nothing. */
const FEWEST_ANSWERS = 20;

export interface Waves {
  /** Rows of the latest wave, and of the one before it. */
  readonly now: readonly number[];
  readonly before: readonly number[];
}

/** Waves up to a day; without dates all answers are one. */
export function wavesOf({ dates, reasons, rows }: SurveyTable, asOf: number): Waves {
  const used = Array.from({ length: rows }, (_, row) => row).filter((row) => reasons[row] === 0);
  if (!dates) return { now: used, before: [] };
  const dated = used
    .filter((row) => !isMissing(dates[row] as number) && (dates[row] as number) < asOf + 1)
    .sort((a, b) => (dates[a] as number) - (dates[b] as number));
  const waves: number[][] = [];
  let last = -Infinity;
  for (const row of dated) {
    const date = dates[row] as number;
    if (date - last > GAP_DAYS) waves.push([]);
    waves.at(-1)?.push(row);
    last = date;
  }
  const large = waves.filter(({ length }) => length >= FEWEST_ANSWERS);
  return { now: large.at(-1) ?? [], before: large.at(-2) ?? [] };
}

export interface Group {
  readonly segment: Segment;
  /** Of its audience's rows: those in the group, and the rest. */
  readonly inside: readonly number[];
  readonly rest: readonly number[];
  /** Header of the column that tells the group. */
  readonly header: string;
}

export interface Audience {
  readonly segment: Segment;
  readonly rows: readonly number[];
  readonly groups: readonly Group[];
}

export function audiencesOf(survey: SurveyTable, rows: readonly number[]): Audience[] {
  return partsOf(survey.audience, rows).map(({ label, rows: own }) => {
    const audience: Segment = label === undefined ? [] : [{ dimension: "survey.audience", member: label }];
    const seen = new Set<string>();
    const groups = survey.segments.flatMap(({ header, keys }) => {
      const parts = partsOf(keys, own).filter((part) => part.label !== undefined);
      return parts.flatMap((part): Group[] => {
        const inside = new Set(part.rows);
        // A column that splits the audience as another does asks nothing new.
        const same = part.rows.join(" ");
        if (parts.length < 2 || part.label === BLANK_MEMBER || seen.has(same)) return [];
        seen.add(same);
        const segment: Segment = [...audience, { dimension: "survey.segment", member: part.label as string }];
        return [{ segment, inside: part.rows, rest: own.filter((row) => !inside.has(row)), header }];
      });
    });
    return { segment: audience, rows: own, groups };
  });
}

function partsOf(
  keys: KeyColumn | undefined,
  rows: readonly number[],
): { readonly label: string | undefined; readonly rows: readonly number[] }[] {
  if (!keys) return [{ label: undefined, rows }];
  const parts = new Map<number, number[]>();
  for (const row of rows) {
    const code = keys.codes[row] as number;
    if (code < 0) continue;
    const part = parts.get(code);
    if (part) part.push(row);
    else parts.set(code, [row]);
  }
  return [...parts].map(([code, own]) => ({ label: String(keys.labels[code]), rows: own }));
}
