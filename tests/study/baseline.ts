/** What a spreadsheet would do: all members of all fields, by how much their GMV changed. */
import type { Segment } from "../../src/insights/diagnosis/decision";
import { dimensionsOf } from "../../src/insights/diagnosis/dimensions";
import type { DiagnosisInput } from "../../src/insights/diagnosis/input";
import { memberSums, windowOfRows } from "../../src/insights/diagnosis/sums";
import type { SalesTable } from "../../src/marketplace/model";
import { BLANK_MEMBER } from "../../src/metrics/values";

export function rankedByChange({ marketplace, period, base }: DiagnosisInput): Segment[] {
  const sales = marketplace.sales as SalesTable;
  const windows = windowOfRows(sales, [period, base]);
  const changes = [...dimensionsOf(marketplace, sales)].flatMap(([dimension, keys]) => {
    const sums = memberSums(keys, windows, 2, sales.gmv);
    return keys.labels.flatMap((label, member) => {
      const change = (sums[member * 2] as number) - (sums[member * 2 + 1] as number);
      return label === BLANK_MEMBER ? [] : [{ segment: [{ dimension, member: String(label) }], change }];
    });
  });
  changes.sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
  return changes.map(({ segment }) => segment);
}
