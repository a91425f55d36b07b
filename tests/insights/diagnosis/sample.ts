/** Sample marketplaces as a diagnosis reads them: built from their sheets, with the days that are compared. */
import type { DiagnosisInput } from "../../../src/insights/diagnosis/input";
import { buildMarketplace } from "../../../src/marketplace/build";
import type { Marketplace } from "../../../src/marketplace/model";
import { EMPTY_MAPPING } from "../../../src/marketplace/tables";
import { toSerial } from "../../../src/metrics/dates";
import { generateMarketplace } from "../../../src/sample/generate";
import type { SampleOptions, TruthRecord } from "../../../src/sample/options";
import { sheetsOf } from "../../../src/sample/workbook";
import { sheet, workbook } from "../../marketplace/reading";

export interface SampleInput extends DiagnosisInput {
  readonly truths: readonly TruthRecord[];
}

/** November and December 2025, the last two months of the sample, beside the two before and the same a year ago. */
export const TWO_MONTHS = {
  asOf: toSerial(2025, 12, 31),
  period: { from: toSerial(2025, 11, 1), to: toSerial(2025, 12, 31) },
  base: { from: toSerial(2025, 9, 1), to: toSerial(2025, 10, 31) },
  yearAgo: { from: toSerial(2024, 11, 1), to: toSerial(2024, 12, 31) },
};

export function sampleInput(options: SampleOptions): SampleInput {
  const sample = generateMarketplace(options);
  const sheets = sheetsOf(sample).map(({ name, header, rows, formats }) =>
    sheet([header, ...rows], { name, formats }),
  );
  const marketplace = buildMarketplace(workbook(sheets), EMPTY_MAPPING);
  return { marketplace, ...TWO_MONTHS, truths: sample.truths };
}

export function inputOf(marketplace: Marketplace): DiagnosisInput {
  return { marketplace, ...TWO_MONTHS };
}
