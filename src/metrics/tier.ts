/** BIZ.TIER: which tier a value falls into. */
import { invalid, isMissing, unavailable, type NumberColumn } from "./values";

/**
 * Index of the label of a value's tier; each threshold is the lower bound of its tier and belongs to it. With one label
 * more than thresholds, the first is that of the values below them all.
 *
 * @param labels how many there are
 * @throws value: thresholds not ascending or with a blank, another number of labels
 * @throws unavailable: a value below the lowest threshold without a label for it
 * Source: R's findInterval.
 */
export function tierIndex(value: number, thresholds: NumberColumn, labels: number): number {
  const below = labels - thresholds.length;
  if (below !== 0 && below !== 1) throw invalid("tierLabels", { labels, thresholds: thresholds.length });
  let reached = 0;
  for (let i = 0; i < thresholds.length; i++) {
    const threshold = thresholds[i] as number;
    if (isMissing(threshold)) throw invalid("thresholdMissing", { row: i + 1 });
    if (i > 0 && threshold <= (thresholds[i - 1] as number))
      throw invalid("thresholdOrder", { row: i + 1, found: threshold });
    if (value >= threshold) reached = i + 1;
  }
  if (reached === 0 && below === 0) {
    throw unavailable("belowThresholds", { found: value, least: thresholds[0] as number });
  }
  return reached - 1 + below;
}
