import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { checks as english } from "../../src/i18n/en/checks";
import { roles as names } from "../../src/i18n/en/roles";
import { checks as spanish } from "../../src/i18n/es/checks";
import { findingText, leftOutText, meaningName, roleName, valuesName } from "../../src/i18n/marketplace";
import { ROLES, type Role } from "../../src/marketplace/roles";
import { ROW_REASONS } from "../../src/marketplace/rows";
import { meaningsOf } from "../../src/marketplace/synonyms";

const SOURCE = resolve(__dirname, "../../src/marketplace");
const files = ["checks", "."].flatMap((folder) =>
  readdirSync(join(SOURCE, folder))
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(join(SOURCE, folder, name), "utf8")),
);
/** Every code that a finding is made with. */
const codes = [
  ...new Set(
    files.flatMap((text) => [...text.matchAll(/code: "(\w+)"/g)].map((match) => match[1] as string)),
  ),
];
const languages = ["en", "es"] as const;

const FINDING = {
  where: { sheet: "Sales 2024", address: "B2:B9", table: "Sales!A1", column: "Date" },
  count: 1234,
  examples: ["B2: x", "B3: y"],
};
/** Parameters of all findings at once: what a sentence does not name it does not use. */
const parameters = {
  ...{
    role: "sales",
    meaning: "gmv,date",
    used: "A",
    other: "B",
    order: "dmy",
    step: "month",
    asOf: "2024-03-31",
  },
  ...{
    last: "2024-03-15",
    times: 30,
    field: "seller",
    first: 1234,
    second: 2,
    percent: 2.5,
    stated: 5,
    sum: 4.25,
  },
};

describe("words of the marketplace", () => {
  it("exist for every role and meaning in both languages", () => {
    for (const language of languages) {
      for (const role of Object.keys(ROLES) as Role[]) {
        expect(roleName(role, language)).not.toBe(role);
        for (const meaning of [...ROLES[role].needed, ...ROLES[role].others]) {
          expect(`meaning_${meaning}` in names).toBe(true);
          expect(meaningName(meaning, language)).not.toBe(meaning);
        }
        for (const [, { values }] of meaningsOf(role)) expect(valuesName(values, language)).not.toBe(values);
      }
    }
  });

  it("exist for every finding, with nothing left to fill", () => {
    const findings = codes.filter(
      (code) => !["header", "values", "corrected", "learned", "afterAsOf"].includes(code),
    );
    expect(findings.length).toBeGreaterThan(25);
    for (const language of languages) {
      for (const code of findings) {
        const text = findingText({ ...FINDING, code, parameters }, language);
        expect(text).not.toBe(code);
        expect(text).not.toMatch(/[{}|]|undefined/);
      }
    }
  });

  it("exist for every reason of a row that is left out", () => {
    for (const code of [...ROW_REASONS.slice(1), "afterAsOf"]) {
      expect(leftOutText({ code, parameters }, "en")).not.toBe(code);
      expect(leftOutText({ code, parameters }, "es")).not.toMatch(/[{}]/);
    }
  });

  it("name the same parameters in both languages", () => {
    const of = (text: string) => new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]));
    for (const [code, text] of Object.entries(english)) {
      expect([
        code,
        [...of(spanish[code as keyof typeof spanish])].filter((name) => name !== "n").sort(),
      ]).toEqual([code, [...of(text)].filter((name) => name !== "n").sort()]);
    }
  });

  it("say what, where and what to do", () => {
    const text = findingText({ ...FINDING, code: "numbersAsText", parameters: {} }, "en");
    expect(text).toBe(
      "1,234 numbers in column “Date” of Sales ('Sales 2024'!B2:B9) are stored as text (B2: x, B3: y) and are not " +
        "counted. Select the column and use Data > Text to Columns to turn them into numbers.",
    );
  });

  it("agree with the number", () => {
    const one = { ...FINDING, count: 1, parameters: {} };
    expect(findingText({ ...one, code: "negativeValues" }, "en")).toMatch(/^1 value in/);
    expect(findingText({ ...one, code: "incompleteDays" }, "en")).toMatch(/^The last day in .* is probably/);
    expect(findingText({ ...one, count: 3, code: "incompleteDays" }, "es")).toMatch(/^Los últimos 3 días/);
  });
});
