/** Keeps what the person corrected, for this table and for headers of the same spelling elsewhere. */
import { normaliseHeader } from "./header";
import { ROLES, type Meaning, type Role } from "./roles";
import type { Mapping, TableGuess, TableMapping } from "./tables";

/** A role for the table, meanings for columns by their header, or both. */
export type Correction = TableMapping;

export function learn(mapping: Mapping, guess: TableGuess, correction: Correction): Mapping {
  const id = guess.source.id;
  const before = mapping.tables[id];
  const role = correction.role ?? before?.role;
  const playing = role ?? guess.role;
  const columns = mergeColumns(before?.columns ?? {}, correction.columns ?? {}, playing);
  const own: TableMapping = { ...(role === undefined ? {} : { role }), columns };
  return {
    version: 1,
    tables: { ...mapping.tables, [id]: own },
    learned:
      playing === undefined || playing === "none" ? mapping.learned : learned(mapping, playing, correction),
  };
}

/** A meaning that only one column can have moves to the column that was corrected last. */
function mergeColumns(
  before: Readonly<Record<string, Meaning | "none">>,
  now: Readonly<Record<string, Meaning | "none">>,
  role: Role | "none" | undefined,
): Record<string, Meaning | "none"> {
  const taken = new Set(
    Object.values(now).filter((meaning) => meaning !== "none" && !repeats(meaning, role)),
  );
  const kept = Object.entries(before).filter(([header, meaning]) => !(header in now) && !taken.has(meaning));
  return { ...Object.fromEntries(kept), ...now };
}

function repeats(meaning: Meaning | "none", role: Role | "none" | undefined): boolean {
  return role === "survey" && ["segment", "nps", "csat", "open"].includes(meaning);
}

function learned(mapping: Mapping, role: Role, correction: Correction): Mapping["learned"] {
  const all: Record<string, Partial<Record<Role, Meaning | "none">>> = { ...mapping.learned };
  for (const [header, meaning] of Object.entries(correction.columns ?? {})) {
    const known =
      meaning === "none" || ([...ROLES[role].needed, ...ROLES[role].others] as Meaning[]).includes(meaning);
    if (!known) continue;
    const key = normaliseHeader(header);
    all[key] = { ...all[key], [role]: meaning };
  }
  return all;
}
