/** Whatever the cells hold, a function answers with values Excel can show, or with one of two errors and a reason. */
import fc from "fast-check";
import { CATALOGUE } from "../../src/catalogue";
import type { AnyEntry } from "../../src/catalogue/define";
import { argumentNames, evaluate } from "../../src/functions/evaluate";
import { exampleArguments } from "../functions/formula";
import { law } from "../laws";

/** Fits and rolling comparisons take their time. */
const SLOW = new Set(["FORECAST", "BACKTEST", "BGNBD", "LANDING"]);
const ERROR_TEXT = /^#(N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/;

const cell = fc.oneof(
  { weight: 4, arbitrary: fc.double({ noDefaultInfinity: true, noNaN: true }) },
  { weight: 4, arbitrary: fc.integer({ min: -5, max: 60000 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom("a", "A ", "b", "2025-01-31", "12", "total", "all", "month", "=1+1", "ñandú"),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
  { weight: 2, arbitrary: fc.constantFrom(null, "", undefined, true, false) },
  { weight: 1, arbitrary: fc.constantFrom("#N/A", "#DIV/0!", { code: "#REF!" }) },
);
const ragged = fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 6 });
const vertical = fc.array(cell, { maxLength: 40 }).map((cells) => cells.map((each) => [each]));
const horizontal = fc.array(cell, { maxLength: 40 }).map((cells) => [cells]);
const argument = fc.oneof(cell, ragged, vertical, horizontal);

/** The worked example with some of its cells replaced: gets past the first checks, where arbitrary cells do not. */
function nearExample(entry: AnyEntry): fc.Arbitrary<unknown[]> {
  const example = exampleArguments(entry.example.formula);
  return fc
    .tuple(fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), cell), { maxLength: 4 }), fc.nat(3))
    .map(([changes, more]) => {
      const args = structuredClone(example);
      for (const [which, row, column, value] of changes) {
        const at = which % Math.max(1, args.length);
        const grid = args[at];
        if (!Array.isArray(grid)) args[at] = value;
        else {
          const line = (grid as unknown[][])[row % grid.length];
          if (line) line[column % line.length] = value;
        }
      }
      return [...args, ...Array.from({ length: more }, () => null)].slice(0, argumentNames(entry).length);
    });
}

function expectSound(entry: AnyEntry, args: unknown[]): void {
  const outcome = evaluate(entry, args, "en");
  if (!outcome.ok) {
    expect(["#VALUE!", "#N/A"]).toContain(outcome.error);
    expect(outcome.message).not.toMatch(/failed unexpectedly|\{\w+\}|undefined|NaN/);
    return;
  }
  const rows = Array.isArray(outcome.value) ? (outcome.value as unknown[][]) : [[outcome.value]];
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) {
    expect(row.length).toBe(rows[0]?.length);
    for (const value of row) {
      if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
      else if (typeof value === "string") expect(value).not.toMatch(ERROR_TEXT);
      else expect(typeof value).toBe("boolean");
    }
  }
}

describe.each(CATALOGUE.map((entry) => [entry.name, entry] as const))("BIZ.%s", (name, entry) => {
  const kind = SLOW.has(name) ? "slow" : "usual";

  it("answers arbitrary cells soundly", () => {
    const args = fc.array(argument, { maxLength: argumentNames(entry).length });
    law(
      fc.property(args, (given) => expectSound(entry, given)),
      kind,
    );
  });

  it("answers its example with cells changed soundly", () => {
    law(
      fc.property(nearExample(entry), (given) => expectSound(entry, given)),
      kind,
    );
  });
});
