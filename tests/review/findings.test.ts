/** The Findings tab: which of the decisions stand on it. */
import { diagnose } from "../../src/insights/diagnosis/diagnose";
import { inputFor } from "../../src/insights/diagnosis/input";
import { buildMarketplace } from "../../src/marketplace/build";
import { EMPTY_MAPPING } from "../../src/marketplace/tables";
import type { Cell } from "../../src/metrics/values";
import { describeReview } from "../../src/review/describe";
import { defaultRequest } from "../../src/review/request";
import { sampleWorkbook } from "../../src/sample/workbook";
import { sheet, workbook } from "../marketplace/reading";

// Nothing is planted in it; seed 14 is one in which one move passes for sure and one does not.
it("leaves out a move that may be chance, and says so", () => {
  const { sheets } = sampleWorkbook({ seed: 14, rows: 3000, language: "en" });
  const reading = workbook(
    sheets.map(({ name, header, rows, formats }) =>
      sheet([header, ...rows] as Cell[][], { name, formats: formats as string[] }),
    ),
  );
  const marketplace = buildMarketplace(reading, EMPTY_MAPPING);
  const request = defaultRequest(marketplace, "bimonth", "en");
  if (!request) throw new Error("the sample has sales");
  const input = inputFor(marketplace, { from: request.from, to: request.to }, request.asOf);
  const moves = diagnose(input).decisions.filter(({ kind }) => kind === "moved");
  expect(moves.map(({ confidence }) => confidence >= 0.95)).toEqual([true, false]);

  const tab = describeReview(marketplace, request).tabs.find(({ name }) => name === "Findings");
  const texts = tab?.patches.flatMap(({ cells }) => cells.flat()).filter((cell) => typeof cell === "string");
  expect(texts).toContain("Findings: moved 1 · opportunities 0 · risks 0");
  expect(texts).toContain("Not shown: 1 that may be chance (confidence under 95 %).");
  expect(texts?.filter((text) => text.startsWith("Next question:"))).toHaveLength(1);
});
