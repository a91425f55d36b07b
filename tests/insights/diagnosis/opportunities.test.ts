/** Opportunities are found where they are planted, at their size; natural variation is none. */
import { decisionText, questionText } from "../../../src/i18n/diagnosis";
import type { Decision } from "../../../src/insights/diagnosis/decision";
import { opportunities, totalOf } from "../../../src/insights/diagnosis/opportunities";
import { sampleInput } from "./sample";

const ROWS = 40_000;
const byMember = ({ segment }: Decision) => segment.map(({ member }) => member).sort();

test("a tier that converts 30 % worse is the first opportunity, within 40 % of its true size a year", () => {
  const input = sampleInput({ seed: 6, rows: ROWS, truths: [{ kind: "tierOpportunity" }] });
  const [first] = opportunities(input);
  expect([first?.code, byMember(first!)]).toEqual(["belowBenchmark", ["Tier 2"]]);
  const truth = input.truths[0]!.effect.opportunity!;
  expect(Math.abs((first!.facts.perYear as number) / truth - 1)).toBeLessThan(0.4);
  // November and December are 61 of the 365 days.
  expect(first!.size).toBeCloseTo(((first!.facts.perYear as number) * 61) / 365, 6);
  expect(first!.sure).toBeLessThan(first!.size!);
  expect(first!.evidence[0]?.formula).toMatch(/^=SUMPRODUCT\(.+\)\/SUMPRODUCT\(/);
});

test("within one category it is the pair that is told", () => {
  const truth = { kind: "tierOpportunity", category: "Beauty" } as const;
  const [first] = opportunities(sampleInput({ seed: 6, rows: ROWS, truths: [truth] }));
  expect(byMember(first!)).toEqual(["Beauty", "Tier 2"]);
});

test("where nothing is planted, at most one market in ten has an opportunity", () => {
  const loud = Array.from(
    { length: 10 },
    (_, i) => opportunities(sampleInput({ seed: 700 + i, rows: 8000 })).length > 0,
  );
  expect(loud.filter(Boolean).length).toBeLessThanOrEqual(1);
});

describe("totals", () => {
  const input = sampleInput({ seed: 6, rows: 8000 });
  const claim = (size: number, ...segment: Decision["segment"]) => {
    return { kind: "opportunity", size, segment } as unknown as Decision;
  };
  const beauty = { dimension: "category", member: "Beauty" } as const;
  const home = { dimension: "category", member: "Home" } as const;
  const tier = { dimension: "seller.tier", member: "Tier 2" } as const;

  test("claims on different cells add up", () => {
    expect(totalOf(input, [claim(100, beauty), claim(50, home)])).toBeCloseTo(150, 9);
  });

  test("two claims on the same cells count once, the larger", () => {
    expect(totalOf(input, [claim(100, beauty), claim(80, beauty)])).toBeCloseTo(100, 9);
  });

  test("a claim that overlaps in part lies between the larger and the sum", () => {
    const total = totalOf(input, [claim(100, tier), claim(60, beauty)]);
    expect(total).toBeGreaterThan(100);
    expect(total).toBeLessThan(160);
  });

  test("what has no place in the sales overlaps with none", () => {
    expect(totalOf(input, [claim(100, beauty), claim(30)])).toBeCloseTo(130, 9);
  });
});

test("an opportunity and its question have words in both languages, all filled", () => {
  const input = sampleInput({ seed: 6, rows: ROWS, truths: [{ kind: "tierOpportunity" }] });
  for (const decision of opportunities(input)) {
    for (const language of ["en", "es"] as const) {
      const text = `${decisionText(decision, language, "EUR")} ${questionText(decision, language)}`;
      expect(text).not.toMatch(/[{}]|_question|NaN/);
    }
  }
});
