/** What speaks for and against a role beside its needed columns, since those alone are common to many tables. */
import type { Assignment, Column } from "./assign";
import type { Meaning } from "./roles";
import { scoreHeader } from "./score";
import { meaningsOf } from "./synonyms";

/** A factor on the score of the role, 1 where nothing is to be said. */
export function plausibility(
  columns: readonly Column[],
  { role, scores, columns: assigned }: Assignment,
): number {
  const has = (...meanings: Meaning[]) => meanings.filter((meaning) => scores.has(meaning)).length;
  const measures = columns.filter(({ profile }) => profile.numbers > 0.8 && !profile.hasDateFormat).length;
  switch (role) {
    case "sales":
      // A date and an amount that are plainly a sale's: no list of entities has both.
      return Math.min(scores.get("date") ?? 0, scores.get("gmv") ?? 0) >= 0.62 ? 1.2 : 1;
    case "survey":
      return looksLikeSurvey(scores) ? 1.1 : 0.3;
    case "initiatives":
      return has("owner", "duration", "depends", "reach", "impact", "confidence", "effort") >= 2 ? 1.2 : 0.3;
    case "events":
      return measures <= 1 ? 1 : 0.45;
    case "targets":
      // Plan beside actual: what was sold comes first, since a review cannot do without.
      return holdsSales(columns) ? 0.75 : 1.05;
    case "sellers":
    case "products":
    case "creators":
    case "partners":
      return isEntityList(columns, assigned) ? 1 : 0.3;
    default:
      return 1;
  }
}

/** A question that its header names, or respondents that theirs does: small whole numbers alone are in many tables. */
function looksLikeSurvey(scores: ReadonlyMap<Meaning, number>): boolean {
  const questions = (["nps", "csat", "open"] as const).map((meaning) => scores.get(meaning) ?? 0);
  const asked = Math.max(...questions);
  return asked >= 0.6 || (asked > 0 && (scores.get("respondent") ?? 0) >= 0.9);
}

function holdsSales(columns: readonly Column[]): boolean {
  const [, gmv] = meaningsOf("sales").find(([meaning]) => meaning === "gmv") ?? [];
  return columns.some(
    ({ header, profile }) => gmv && profile.numbers > 0.5 && (scoreHeader(header, gmv)?.score ?? 0) >= 0.85,
  );
}

/** Each entity once: the id column is nearly without repeats. */
function isEntityList(columns: readonly Column[], guesses: Assignment["columns"]): boolean {
  const id = guesses.find(({ meaning }) => meaning === "id")?.column;
  const profile = id === undefined ? undefined : columns[id]?.profile;
  return profile !== undefined && (profile.filled < 3 || profile.distinct > 0.6);
}
