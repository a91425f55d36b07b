import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { errorText } from "../../src/i18n/text";

const I18N = resolve(__dirname, "../../src/i18n");
const METRICS = resolve(__dirname, "../../src/metrics");

function errorFiles(language: "en" | "es"): string[] {
  return readdirSync(join(I18N, language)).filter((name) => /^errors.*\.ts$/.test(name));
}

function codesIn(language: "en" | "es", file: string): string[] {
  const text = readFileSync(join(I18N, language, file), "utf8");
  return Array.from(text.matchAll(/^ {2}(\w+):/gm), (match) => match[1] as string);
}

describe("error texts", () => {
  it.each(["en", "es"] as const)("have each code once and leave none out (%s)", (language) => {
    const codes = errorFiles(language).flatMap((file) => codesIn(language, file));
    expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([]);
    expect(codes.sort()).toEqual(Object.keys(errorText[language]).sort());
  });

  it("name the same parameters in both languages", () => {
    const parameters = (text: string | undefined) => Array.from(new Set(text?.match(/\{\w+\}/g))).sort();
    for (const [code, text] of Object.entries(errorText.en)) {
      expect([code, parameters(errorText.es[code])]).toEqual([code, parameters(text)]);
    }
  });

  it("exist for every code that a metric throws", () => {
    const thrown = readdirSync(METRICS).flatMap((file) =>
      Array.from(
        readFileSync(join(METRICS, file), "utf8").matchAll(/\b(?:invalid|unavailable)\("(\w+)"/g),
        (match) => match[1] as string,
      ),
    );
    expect(thrown.filter((code) => !(code in errorText.en))).toEqual([]);
    expect(thrown.length).toBeGreaterThan(50);
  });
});
