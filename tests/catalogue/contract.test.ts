/** The contract that holds for every function, tried on each one's own worked example. */
import { CATALOGUE } from "../../src/catalogue";
import type { ArgumentKind } from "../../src/catalogue/arguments";
import type { AnyEntry } from "../../src/catalogue/define";
import { argumentNames, evaluate, type Outcome } from "../../src/functions/evaluate";
import { exampleArguments } from "../functions/formula";

type Grid = unknown[][];
const VECTORS: readonly ArgumentKind[] = ["numbers", "dates", "keys", "members", "texts"];
const isVector = (kind: ArgumentKind) => VECTORS.includes(kind);
const isScalar = (kind: ArgumentKind) => ["number", "text", "flag", "date", "word"].includes(kind);

interface Given {
  readonly name: string;
  readonly kind: ArgumentKind;
  readonly aligned: string | undefined;
  readonly at: number;
  readonly value: unknown;
}

function givenArguments(entry: AnyEntry): Given[] {
  return exampleArguments(entry.example.formula).flatMap((value, at) => {
    const name = Object.keys(entry.args)[at];
    const argument = name === undefined ? undefined : entry.args[name];
    if (name === undefined || !argument || value === null) return [];
    return [{ name, kind: argument.kind, aligned: argument.aligned, at, value }];
  });
}

const grid = (value: unknown): Grid => (Array.isArray(value) ? (value as Grid) : [[value]]);
const isVertical = (cells: Grid) => (cells[0]?.length ?? 0) === 1;

function call(entry: AnyEntry, change: (given: Given) => unknown = ({ value }) => value): Outcome {
  const args: unknown[] = exampleArguments(entry.example.formula);
  for (const given of givenArguments(entry)) args[given.at] = change(given);
  return evaluate(entry, args, "en");
}

function message(outcome: Outcome): string {
  return outcome.ok ? `no error but ${JSON.stringify(outcome.value)}` : `${outcome.error} ${outcome.message}`;
}

