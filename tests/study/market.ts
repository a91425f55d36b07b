/** One market of the study: generated as a workbook, then read as any other. */
import { inputFor } from "../../src/insights/diagnosis/input";
import { buildMarketplace } from "../../src/marketplace/build";
import type { Marketplace } from "../../src/marketplace/model";
import { EMPTY_MAPPING, type SheetReading } from "../../src/marketplace/tables";
import { addMonths } from "../../src/metrics/dates";
import type { SampleOptions, TruthRecord } from "../../src/sample/options";
import { sampleWorkbook } from "../../src/sample/workbook";

export interface StudyMarket {
  readonly input: ReturnType<typeof inputFor>;
  readonly truths: readonly TruthRecord[];
}

export function studyMarket(options: SampleOptions): StudyMarket {
  const { sheets, truths } = sampleWorkbook(options);
  const readings = sheets.map(({ name, header, rows, formats }): SheetReading => ({
    ...{ name, formats, top: 0, left: 0, protected: false, ours: false, merged: [] },
    values: [header, ...rows],
  }));
  const reading = { areas: [], dateSystem: 1900 as const, sheets: readings };
  return { input: lastTwoMonths(buildMarketplace(reading, EMPTY_MAPPING)), truths };
}

function lastTwoMonths(marketplace: Marketplace) {
  const asOf = marketplace.defaultAsOf as number;
  return inputFor(marketplace, { from: addMonths(asOf + 1, -2), to: asOf }, asOf);
}
