/** What opportunities come to together: where two speak of the same sales, the larger claim counts. */
import type { Decision } from "../decision";
import type { DiagnosisInput } from "../input";
import { rowsOf } from "../segment-rows";

const YEAR = 365;

/**
 * Each opportunity's size is spread over its seller × category cells as their GMV of the last year is; a cell counts
 * once, with the largest claim on it. What has no sales yet (a pair that never met) lies in its seller's cells.
 */
export function totalOf(input: DiagnosisInput, opportunities: readonly Decision[]): number {
  const { sales } = input.marketplace;
  if (!sales) return 0;
  const { seller, category } = sales.keys;
  const width = category?.count ?? 1;
  const cells = (seller?.count ?? 1) * width;
  const from = input.asOf - YEAR + 1;
  const most = new Float64Array(cells);
  let apart = 0;
  for (const { segment, size } of opportunities) {
    if (size === undefined || size <= 0) continue;
    const placed = segment.filter(({ dimension }) => !dimension.startsWith("creator"));
    const inside = placed.length > 0 ? rowsOf(input.marketplace, sales, placed) : undefined;
    const gmv = new Float64Array(cells);
    let all = 0;
    for (let row = 0; inside && row < sales.gmv.length; row++) {
      const [date, value] = [sales.dates[row] as number, sales.gmv[row] as number];
      if (!(date >= from && date < input.asOf + 1 && value > 0) || !inside(row)) continue;
      const at = (seller?.codes[row] ?? 0) * width + (category?.codes[row] ?? 0);
      if (at < 0) continue;
      gmv[at] = (gmv[at] as number) + value;
      all += value;
    }
    // Without a place of its own (members that sell no more) it overlaps with none.
    if (all === 0) apart += size;
    else gmv.forEach((value, at) => (most[at] = Math.max(most[at] as number, (size * value) / all)));
  }
  return most.reduce((sum, value) => sum + value, apart);
}