describe.each(CATALOGUE.map((entry) => [entry.name, entry] as const))("BIZ.%s", (name, entry) => {
  const base = call(entry);
  const given = givenArguments(entry);
  const ranges = given.filter(({ kind }) => !isScalar(kind));
  const vectors = given.filter(({ kind }) => isVector(kind));

  it("takes names of at least three letters and digits, and help in both languages for each argument", () => {
    expect(name).toMatch(/^[A-Z][A-Z0-9]{2,}$/);
    for (const language of ["en", "es"] as const) {
      const text = entry.text[language];
      expect(Object.keys(text.arguments).sort()).toEqual(Object.keys(entry.args).sort());
      for (const words of [text.summary, text.definition, ...Object.values(text.arguments)]) {
        expect(words.trim().length).toBeGreaterThan(3);
      }
    }
    expect(Object.keys(entry.text.es.headers ?? {})).toEqual(Object.keys(entry.text.en.headers ?? {}));
    expect(entry.source.length).toBeGreaterThan(3);
  });

  it("gives the same with omitted optionals as null", () => {
    const args: unknown[] = exampleArguments(entry.example.formula);
    while (args.length < argumentNames(entry).length) args.push(null);
    expect(evaluate(entry, args, "en")).toEqual(base);
  });

  if (vectors.length > 0) {
    it("trims blanks at the end", () => {
      const padded = call(entry, ({ kind, value }) => {
        const cells = grid(value);
        if (!isVector(kind)) return value;
        return isVertical(cells) ? [...cells, [null], [""]] : [[...(cells[0] ?? []), null, ""]];
      });
      expect(padded).toEqual(base);
    });

    it("takes rows and columns alike", () => {
      const turned = call(entry, ({ kind, value }) => {
        const cells = grid(value);
        if (!isVector(kind) || cells.length * (cells[0]?.length ?? 0) === 1) return value;
        return isVertical(cells) ? [cells.map((row) => row[0])] : (cells[0] ?? []).map((cell) => [cell]);
      });
      expect(turned).toEqual(base);
    });

    it.each(vectors.map((each) => [each.name, each] as const))(
      "refuses a rectangle for %s",
      (argument, each) => {
        const outcome = call(entry, (other) =>
          other.at === each.at
            ? [
                [1, 2],
                [3, 4],
              ]
            : other.value,
        );
        expect(message(outcome)).toMatch(/^#VALUE! /);
        expect(message(outcome)).toContain(argument);
      },
    );
  }

  const numeric = given.filter(({ kind }) => kind === "number" || kind === "numbers");
  if (numeric.length > 0) {
    it.each(numeric.map((each) => [each.name, each] as const))(
      "refuses text that looks like a number in %s, with its place",
      (argument, each) => {
        const outcome = call(entry, (other) =>
          other.at === each.at ? withFirst(other.value, " 12") : other.value,
        );
        expect(message(outcome)).toMatch(/^#VALUE! /);
        expect(message(outcome)).toContain(`${argument}: `);
        expect(message(outcome)).toMatch(/(row|column) 1 holds|the cell holds/);
      },
    );
  }

  for (const each of given.filter(({ kind }) => kind !== "any")) {
    const argument = each.name;
    it(`says where an error cell stands in ${argument}`, () => {
      for (const error of ["#DIV/0!", { code: "#DIV/0!" }, { type: "Error", basicValue: "#DIV/0!" }]) {
        const outcome = call(entry, (other) =>
          other.at === each.at ? withFirst(other.value, error) : other.value,
        );
        expect(message(outcome)).toMatch(/^#N\/A /);
        expect(message(outcome)).toContain(argument);
        expect(message(outcome)).toContain("#DIV/0!");
      }
    });
  }

  const groups = new Map<string, Given[]>();
  for (const each of vectors) {
    if (each.aligned) groups.set(each.aligned, [...(groups.get(each.aligned) ?? []), each]);
  }
  for (const group of groups.values()) {
    const [first, second] = group;
    if (!first || !second) continue;
    it(`names both arguments and lengths when ${first.name} and ${second.name} do not align`, () => {
      const cells = grid(second.value);
      const length = Math.max(cells.length, cells[0]?.length ?? 0);
      const longer = isVertical(cells) ? [...cells, ...cells] : [[...(cells[0] ?? []), ...(cells[0] ?? [])]];
      const outcome = call(entry, (other) => (other.at === second.at ? longer : other.value));
      expect(message(outcome)).toMatch(/^#VALUE! /);
      for (const part of [first.name, second.name, String(length), String(2 * length)]) {
        expect(message(outcome)).toContain(part);
      }
    });
  }

  const needed = Object.entries(entry.args).flatMap(([argument, { optional }], at) =>
    optional ? [] : [[argument, at] as const],
  );
  if (needed.length > 0) {
    it.each(needed)("asks for %s when it is left out", (argument, at) => {
      const args: unknown[] = exampleArguments(entry.example.formula);
      args[at] = null;
      const outcome = evaluate(entry, args, "en");
      expect(message(outcome)).toMatch(/^#VALUE! /);
      expect(message(outcome)).toContain(argument);
    });
  }

  it("takes a 1×1 range for a single cell, and no range for it", () => {
    const wrapped = call(entry, ({ kind, value }) => (isScalar(kind) ? [[value]] : value));
    expect(wrapped).toEqual(base);
    for (const each of given.filter(({ kind }) => isScalar(kind))) {
      const outcome = call(entry, (other) =>
        other.at === each.at ? [[each.value], [each.value]] : other.value,
      );
      expect(message(outcome)).toContain(`${each.name}: one cell is expected`);
    }
  });

  it("words the same error in Spanish", () => {
    const args: unknown[] = exampleArguments(entry.example.formula);
    const too = [...args, ...Array.from({ length: 20 }, () => 1)];
    const [english, spanish] = [evaluate(entry, too, "en"), evaluate(entry, too, "es")];
    expect(message(english)).toContain("at most");
    expect(message(spanish)).toContain("como máximo");
  });

  it("answers empty ranges with an error that says so", () => {
    for (const each of ranges.filter(
      ({ kind, name: argument }) => kind !== "any" && !entry.args[argument]?.optional,
    )) {
      const alone = ranges.filter(({ aligned }) => aligned !== undefined && aligned === each.aligned);
      const empty = (alone.length > 0 ? alone : [each]).map(({ at }) => at);
      const outcome = call(entry, (other) => (empty.includes(other.at) ? [[null], [null]] : other.value));
      expect([each.name, outcome.ok]).toEqual([each.name, false]);
    }
  });

  if (entry.result.kind === "table" || entry.result.kind === "fields") {
    it("has English headers by default, none with FALSE, Spanish ones with es", () => {
      const names = argumentNames(entry);
      const run = (headers: unknown) => {
        const args: unknown[] = exampleArguments(entry.example.formula).slice(
          0,
          Object.keys(entry.args).length,
        );
        while (args.length < names.length) args.push(null);
        if (entry.result.kind === "fields") args[names.indexOf("output")] = "all";
        args[names.length - 1] = headers;
        const outcome = evaluate(entry, args, "en");
        if (!outcome.ok) throw new Error(outcome.message);
        return outcome.value as unknown[][];
      };
      const english = run(null);
      expect(run(true)).toEqual(english);
      expect(run(false)).toEqual(english.slice(1));
      const spanish = run("es");
      expect(spanish.map((row) => row.length)).toEqual(english.map((row) => row.length));
      const dictionary = entry.text.es.headers ?? {};
      const english0 = english[0] as unknown[];
      english0.forEach((header, i) => {
        const key = Object.entries(entry.text.en.headers ?? {}).find(([, words]) => words === header)?.[0];
        if (key) expect(Object.values(dictionary)).toContain(spanish[0]?.[i]);
      });
    });
  }
});

function withFirst(value: unknown, cell: unknown): unknown {
  if (!Array.isArray(value)) return cell;
  const cells = value as Grid;
  return cells.map((row, i) => (i === 0 ? [cell, ...row.slice(1)] : row));
}
