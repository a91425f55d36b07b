/** One table for each role; the others are reported, not added up. */
import type { Finding } from "./findings";
import { rangeOf } from "./grid";
import type { Role } from "./roles";
import { ALL_ROLES } from "./synonyms";
import type { Mapping, TableGuess } from "./tables";

export interface Choice {
  readonly tables: Readonly<Partial<Record<Role, TableGuess>>>;
  readonly findings: readonly Finding[];
}

/** The person's own choice first, then complete tables, then the largest; the surest breaks ties. */
export function bestMapping(guesses: readonly TableGuess[], mapping: Mapping): Choice {
  const tables: Partial<Record<Role, TableGuess>> = {};
  const findings: Finding[] = [];
  for (const role of ALL_ROLES) {
    const [best, ...others] = guesses
      .filter((guess) => guess.role === role)
      .sort((a, b) => rank(b, mapping) - rank(a, mapping) || b.source.rows.length - a.source.rows.length);
    if (!best) continue;
    tables[role] = best;
    for (const other of others) findings.push(notUsed(role, best, other));
  }
  return { tables, findings };
}

function rank(guess: TableGuess, mapping: Mapping): number {
  const chosen = mapping.tables[guess.source.id]?.role !== undefined ? 4 : 0;
  const complete = guess.missing.length === 0 ? 2 : 0;
  return chosen + complete + (guess.confidence >= 0.6 ? 1 : 0);
}

function notUsed(role: Role, best: TableGuess, other: TableGuess): Finding {
  const { source } = other;
  return {
    code: "severalTables",
    severity: role === "sales" || role === "traffic" ? "warning" : "note",
    where: { sheet: source.sheet, address: rangeOf(source.area), table: source.id },
    count: source.rows.length,
    examples: [],
    parameters: { role, used: best.source.id, other: source.id },
  };
}
