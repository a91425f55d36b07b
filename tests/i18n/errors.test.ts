/** Every failure a function can explain has its sentence in both languages, with the same parameters. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { errorText } from "../../src/i18n/text";

const SRC = resolve(__dirname, "../../src");

function codesIn(room: string): string[] {
  return readdirSync(join(SRC, room))
    .filter((name) => name.endsWith(".ts"))
    .flatMap((name) => {
      const text = readFileSync(join(SRC, room, name), "utf8");
      return [...text.matchAll(/\b(?:invalid|unavailable)\(\s*"(\w+)"/g)].map((match) => match[1] as string);
    });
}

const placeholders = (template: string) =>
  [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

const used = new Set([...codesIn("metrics"), ...codesIn("catalogue"), ...codesIn("functions")]);

it("finds the codes in the source", () => {
  expect(used.size).toBeGreaterThan(50);
});

it.each([...used].sort())("words %s in English and Spanish", (code) => {
  const [english, spanish] = [errorText.en[code], errorText.es[code]];
  expect(english).toBeDefined();
  expect(spanish).toBeDefined();
  expect(placeholders(spanish ?? "")).toEqual(placeholders(english ?? ""));
});

it("keeps no sentence that nothing says", () => {
  const direct = new Set([
    "internal",
    "numericText",
    "errorCell",
    "numberExpected",
    "dateExpected",
    "keyExpected",
    "flagExpected",
  ]);
  const text = ["metrics", "catalogue", "functions"]
    .flatMap((room) =>
      readdirSync(join(SRC, room)).map((name) => readFileSync(join(SRC, room, name), "utf8")),
    )
    .join("\n");
  const idle = Object.keys(errorText.en).filter(
    (code) => !used.has(code) && !direct.has(code) && !text.includes(`"${code}"`),
  );
  expect(idle).toEqual([]);
});
