/** BIZ.BENCH: rates of peers, small samples pulled to the mean, and what the better ones reach. */
import { invalid, isMissing, unavailable, type KeyColumn, type KeyLabel, type NumberColumn } from "./values";

export interface BenchRow {
  readonly key: KeyLabel;
  /** num ÷ den */
  readonly rate: number;
  /** (num + m·M)/(den + M): M is the prior's size, m the overall rate */
  readonly shrunken: number;
  /** Share of the other peers with a lower shrunken rate, 0–1; null when there is no other. */
  readonly percentile: number | null;
  /** The shrunken rate that the wanted percentile of peers reaches (R type 7). */
  readonly benchmark: number;
}

/**
 * Beta-binomial empirical Bayes: the prior's size comes from the spread between keys beyond what chance gives
 * (Kleinman 1973's moments). Rows of one key are summed; keys whose denominators sum to 0 are left out.
 *
 * @param quantile 0–1, such as 0.75
 * @throws value: negative numbers, more successes than tries when shrinking, quantile outside 0–1
 */
export function bench(
  keys: KeyColumn,
  num: NumberColumn,
  den: NumberColumn,
  quantile: number,
  shrink: boolean,
): BenchRow[] {
  if (!(quantile >= 0 && quantile <= 1)) throw invalid("quantile", { found: quantile });
  const peers = sumByKey(keys, num, den).filter(({ tries }) => tries > 0);
  if (peers.length === 0) throw unavailable("noDenominator");
  const prior = shrink ? priorOf(peers) : { mean: 0, size: 0 };
  const rates = peers.map(({ hits, tries }) => shrinkTo(prior, hits, tries));
  const sorted = Float64Array.from(rates).sort();
  const benchmark = quantileOf(sorted, quantile);
  return peers.map(({ key, hits, tries }, i) => ({
    key,
    rate: hits / tries,
    shrunken: rates[i] as number,
    percentile: peers.length === 1 ? null : countBelow(sorted, rates[i] as number) / (peers.length - 1),
    benchmark,
  }));
}

interface Peer {
  readonly key: KeyLabel;
  readonly hits: number;
  readonly tries: number;
}

function sumByKey(keys: KeyColumn, num: NumberColumn, den: NumberColumn): Peer[] {
  const hits = new Float64Array(keys.count);
  const tries = new Float64Array(keys.count);
  keys.codes.forEach((code, row) => {
    const [hit, tried] = [num[row] as number, den[row] as number];
    if (code < 0 || isMissing(hit) || isMissing(tried)) return;
    if (hit < 0 || tried < 0) throw invalid("rateNegative", { row: row + 1 });
    hits[code] = (hits[code] as number) + hit;
    tries[code] = (tries[code] as number) + tried;
  });
  return keys.labels.map((key, code) => ({ key, hits: hits[code] as number, tries: tries[code] as number }));
}

interface Prior {
  readonly mean: number;
  /** How many tries the prior is worth; endless when the keys differ no more than chance makes them. */
  readonly size: number;
}

function priorOf(peers: readonly Peer[]): Prior {
  const over = peers.find(({ hits, tries }) => hits > tries);
  if (over)
    throw invalid("successesOverTries", { key: String(over.key), hits: over.hits, tries: over.tries });
  const total = peers.reduce((sum, { tries }) => sum + tries, 0);
  const mean = peers.reduce((sum, { hits }) => sum + hits, 0) / total;
  let spread = 0;
  let chance = 0;
  let most = 0;
  for (const { hits, tries } of peers) {
    const weight = tries / total;
    spread += weight * (hits / tries - mean) ** 2;
    chance += (weight * (1 - weight)) / tries;
    most += weight * (1 - weight);
  }
  const variance = mean * (1 - mean);
  const correlation = (spread - variance * chance) / (variance * (most - chance));
  return { mean, size: correlation > 0 ? Math.max(0, 1 / correlation - 1) : Infinity };
}

function shrinkTo({ mean, size }: Prior, hits: number, tries: number): number {
  return size === Infinity ? mean : (hits + mean * size) / (tries + size);
}

/** R's type 7 (Excel's PERCENTILE.INC) of sorted values. */
export function quantileOf(sorted: Float64Array, share: number): number {
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] as number;
  const high = sorted[Math.ceil(at)] as number;
  return low + (high - low) * (at - Math.floor(at));
}

function countBelow(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
