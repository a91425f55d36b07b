import { decisionText, dimensionName, questionText, segmentText, signalName } from "../../src/i18n/diagnosis";
import { diagnosis as english } from "../../src/i18n/en/diagnosis";
import { diagnosis as spanish } from "../../src/i18n/es/diagnosis";
import { DIMENSIONS } from "../../src/insights/diagnosis/decision";

const MOVED = {
  ...{ kind: "moved", code: "moved", signal: "conversion", question: "moved_question" },
  segment: [
    { dimension: "seller.tier", member: "Tier 2" },
    { dimension: "category", member: "Beauty" },
  ],
  ...{ size: -12345.6, sure: -8000.4 },
  facts: { before: 0.0681, after: 0.0482, expected: 0.069, change: -0.3014 },
};

describe("a decision in words", () => {
  it("has its numbers first, its place by field and member, and never says what caused it", () => {
    expect(decisionText(MOVED, "en", "EUR")).toBe(
      "−30.1% conversion in seller tier Tier 2 · category Beauty: 4.82% against 6.9% expected (6.81% before); " +
        "explains arithmetically −12,346 EUR of GMV, −8,000 EUR of it sure.",
    );
    expect(decisionText(MOVED, "es", "$").replace(/\u00a0/g, " ")).toBe(
      "−30,1 % de conversión en nivel de vendedor Tier 2 · categoría Beauty: 4,82 % frente a 6,9 % esperado " +
        "(antes 6,81 %); explica aritméticamente −$12.346 de GMV, −$8.000 de ello seguro.",
    );
  });

  it("leaves the size out where there is none, and the sure part where nothing is", () => {
    const views = { ...MOVED, signal: "views", segment: [], sure: undefined };
    const facts = { before: 1200, after: 900, expected: 1250.4, change: -0.28 };
    expect(decisionText({ ...views, facts, size: undefined }, "en")).toBe(
      "−28% views in the whole market: 900 against 1,250 expected (1,200 before).",
    );
    expect(decisionText({ ...views, facts, sure: 0 }, "en")).toMatch(/−12,346 of GMV\.$/);
  });

  it("writes a dash where there was nothing before", () => {
    const facts = { ...MOVED.facts, before: NaN };
    expect(decisionText({ ...MOVED, facts }, "en")).toContain("(– before)");
  });

  it("tells a rise of sellers lost as one, not as retention", () => {
    const facts = { before: 0.1, after: 0.3, expected: 0.12, change: 1.5 };
    const lost = { ...MOVED, signal: "retention", segment: [], size: undefined, facts };
    expect(decisionText(lost, "en")).toBe(
      "+150% sellers that went quiet in the whole market: 30% against 12% expected (10% before).",
    );
    expect(questionText(lost, "en")).toMatch(/^Which sellers in the whole market sold in the period before/);
  });

  it("writes a price with its cents", () => {
    const facts = { before: 21.4, after: 17.5, expected: 21.25, change: -0.1765 };
    expect(decisionText({ ...MOVED, signal: "price", facts, size: undefined }, "en", "MXN")).toMatch(
      /: 17\.50 MXN against 21\.25 MXN expected \(21\.40 MXN before\)\.$/,
    );
  });

  it("asks the question of its signal, or that of the finding", () => {
    expect(questionText(MOVED, "en")).toBe(
      "Did price, stock, delivery promise or script change in seller tier Tier 2 · category Beauty?",
    );
    expect(questionText({ ...MOVED, signal: "gmv" }, "es")).toMatch(/^¿Qué cambió en nivel de vendedor/);
  });
});

describe.each(["en", "es"] as const)("the names (%s)", (language) => {
  it("are there for every dimension and signal", () => {
    for (const dimension of DIMENSIONS) {
      expect(english).toHaveProperty(`at_${dimension.replace(".", "_")}`);
      expect(dimensionName(dimension, language)).not.toBe("");
    }
    for (const key of Object.keys(english).filter((each) => each.startsWith("signal_")))
      expect(signalName(key.slice("signal_".length), language)).not.toBe("");
    expect(segmentText([], language)).not.toBe("");
  });
});

it("each sentence has the same facts in the same formats in both languages", () => {
  const factsOf = (text: string) => [...text.matchAll(/\{[\w|]+\}/g)].map(([fact]) => fact).sort();
  for (const [key, text] of Object.entries(english))
    expect([key, factsOf(spanish[key as keyof typeof spanish])]).toEqual([key, factsOf(text)]);
});

it("nothing is said to be caused", () => {
  expect(Object.values(english).join(" ")).not.toMatch(/\bcaused?\b|because of/i);
  expect(Object.values(spanish).join(" ")).not.toMatch(/\bcaus[aó]|debido a/i);
});
