/** The sample as sheets of plain rows: cells are made last, from the typed columns. */
import { generateMarketplace, type SampleMarketplace } from "./generate";
import { HEADERS, type Headers } from "./headers";
import type { SampleOptions, TruthRecord } from "./options";
import type { SampleSheet } from "./sheet";
import { entitySheets } from "./sheets-entities";
import { planSheets } from "./sheets-plans";
import { salesSheet, trafficSheet } from "./sheets-activity";

export interface SampleWorkbook {
  readonly sheets: readonly SampleSheet[];
  /** In no sheet: for studies and tests. */
  readonly truths: readonly TruthRecord[];
}

export function sampleWorkbook(options: SampleOptions): SampleWorkbook {
  const marketplace = generateMarketplace(options);
  return { sheets: sheetsOf(marketplace), truths: marketplace.truths };
}

export function sheetsOf(marketplace: SampleMarketplace): SampleSheet[] {
  const words: Headers = HEADERS[marketplace.language];
  return [
    salesSheet(marketplace, words),
    trafficSheet(marketplace, words),
    ...entitySheets(marketplace, words),
    ...planSheets(marketplace, words),
  ];
}
