import { findTables } from "../../src/marketplace/find";
import { recognise } from "../../src/marketplace/recognise";
import { ROLES, type Meaning } from "../../src/marketplace/roles";
import { EMPTY_MAPPING } from "../../src/marketplace/tables";
import { createRandom, shuffle } from "../../src/metrics/random";
import { HEADER_SETS, readSet, type HeaderSet } from "./header-sets";
import { SPELLINGS } from "./header-spellings";
import { sheet, workbook } from "./reading";

const ALL = [...HEADER_SETS, ...SPELLINGS];
const plain = (header: string) => header.normalize("NFD").replace(/\p{M}/gu, "");

const WAYS: Readonly<Record<string, (header: string) => string>> = {
  "as they are": (header) => header,
  "in capitals": (header) => header.toUpperCase(),
  "without accents": plain,
  "in snake_case": (header) =>
    plain(header)
      .toLowerCase()
      .replace(/[^a-z0-9%$€#]+/g, "_")
      .replace(/^_|_$/g, ""),
  "in camelCase": (header) =>
    plain(header)
      .toLowerCase()
      .replace(/[^a-z0-9]+(.)?/g, (_whole, letter?: string) => letter?.toUpperCase() ?? ""),
  "with two letters swapped": (header) => header.replace(/(?<=\p{L}{2})(\p{L})(\p{L})(?=\p{L}{3})/u, "$2$1"),
};

/** Needed columns that were found, and all of them, with the columns in another order than written. */
function score(set: HeaderSet, write: (header: string) => string, seed: number): [number, number] {
  const { headers, rows, formats, expected } = readSet(set);
  const order = shuffle(
    createRandom(seed),
    headers.map((_header, index) => index),
  );
  const at = <T>(values: readonly T[]) => order.map((index) => values[index] as T);
  const cells = [at(headers).map(write), ...rows.map(at)];
  const reading = workbook(sheet(cells, { name: set.sheet ?? "Export", formats: at(formats) }));
  const [guess] = recognise(findTables(reading), EMPTY_MAPPING);
  const needed = (ROLES[set.role].needed as readonly Meaning[]).filter(
    (meaning) => expected[meaning] !== undefined,
  );
  const right = needed.filter((meaning) => {
    const column = guess?.columns.find((each) => each.meaning === meaning)?.column;
    return guess?.role === set.role && column !== undefined && at(headers)[column] === expected[meaning];
  });
  return [right.length, needed.length];
}

describe(`the needed columns of ${ALL.length} header sets in any order are found nine times in ten`, () => {
  test.each(Object.entries(WAYS))("%s", (_way, write) => {
    const scores = ALL.map((set, index) => score(set, write, index));
    const right = scores.reduce((sum, [found]) => sum + found, 0);
    const all = scores.reduce((sum, [, needed]) => sum + needed, 0);
    expect(right / all).toBeGreaterThanOrEqual(0.95);
  });
});
