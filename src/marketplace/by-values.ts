/** Meanings that values alone suggest, where no header says more. Never above 0.5: the person is asked to look. */
import type { Candidate, Column } from "./assign";
import type { Meaning, Role } from "./roles";
import { scoreValues } from "./score";
import type { ValueKind } from "./synonyms/patterns";

export function guessByValues(
  role: Role,
  columns: readonly Column[],
  taken: ReadonlyMap<number, Candidate>,
  scores: ReadonlyMap<Meaning, number>,
): Candidate[] {
  const free = columns.map((column, at) => ({ column, at })).filter(({ at }) => !taken.has(at));
  const filled = free.filter(({ column }) => column.profile.filled > 0);
  if (role === "survey") return filled.flatMap(({ column, at }) => questionOf(column, at));
  const missesDate = (role === "sales" || role === "traffic") && !scores.has("date");
  if (!missesDate) return [];
  const dates = filled.filter(({ column }) => isPlainlyDate(column));
  // Two date columns without a word that tells them apart: a guess would be a throw of dice.
  return dates.length === 1 && dates[0] ? [byValues(dates[0].at, "date", 0.5, "date")] : [];
}

/** A date by format or as text, under a header that names nothing else. */
function isPlainlyDate({ header, profile }: Column): boolean {
  const says = profile.dateText > 0.9 || (profile.hasDateFormat && profile.dateNumbers > 0.9);
  return says && header.terms.every(({ concepts }) => concepts.has("date") || concepts.has("created"));
}

function questionOf({ header, profile }: Column, at: number): Candidate[] {
  if (scoreValues(profile, "freeText") === 1 && profile.meanLength > 20)
    return [byValues(at, "open", 0.5, "freeText")];
  if (
    header.terms.some(
      ({ concepts }) => concepts.has("id") || concepts.has("duration") || concepts.has("weight"),
    )
  )
    return [];
  const scale = profile.numbers > 0.95;
  if (scale && profile.within5 > 0.98 && profile.distinct < 0.5)
    return [byValues(at, "csat", 0.45, "score5")];
  if (scale && profile.within10 > 0.98 && profile.distinct < 0.5)
    return [byValues(at, "nps", 0.4, "score10")];
  if (profile.texts > 0.9 && profile.distinct < 0.1 && profile.filled > 30)
    return [byValues(at, "segment", 0.35, "key")];
  return [];
}

function byValues(column: number, meaning: Meaning, score: number, detail: ValueKind): Candidate {
  return { column, meaning, score, reasons: [{ code: "values", detail }] };
}
