/** @jest-environment node */
/** What is planted in a sample is what the diagnosis says first: the signal, the segment and what it is worth. */
import { diagnose } from "../../../src/insights/diagnosis/diagnose";
import type { Decision } from "../../../src/insights/diagnosis/decision";
import type { PlantedTruth } from "../../../src/sample/options";
import { isRight } from "../../study/right";
import { sampleInput } from "./sample";

function firstOf(truth: PlantedTruth, seed: number, rows = 60_000) {
  const input = sampleInput({ seed, rows, truths: [truth] });
  const { decisions } = diagnose(input);
  return { first: decisions[0] as Decision, record: input.truths[0]!, decisions };
}

test("a fall of LIVE conversion for one tier of one category with one partner is named with all four", () => {
  const { first, record } = firstOf({ kind: "rateFall" }, 2, 150_000);
  expect(isRight(first, record)).toBe(true);
  expect(first.signal).toBe("conversion");
  expect(first.segment.map(({ member }) => member)).toEqual(
    expect.arrayContaining(["Home", "Ebro Growth", "LIVE"]),
  );
  // What the same funnel would have sold more at the old rate, as the generator counts it.
  expect(first.size).toBeLessThan(-0.5 * record.effect.gmvLost!);
  expect(first.size).toBeGreaterThan(-2 * record.effect.gmvLost!);
  expect(Math.abs(first.sure as number)).toBeLessThan(Math.abs(first.size as number));
  expect(first.facts.after).toBeLessThan(first.facts.expected as number);
});

test("a price war is found as a price in its product group, like for like", () => {
  const { first, record } = firstOf({ kind: "priceWar", cut: 0.25 }, 1);
  expect(isRight(first, record)).toBe(true);
  expect(first.segment).toEqual([{ dimension: "product.group", member: record.members.group }]);
  // Campaign prices and the rest of the market move it a little.
  expect(first.facts.change).toBeCloseTo(-0.25, 1);
});

test("refunds of a category are found as a rate, and cost what they cost", () => {
  const { first, record } = firstOf({ kind: "refundSpike", rate: 0.22 }, 1);
  expect(isRight(first, record)).toBe(true);
  expect(first.signal).toBe("refundRate");
  expect(first.facts.after).toBeCloseTo(record.effect.rateAfter!, 2);
  expect(first.size).toBeLessThan(0);
});

test("sellers that leave a partner are found with that partner", () => {
  const { decisions, record } = firstOf({ kind: "sellerChurn" }, 2);
  expect(decisions.slice(0, 3).some((decision) => isRight(decision, record))).toBe(true);
});

test("a creator that comes to hold a third of creators' sales is named", () => {
  const { first, record } = firstOf({ kind: "creatorConcentration" }, 2);
  expect(isRight(first, record)).toBe(true);
});

test("every decision has a period, a question and numbers that can be shown; where there is no history there is none", () => {
  const { decisions } = firstOf({ kind: "missedTarget" }, 1);
  expect(decisions.length).toBeGreaterThan(0);
  for (const { confidence, size, question, facts } of decisions) {
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
    expect(question).not.toBe("");
    expect(size === undefined || Number.isFinite(size)).toBe(true);
    for (const value of Object.values(facts)) expect(value).not.toBe(Infinity);
  }
  const short = sampleInput({ seed: 1, rows: 3000, months: 3 });
  expect(diagnose(short).decisions.filter(({ kind }) => kind === "moved")).toEqual([]);
});
