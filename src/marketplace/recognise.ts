/** What each table is and what its columns mean: from headers, from values, and first from the person's corrections. */
import { assign, type Assignment, type Column } from "./assign";
import { readHeader } from "./header";
import { profileColumn } from "./profile";
import { ROLES, type Meaning, type Role } from "./roles";
import { scoreHeader } from "./score";
import { ALL_ROLES, meaningsOf, namesOf } from "./synonyms";
import type { Mapping, SourceTable, TableGuess } from "./tables";

/** Below this a table is left without a role: better asked than wrong. */
const LEAST_ROLE_SCORE = 0.55;
/** More columns than this are read by header only up to here; no export of a person's is wider. */
const MOST_COLUMNS = 4096;

export function recognise(tables: readonly SourceTable[], mapping: Mapping): TableGuess[] {
  const guesses = tables.map((table) => recogniseTable(table, mapping));
  return guesses.map((guess) =>
    isReallyTraffic(guess, guesses, mapping) ? asTraffic(guess, mapping) : guess,
  );
}

function recogniseTable(source: SourceTable, mapping: Mapping): TableGuess {
  const chosen = mapping.tables[source.id]?.role;
  if (chosen === "none") return withoutRole(source);
  const columns = columnsOf(source);
  if (chosen !== undefined) return guessFrom(source, assign(source, columns, chosen, mapping), 1);
  const ranked = ALL_ROLES.map((role) => assign(source, columns, role, mapping))
    .map((assignment) => ({ assignment, score: scoreRole(source, columns, assignment) }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = ranked;
  if (!best || best.score < LEAST_ROLE_SCORE) return withoutRole(source);
  const margin = Math.min(1, Math.max(0, best.score - (second?.score ?? 0)) / 0.4);
  return guessFrom(source, best.assignment, confidenceOf(best.assignment) * (0.75 + 0.25 * margin));
}

function columnsOf(source: SourceTable): Column[] {
  return source.headers.slice(0, MOST_COLUMNS).map((text, column) => ({
    header: readHeader(text),
    profile: profileColumn(source.rows, column, source.formats[column] ?? ""),
  }));
}

function guessFrom(
  source: SourceTable,
  { role, columns, missing }: Assignment,
  confidence: number,
): TableGuess {
  return { source, role, confidence, columns, missing };
}

function withoutRole(source: SourceTable): TableGuess {
  const columns = source.headers.map((header, column) => ({
    column,
    header,
    meaning: undefined,
    confidence: 0,
    reasons: [],
  }));
  return { source, role: undefined, confidence: 0, columns, missing: [] };
}

function neededScore({ role, scores }: Assignment): number {
  const needed = ROLES[role].needed as readonly Meaning[];
  return needed.reduce((sum, meaning) => sum + Math.min(1, scores.get(meaning) ?? 0), 0) / needed.length;
}

function confidenceOf(assignment: Assignment): number {
  return assignment.missing.length > 0 ? 0.4 * neededScore(assignment) : neededScore(assignment);
}

function scoreRole(source: SourceTable, columns: readonly Column[], assignment: Assignment): number {
  const needed = neededScore(assignment);
  const others = ROLES[assignment.role].others as readonly Meaning[];
  const found = others.reduce((sum, meaning) => sum + Math.min(1, assignment.scores.get(meaning) ?? 0), 0);
  const known = assignment.columns.filter(({ meaning }) => meaning !== undefined).length;
  const coverage = known / Math.max(1, columns.filter(({ profile }) => profile.filled > 0).length);
  const named = nameSpeaksFor(source, assignment.role) ? 0.25 : 0;
  const score = needed + Math.min(0.5, found * 0.09) + Math.min(1, coverage) * 0.25 + named;
  return score * plausibility(columns, assignment) * (assignment.missing.length > 0 ? 0.5 : 1);
}

function nameSpeaksFor(source: SourceTable, role: Role): boolean {
  const concepts = namesOf(role);
  return [source.id.replace(/!.*$/, ""), source.sheet].some((name) =>
    readHeader(name).terms.some((term) => concepts.some((concept) => term.concepts.has(concept))),
  );
}

/** What a role must show beside its needed columns, since those alone are common to many tables. */
function plausibility(columns: readonly Column[], { role, scores, columns: assigned }: Assignment): number {
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

/**
 * A funnel export with a GMV column reads as sales too. Where another table is the sales table, it is traffic; alone it
 * stays sales, since a review needs sales first.
 */
function isReallyTraffic(guess: TableGuess, guesses: readonly TableGuess[], mapping: Mapping): boolean {
  if (guess.role !== "sales" || mapping.tables[guess.source.id]?.role !== undefined) return false;
  const otherSales = guesses.some(
    (other) => other !== guess && other.role === "sales" && other.missing.length === 0,
  );
  if (!otherSales || guesses.some(({ role }) => role === "traffic")) return false;
  return asTraffic(guess, mapping).missing.length === 0;
}

function asTraffic(guess: TableGuess, mapping: Mapping): TableGuess {
  const assignment = assign(guess.source, columnsOf(guess.source), "traffic", mapping);
  return guessFrom(guess.source, assignment, 0.8 * confidenceOf(assignment));
}
