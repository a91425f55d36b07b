/** One market of the study: generated as a workbook, then read as any other. */
import { inputFor } from "../../src/insights/diagnosis/input";
import { buildMarketplace } from "../../src/marketplace/build";
import type { Marketplace } from "../../src/marketplace/model";
import { EMPTY_MAPPING } from "../../src/marketplace/tables";
import { addMonths } from "../../src/metrics/dates";
import type { SampleOptions, TruthRecord } from "../../src/sample/options";
import { sampleWorkbook } from "../../src/sample/workbook";
import { sheet, workbook } from "../marketplace/reading";

export interface StudyMarket {
  readonly input: ReturnType<typeof inputFor>;
  readonly truths: readonly TruthRecord[];
}

export function studyMarket(options: SampleOptions): StudyMarket {
  const { sheets, truths } = sampleWorkbook(options);
  const readings = sheets.map(({ name, header, rows, formats }) =>
    sheet([header, ...rows], { name, formats }),
  );
  return { input: lastTwoMonths(buildMarketplace(workbook(readings), EMPTY_MAPPING)), truths };
}

function lastTwoMonths(marketplace: Marketplace) {
  const asOf = marketplace.defaultAsOf as number;
  return inputFor(marketplace, { from: addMonths(asOf + 1, -2), to: asOf }, asOf);
}
