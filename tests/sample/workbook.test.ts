import { buildMarketplace } from "../../src/marketplace/build";
import { ROLES, type Role } from "../../src/marketplace/roles";
import { EMPTY_MAPPING } from "../../src/marketplace/tables";
import { sumPresent } from "../../src/metrics/values";
import { generateMarketplace } from "../../src/sample/generate";
import { sampleWorkbook } from "../../src/sample/workbook";
import { sheet, workbook } from "../marketplace/reading";

describe.each(["en", "es"] as const)("the sample workbook in %s", (language) => {
  const { sheets } = sampleWorkbook({ seed: 2, language });
  const reading = workbook(
    sheets.map(({ name, header, rows, formats }) => sheet([header, ...rows], { name, formats })),
  );
  const model = buildMarketplace(reading, EMPTY_MAPPING);

  it("has a table for every role but the playbook, which the review brings, recognised from its headers and values with next to no doubt", () => {
    expect(model.guesses.map(({ role }) => role)).toEqual(
      (Object.keys(ROLES) as Role[]).filter((role) => role !== "playbook"),
    );
    expect(Math.min(...model.guesses.map(({ confidence }) => confidence))).toBeGreaterThan(0.85);
    expect(model.guesses.flatMap(({ missing }) => missing)).toEqual([]);
  });

  it("knows the group of every product", () => {
    const { attributes, guess } = model.entities.products!;
    expect(guess.columns.find(({ meaning }) => meaning === "group")?.header).toBe(
      language === "en" ? "Group" : "Grupo",
    );
    expect(attributes.group?.labels.length).toBeGreaterThan(attributes.category?.labels.length ?? 0);
  });

  it("loses no row and no money on the way into the model", () => {
    const generated = generateMarketplace({ seed: 2, language });
    expect(model.accounts.every(({ rows, used }) => rows === used)).toBe(true);
    expect(sumPresent(model.sales!.gmv)).toBeCloseTo(sumPresent(generated.sales.gmv), 4);
    expect(model.defaultAsOf).toBe(generated.last);
    expect(model.currency).toBe("EUR");
  });

  it("gives the checks nothing to complain about but blanks that are meant", () => {
    expect(model.findings.map(({ code, where }) => [code, where.column])).toEqual([
      ["blankMembers", language === "en" ? "Creator" : "Creador"],
      ["blankMembers", language === "en" ? "Partner" : "Socio"],
    ]);
  });

  it("has rows as long as its headers, and names that Excel takes for a table", () => {
    for (const { header, rows, formats, table, name } of sheets) {
      expect(rows.filter((row) => row.length !== header.length)).toEqual([]);
      expect(formats).toHaveLength(header.length);
      expect(new Set(header).size).toBe(header.length);
      expect(table).toMatch(/^[A-Za-z]{3,}$/);
      expect(name.length).toBeLessThanOrEqual(31);
    }
  });
});
