import { findTables } from "../../src/marketplace/find";
import { learn } from "../../src/marketplace/learn";
import { recognise } from "../../src/marketplace/recognise";
import { EMPTY_MAPPING, type Mapping } from "../../src/marketplace/tables";
import type { Cell } from "../../src/metrics/values";
import { sheet, workbook } from "./reading";

const tables = (headers: readonly string[], name = "Data") =>
  findTables(
    workbook(
      sheet(
        [headers, ...Array.from({ length: 12 }, (_, row): Cell[] => [45292 + row, "Luna", 5 + row, 9 + row])],
        {
          name,
          formats: ["yyyy-mm-dd", "General", "General", "General"],
        },
      ),
    ),
  );
const HEADERS = ["Date", "Shop", "Paid", "Zorg"];
const guessWith = (mapping: Mapping, headers = HEADERS, name = "Data") => {
  const [guess] = recognise(tables(headers, name), mapping);
  if (!guess) throw new Error("no table");
  return guess;
};
const meanings = (mapping: Mapping, headers?: readonly string[], name?: string) =>
  guessWith(mapping, headers as string[], name).columns.map(({ meaning }) => meaning);

describe("a person's correction", () => {
  it("comes before every guess and says so", () => {
    expect(meanings(EMPTY_MAPPING)).toEqual(["date", "seller", "gmv", undefined]);
    const mapping = learn(EMPTY_MAPPING, guessWith(EMPTY_MAPPING), { columns: { Zorg: "gmv" } });
    expect(meanings(mapping)).toEqual(["date", "seller", undefined, "gmv"]);
    const zorg = guessWith(mapping).columns[3];
    expect(zorg).toMatchObject({ confidence: 1, reasons: [{ code: "corrected" }] });
  });

  it("is learned for headers of the same spelling in other tables", () => {
    const mapping = learn(EMPTY_MAPPING, guessWith(EMPTY_MAPPING), { columns: { Zorg: "gmv" } });
    expect(meanings(mapping, ["Date", "Shop", "Paid", "ZORG "], "Other")).toEqual([
      "date",
      "seller",
      undefined,
      "gmv",
    ]);
    expect(guessWith(mapping, ["Date", "Shop", "Paid", "zorg"], "Other").columns[3]?.reasons).toEqual([
      { code: "learned", header: "zorg" },
    ]);
  });

  it("takes a column or a table out", () => {
    const guess = guessWith(EMPTY_MAPPING);
    expect(meanings(learn(EMPTY_MAPPING, guess, { columns: { Shop: "none" } }))[1]).toBeUndefined();
    expect(guessWith(learn(EMPTY_MAPPING, guess, { role: "none" })).role).toBeUndefined();
  });

  it("gives a table another role, and its columns the meanings of that role", () => {
    const mapping = learn(EMPTY_MAPPING, guessWith(EMPTY_MAPPING), { role: "traffic" });
    expect(guessWith(mapping)).toMatchObject({ role: "traffic", confidence: 1, missing: ["views"] });
    const more = learn(mapping, guessWith(mapping), { columns: { Zorg: "views" } });
    expect(guessWith(more)).toMatchObject({ role: "traffic", missing: [] });
  });

  it("moves a meaning that only one column can have to the column corrected last", () => {
    let mapping = learn(EMPTY_MAPPING, guessWith(EMPTY_MAPPING), { columns: { Zorg: "gmv" } });
    mapping = learn(mapping, guessWith(mapping), { columns: { Paid: "gmv" } });
    expect(meanings(mapping)).toEqual(["date", "seller", "gmv", undefined]);
    expect(mapping.tables["Data!A1"]?.columns).toEqual({ Paid: "gmv" });
  });

  it("survives being saved as JSON, and leaves the mapping before as it was", () => {
    const before = JSON.stringify(EMPTY_MAPPING);
    const mapping = learn(EMPTY_MAPPING, guessWith(EMPTY_MAPPING), { columns: { Zorg: "gmv" } });
    expect(meanings(JSON.parse(JSON.stringify(mapping)) as Mapping)).toEqual(meanings(mapping));
    expect(JSON.stringify(EMPTY_MAPPING)).toBe(before);
  });
});
