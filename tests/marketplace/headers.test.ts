import type { Meaning } from "../../src/marketplace/roles";
import { EMPTY_MAPPING, type SourceTable, type TableGuess } from "../../src/marketplace/tables";
import { findTables } from "../../src/marketplace/find";
import { recognise } from "../../src/marketplace/recognise";
import { HEADER_SETS, readSet, type HeaderSet } from "./header-sets";
import { sheet, workbook } from "./reading";

function guessOf(set: HeaderSet): TableGuess {
  const { headers, rows, formats } = readSet(set);
  const tables: SourceTable[] = findTables(
    workbook(sheet([headers, ...rows], { name: set.sheet ?? "Export", formats })),
  );
  return recognise(tables, EMPTY_MAPPING)[0] as TableGuess;
}

/** Meaning → header, the first column of each meaning. */
function meaningsOf({ columns }: TableGuess): Partial<Record<Meaning, string>> {
  const found: Partial<Record<Meaning, string>> = {};
  for (const { meaning, header } of columns) if (meaning !== undefined) found[meaning] ??= header;
  return found;
}

describe("recognises the header sets of", () => {
  test.each(HEADER_SETS.map((set) => [set.source, set] as const))("%s", (_source, set) => {
    const guess = guessOf(set);
    expect(guess.role).toBe(set.role);
    expect(guess.missing).toEqual([]);
    expect(meaningsOf(guess)).toMatchObject(readSet(set).expected);
    expect(guess.confidence).toBeGreaterThan(0.3);
  });
});
