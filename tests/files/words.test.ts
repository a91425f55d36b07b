/** What a person reads when a file is not opened, or not wholly. */
import { files as english } from "../../src/i18n/en/files";
import { files as spanish } from "../../src/i18n/es/files";
import { fileMessageText } from "../../src/workbench/files/words";

test("a sheet's name comes before what is not kept of it; numbers are written as the reader does", () => {
  const message = { code: "pictures", parameters: { sheet: "Sales" } };
  expect([fileMessageText(message, "en"), fileMessageText(message, "es")]).toEqual([
    "Sales: Pictures are not kept.",
    "Sales: Las imágenes no se conservan.",
  ]);
  const limit = { code: "tooManyRows", parameters: { name: "a.csv", limit: 1_048_576 } };
  expect(fileMessageText(limit, "en")).toBe(
    "a.csv has more than 1,048,576 rows; Excel itself cannot hold more.",
  );
  expect(fileMessageText(limit, "es")).toContain("1.048.576");
});

test("both languages ask for the same parameters in every sentence", () => {
  const parameters = (text: string): string[] =>
    [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string).sort();
  for (const [code, text] of Object.entries(english))
    expect([code, parameters(spanish[code as keyof typeof spanish])]).toEqual([code, parameters(text)]);
});
