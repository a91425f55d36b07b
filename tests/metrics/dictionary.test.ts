import fc from "fast-check";
import { Dictionary } from "../../src/metrics/dictionary";
import { normaliseKey, type Cell, type KeyLabel } from "../../src/metrics/values";
import { readKeys, toVector } from "../../src/functions/vectors";
import { column } from "../functions/call";
import { law } from "../laws";

const codesOf = (keys: readonly KeyLabel[]) => {
  const dictionary = new Dictionary();
  return keys.map((key) => dictionary.codeOf(key));
};
const read = (cells: readonly Cell[], blank?: string) => {
  const { codes, labels } = readKeys(toVector("ids", column(cells)), cells.length, "en", blank);
  return { codes: [...codes], labels };
};

describe("a dictionary of keys", () => {
  it("ties spellings together as Excel's = does, and shows the first", () => {
    expect(read(["Ana", " ana", "ANA ", "Ñu", "ñu", "leo"])).toEqual({
      codes: [0, 0, 0, 1, 1, 2],
      labels: ["Ana", "Ñu", "leo"],
    });
  });

  it("ties a number to its text, whichever came first", () => {
    expect(codesOf([123, "123", " 123", 123, "0123"])).toEqual([0, 0, 0, 0, 1]);
    expect(codesOf(["123", 123, 1.5, "1.5", "1.50"])).toEqual([0, 0, 1, 1, 2]);
    expect(codesOf([true, "TRUE", "true"])).toEqual([0, 0, 0]);
  });

  it("keeps ids of sixteen digits and more apart", () => {
    expect(codesOf(["1729400000000000001", "1729400000000000002"])).toEqual([0, 1]);
    expect(codesOf([9007199254740991, 9007199254740990])).toEqual([0, 1]);
  });

  // "K" is the Kelvin sign, whose small letter is an ordinary k.
  const signs = fc.constantFrom(
    "a",
    "A",
    "b",
    "B",
    "É",
    "é",
    "K",
    "k",
    "1",
    "2",
    ".",
    " ",
    "\u00a0",
    "[",
    "{",
    "@",
    "`",
  );
  const key = fc.oneof(
    fc.array(signs, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("")),
    fc.integer({ min: -3, max: 22 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(0.5, "0.5", -0, 1e21, "1e+21", 4294967296, "4294967296", true, "false"),
  );

  it("does what a map of normalised keys would, for any keys", () => {
    law(
      fc.property(fc.array(key, { maxLength: 60 }), (keys) => {
        const known = new Map<string, number>();
        const codes = keys.map((each) => {
          const normal = normaliseKey(each);
          known.set(normal, known.get(normal) ?? known.size);
          return known.get(normal);
        });
        expect(codesOf(keys)).toEqual(codes);
      }),
    );
  });

  it("reads a range the same way, down or across, blanks apart", () => {
    law(
      fc.property(fc.array(fc.oneof(key, fc.constant(null)), { minLength: 1, maxLength: 60 }), (cells) => {
        const present = cells.filter((cell) => cell !== null && normaliseKey(cell) !== "") as KeyLabel[];
        const down = readKeys(toVector("ids", column(cells)), cells.length, "en");
        const across = readKeys(toVector("ids", [cells]), cells.length, "en");
        expect(across).toEqual(down);
        expect([...down.codes].filter((code) => code >= 0)).toEqual(codesOf(present));
      }),
    );
  });

  it("calls a blank by the name that it is given, in the order of the rows", () => {
    expect(read([null, "b", "  ", "(BLANK)", 7], "(blank)")).toEqual({
      codes: [0, 1, 0, 0, 2],
      labels: ["(blank)", "b", 7],
    });
    expect(read([null, " b ", "  "])).toEqual({ codes: [-1, 0, -1], labels: ["b"] });
  });

  it("tells texts apart that differ in length, in one sign of many, or in their kind only", () => {
    const long = "x".repeat(40_000);
    const keys = [
      "ab",
      "ab\u0000",
      "ab\u0000\u0000",
      "abc",
      "abcd",
      "abcde",
      "ñ",
      "ñ\u0000",
      "ññ",
      long,
      `${long}y`,
    ];
    expect(codesOf([...keys, ...keys])).toEqual([...keys.keys(), ...keys.keys()]);
  });

  it("takes texts of all lengths on both sides of a block's and a page's end", () => {
    const ids = Array.from({ length: 3000 }, (_, i) => `${i}${"-é"[i % 2]?.repeat(i % 97)}`);
    expect(read([...ids, ...ids]).codes).toEqual([...ids.keys(), ...ids.keys()]);
  });

  it("holds more keys than it first had room for", () => {
    const ids = Array.from({ length: 5000 }, (_, i) => `seller-${i * 7919}`);
    expect(codesOf([...ids, ...ids])).toEqual([...ids.keys(), ...ids.keys()]);
  });
});
