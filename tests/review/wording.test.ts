/** Sentences made of cells, evaluated as the workbench does. */
import { toSerial } from "../../src/metrics/dates";
import {
  amount,
  amountIn,
  count,
  dateText,
  percent,
  periodText,
  sentence,
  signedAmountIn,
  signedPercent,
  signedPoints,
  type Expression,
} from "../../src/review/wording";
import { openSession, type Session } from "../../src/workbench/headless/session";
import { sheetOf, workbookOf } from "../excel/workbooks";

let session: Session;
beforeAll(async () => {
  session = await openSession(workbookOf([sheetOf("Cells", [["a text", 0]])]));
});
afterAll(() => session.close());

function shown(expression: string): unknown {
  const evaluation = session.evaluate(`=${expression}`);
  // Numbers and their units are held together by spaces that do not break.
  return evaluation.ok ? String(evaluation.rows[0]?.[0]).replaceAll("\u00a0", " ") : evaluation;
}

const written = ({ expression }: Expression) => shown(expression);

test("a sentence keeps its words and takes in expressions and texts; quotes are doubled", () => {
  expect(sentence('GMV "{name}" was {value}.', { name: "A", value: { expression: "B1" } })).toBe(
    '"GMV ""A"" was "&B1&"."',
  );
  expect(shown(sentence("{a}{b} of {c}", { a: { expression: "1+1" }, b: " %", c: "" }))).toBe("2 % of ");
});

test("shares and growth are written in percent with one decimal, changes with their sign", () => {
  expect(written(percent("0.02291"))).toBe("2.3 %");
  expect(written(signedPercent("0.5"))).toBe("+50 %");
  expect(written(signedPercent("-0.0123"))).toBe("-1.2 %");
  expect(written(signedPercent("0.0001"))).toBe("0 %");
  expect(written(signedPoints("1.25"))).toBe("+1.3 pt");
});

test("a missing number is a dash", () => {
  for (const each of [percent, signedPercent, signedPoints]) expect(written(each("A1"))).toBe("–");
  expect(written(amount("A1"))).toBe("–");
});

test("amounts take thousands and millions as their size asks for", () => {
  const cases: [string, string][] = [
    ["139.284", "139.28"],
    ["1822.4", "1 822"],
    ["9999.4", "9 999"],
    ["10650", "10.7 k"],
    ["-301377.3", "-301.4 k"],
    ["1232219.6", "1.23 M"],
  ];
  expect(cases.map(([value]) => written(amount(value)))).toEqual(cases.map(([, text]) => text));
  expect(written(amount("77", true))).toBe("77");
});

test("amounts of a block share the unit of its table", () => {
  const thousands = { factor: 1000, suffix: "k" } as const;
  expect(written(amountIn("301377.3", thousands))).toBe("301.4 k");
  expect(written(signedAmountIn("-5371.1", thousands))).toBe("-5.4 k");
  expect(written(signedAmountIn("12", thousands))).toBe("0 k");
  expect(written(signedAmountIn("1234.5", { factor: 1, suffix: "" }))).toBe("+1 235");
  expect(written(signedAmountIn("-1234.4", { factor: 1, suffix: "" }))).toBe("-1 234");
});

test("counts stand in groups of three", () => {
  expect(["7", "999", "1000", "13489", "112650"].map((each) => written(count(each)))).toEqual([
    ...["7", "999", "1 000", "13 489", "112 650"],
  ]);
});

test("dates are written without format codes, which follow the reader's language", () => {
  const serial = String(toSerial(2018, 8, 31));
  expect(written(dateText(serial, "en"))).toBe("31 Aug 2018");
  expect(written(dateText(serial, "es"))).toBe("31 ago 2018");
});

test("periods are named as briefly as they can be", () => {
  const named = (from: [number, number, number], to: [number, number, number]) =>
    shown(periodText(String(toSerial(...from)), String(toSerial(...to)), "en"));
  expect(named([2018, 7, 1], [2018, 8, 31])).toBe("Jul–Aug 2018");
  expect(named([2018, 8, 1], [2018, 8, 31])).toBe("Aug 2018");
  expect(named([2018, 1, 1], [2018, 12, 31])).toBe("2018");
  expect(named([2018, 1, 1], [2018, 6, 30])).toBe("Jan–Jun 2018");
  expect(named([2017, 11, 1], [2018, 1, 31])).toBe("Nov 2017–Jan 2018");
  expect(named([2025, 12, 14], [2025, 12, 20])).toBe("14–20 Dec 2025");
  expect(named([2025, 11, 30], [2025, 12, 6])).toBe("30 Nov–6 Dec 2025");
  expect(named([2025, 12, 28], [2026, 1, 3])).toBe("28 Dec 2025–3 Jan 2026");
  expect(named([2025, 12, 14], [2025, 12, 14])).toBe("14 Dec 2025");
});
