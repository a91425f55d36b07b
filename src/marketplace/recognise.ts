/** What each table is and what its columns mean: from headers, from values, and first from the person's corrections. */
import { assign, type Assignment, type Column } from "./assign";
import { readHeader } from "./header";
import { profileColumn } from "./profile";
import { ROLES, type Meaning, type Role } from "./roles";
import { plausibility } from "./plausibility";
import { ALL_ROLES, namesOf } from "./synonyms";
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

/**
 * A day's overview often holds the funnel beside the sales. Where no table is the traffic table, the sales table's own
 * views are: the same rows, read for the other role.
 */
export function trafficWithin(sales: TableGuess, mapping: Mapping): TableGuess | undefined {
  const guess = asTraffic(sales, mapping);
  const sure = guess.columns.find(({ meaning }) => meaning === "views")?.confidence ?? 0;
  return guess.missing.length === 0 && sure >= 0.75 ? guess : undefined;
}
