/** Reference cases on real data, which lie beside the project and never in it. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse } from "csv-parse/sync";

const FOLDER = resolve(__dirname, "../../../shared/reference");

/** Describes tests on a reference case; skipped, and counted as such, only where its folder is absent. */
export function describeReference(name: string, tests: (reference: Reference) => void): void {
  const folder = join(FOLDER, name);
  if (existsSync(folder)) describe(`reference ${name}`, () => tests(openReference(folder)));
  else describe.skip(`reference ${name} (not here)`, () => it("needs ../shared/reference", () => undefined));
}

export interface Reference {
  /** Rows of a csv file as text, by header. */
  rows(file?: string): Record<string, string>[];
  /** expected.json as it stands; the caller knows its shape. */
  expected<T>(): T;
}

function openReference(folder: string): Reference {
  return {
    rows: (file = "input.csv") =>
      parse(readFileSync(join(folder, file)), { columns: true, bom: true }) as Record<string, string>[],
    expected: <T>() => JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as T,
  };
}
