import { CATALOGUE } from "../../src/catalogue";
import { biz, value } from "../functions/call";

const rows = (...args: unknown[]) => value("EXPLAIN", args) as string[][];

describe("BIZ.EXPLAIN", () => {
  it("says what each function of a formula means, once and in their order", () => {
    const table = rows("=IF(biz.pacing(A1,B1,C1,D1,E1)<1,BIZ.RATE(A1,B1),BIZ.PACING(A2,B1,C1,D1,E1))");
    expect([...new Set(table.slice(1).map(([name]) => name))]).toEqual(["BIZ.PACING", "BIZ.RATE"]);
    const pacing = CATALOGUE.find(({ name }) => name === "PACING");
    expect(table[1]).toEqual(["BIZ.PACING", "Definition", pacing?.text.en.definition]);
    expect(table[2]).toEqual(["BIZ.PACING", "Source", pacing?.source]);
    expect(table.filter(([name]) => name === "BIZ.PACING").map(([, item]) => item)).toEqual([
      "Definition",
      "Source",
      "actual",
      "target",
      "start",
      "end",
      "as_of",
      "profile",
      "output",
      "headers",
    ]);
  });

  it("explains every function of the list in both languages, without a gap", () => {
    for (const { name } of CATALOGUE) {
      for (const lang of ["en", "es"]) {
        const table = rows(`=BIZ.${name}(A1)`, lang);
        expect(table.length).toBeGreaterThan(3);
        expect(table.flat().every((cell) => cell.length > 0)).toBe(true);
      }
    }
  });

  it("explains in Spanish, under Spanish headers when asked", () => {
    const table = rows("=BIZ.OKRSCORE(1,2,3)", "es", "es");
    expect(table[0]).toEqual(["Función", "Elemento", "Explicación"]);
    expect(table[3]?.slice(1)).toEqual(["start", "Valor al comienzo"]);
  });

  it("reads names as Excel stores them, and no names that stand in quotes", () => {
    expect(rows("=_xldudf_BIZ_RATE(A1,B1)")[1]?.[0]).toBe("BIZ.RATE");
    expect(biz("EXPLAIN", ['="BIZ.RATE(" & A1'])).toMatchObject({
      error: "#N/A",
      message: expect.stringContaining("formula_text: holds no BIZ function"),
    });
    expect(biz("EXPLAIN", ["=BIZ.NOTHING(A1)"])).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("BIZ.NOTHING"),
    });
  });
});
