/** Gives the columns of a table their meanings in one role: the best pairs of column and meaning first. */
import { normaliseHeader, type Header } from "./header";
import { isPercentFormat, currencyOfFormat } from "./number-format";
import type { ColumnProfile } from "./profile";
import { ROLES, type Meaning, type Role } from "./roles";
import { scoreHeader, scoreValues } from "./score";
import { meaningsOf } from "./synonyms";
import type { MeaningPattern } from "./synonyms/patterns";
import type { ColumnGuess, Mapping, Reason, SourceTable, TableMapping } from "./tables";
import { guessByValues } from "./by-values";

export interface Column {
  readonly header: Header;
  readonly profile: ColumnProfile;
}

export interface Candidate {
  readonly column: number;
  readonly meaning: Meaning;
  readonly score: number;
  readonly reasons: readonly Reason[];
}

export interface Assignment {
  readonly role: Role;
  readonly columns: readonly ColumnGuess[];
  readonly scores: ReadonlyMap<Meaning, number>;
  readonly missing: readonly Meaning[];
}

/** Below this a header says too little to name a column by it. */
const LEAST_SCORE = 0.3;
const NAME_AS_ID = 0.85;
const ENTITY_ROLES: readonly Role[] = ["sellers", "products", "creators", "partners"];

export function assign(
  source: SourceTable,
  columns: readonly Column[],
  role: Role,
  mapping: Mapping,
): Assignment {
  const own = mapping.tables[source.id];
  const meanings = meaningsOf(role);
  const taken = new Map<number, Candidate>();
  const scores = new Map<Meaning, number>();
  const take = (candidate: Candidate, many: boolean) => {
    if (taken.has(candidate.column) || (!many && scores.has(candidate.meaning))) return;
    taken.set(candidate.column, candidate);
    scores.set(candidate.meaning, Math.max(candidate.score, scores.get(candidate.meaning) ?? 0));
  };
  const isMany = new Map(meanings.map(([meaning, { many }]) => [meaning, many === true]));
  const candidates = columns.flatMap((column, at) => candidatesOf(column, at, role, meanings, mapping, own));
  candidates.sort((a, b) => b.score - a.score || a.column - b.column);
  for (const candidate of candidates) take(candidate, isMany.get(candidate.meaning) ?? false);
  const excluded = (at: number) => correctionOf(own, columns[at] as Column) === "none";
  for (const candidate of guessByValues(role, columns, taken, scores)) {
    if (!excluded(candidate.column)) take(candidate, isMany.get(candidate.meaning) ?? false);
  }
  if (ENTITY_ROLES.includes(role)) nameAsId(taken, scores);
  return {
    role,
    columns: columns.map((column, at) => guessOf(source, role, column, at, taken.get(at))),
    scores,
    missing: (ROLES[role].needed as readonly Meaning[]).filter((meaning) => !scores.has(meaning)),
  };
}

/** A list of entities that has names and no ids is keyed by its names. */
function nameAsId(taken: Map<number, Candidate>, scores: Map<Meaning, number>): void {
  const name = scores.has("id") ? undefined : [...taken.values()].find(({ meaning }) => meaning === "name");
  if (!name || name.reasons.some(({ code }) => code === "corrected")) return;
  taken.set(name.column, { ...name, meaning: "id", score: name.score * NAME_AS_ID });
  scores.set("id", name.score * NAME_AS_ID);
  scores.delete("name");
}

function candidatesOf(
  column: Column,
  at: number,
  role: Role,
  meanings: readonly [Meaning, MeaningPattern][],
  mapping: Mapping,
  own: TableMapping | undefined,
): Candidate[] {
  const corrected = correctionOf(own, column);
  if (corrected !== undefined) return fixed(corrected, at, 3, { code: "corrected" }, meanings);
  const learned = mapping.learned[normaliseHeader(column.header.text)]?.[role];
  if (learned !== undefined) {
    return fixed(learned, at, 2, { code: "learned", header: column.header.text }, meanings);
  }
  const candidates: Candidate[] = [];
  for (const [meaning, pattern] of meanings) {
    const header = scoreHeader(column.header, pattern);
    if (!header) continue;
    const values = scoreValues(column.profile, pattern.values);
    const score = header.score * values;
    if (score < LEAST_SCORE) continue;
    const reasons: Reason[] = [{ code: "header", header: column.header.text, language: header.language }];
    if (values >= 0.9) reasons.push({ code: "values", detail: pattern.values });
    candidates.push({ column: at, meaning, score, reasons });
  }
  return candidates;
}

function correctionOf(own: TableMapping | undefined, column: Column): Meaning | "none" | undefined {
  return own?.columns?.[column.header.text];
}

/** What the person said comes before every guess: its score is above all of theirs. */
function fixed(
  meaning: Meaning | "none",
  column: number,
  score: number,
  reason: Reason,
  meanings: readonly [Meaning, MeaningPattern][],
): Candidate[] {
  if (meaning === "none" || !meanings.some(([known]) => known === meaning)) return [];
  return [{ column, meaning, score, reasons: [reason] }];
}

function guessOf(
  source: SourceTable,
  role: Role,
  { header, profile }: Column,
  column: number,
  candidate: Candidate | undefined,
): ColumnGuess {
  const guess = {
    column,
    header: header.text,
    meaning: candidate?.meaning,
    confidence: Math.min(1, candidate?.score ?? 0),
    reasons: candidate?.reasons ?? [],
  };
  const isRate = candidate !== undefined && rateMeanings(role).has(candidate.meaning);
  const unit = unitOf(header, profile, source.formats[column] ?? "", isRate);
  return unit === undefined ? guess : { ...guess, unit };
}

function unitOf(header: Header, profile: ColumnProfile, format: string, isRate: boolean): string | undefined {
  if (isPercentFormat(format) && profile.numbers > 0.5) return "fraction";
  if (profile.percentText > 0.5) return "percent";
  // 0.12 or 12: no column of rates is all below one percent, whatever sign its header bears.
  if (isRate && profile.numbers > 0.5) return profile.within01 > 0.95 ? "fraction" : "percent";
  if (header.unit !== undefined) return header.unit;
  return profile.numbers > 0.5 ? currencyOfFormat(format) : undefined;
}

function rateMeanings(role: Role): Set<Meaning> {
  return new Set(meaningsOf(role).flatMap(([meaning, { values }]) => (values === "rate" ? [meaning] : [])));
}
