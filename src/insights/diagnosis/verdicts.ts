/** Routine or exceptional: the verdict on each key figure's last period, adjusted for the season. */
import type { Marketplace } from "../../marketplace/model";
import { twoSidedT } from "../../metrics/distributions";
import { isMissing } from "../../metrics/values";
import type { Window } from "../evaluate";
import { kpisOf, type Kpi } from "../kpis";
import { yearlyBuckets, type Season } from "./season";
import { kpiSeries } from "./series";
import { meanOf, varianceOf } from "./significance";

export interface Verdict {
  readonly kpi: Kpi;
  /** "unknown": too little history, or none of it comparable. */
  readonly verdict: "routine" | "exceptional" | "unknown";
  readonly value: number;
  /** What the season and the level of the last year lead to, and the limits of routine around it. */
  readonly expected: number;
  readonly low: number;
  readonly high: number;
}

/** Among key figures called exceptional at most this part is expected to be routine. */
const FALSE_DISCOVERIES = 0.05;
/** Fewer comparable pieces before the period say nothing. */
const FEWEST = 5;
/** A level is read off at most this many pieces before the period. */
const MOST = 26;
/** Neighbouring pieces are alike: at least so much, since short series hide it. */
const LEAST_MEMORY = 0.3;

interface Judged {
  readonly kpi: Kpi;
  readonly value: number;
  readonly expected: number;
  /** Standard error of ln(value ÷ expected), its degrees of freedom, and how many of it the value is off. */
  readonly error: number;
  readonly degrees: number;
  readonly t: number;
}

/**
 * Each figure's logarithm is taken less that of a year ago, so that season and level cancel; the last period's mean is
 * judged against the pieces before it by Student's t, its error widened by (1 + ρ)/(1 − ρ) for first-order memory ρ.
 * Across figures the false-discovery rate is held (Benjamini–Hochberg). Plain control charts on the raw series, which
 * seasons and memory move, call routine exceptional several times as often.
 */
export function verdictsOf(marketplace: Marketplace, period: Window): Verdict[] {
  const season = yearlyBuckets(marketplace, period);
  const kpis = kpisOf(marketplace);
  const series = season ? kpiSeries(marketplace, kpis, season.buckets) : [];
  const judged = kpis.map((kpi, i) => season && judge(kpi, series[i] as Float64Array, season));
  const limits = limitsOf(judged.filter((each) => each !== undefined));
  return kpis.map((kpi, i): Verdict => {
    const each = judged[i];
    if (!each) return { kpi, verdict: "unknown", value: NaN, expected: NaN, low: NaN, high: NaN };
    const { value, expected, error, degrees, t } = each;
    const reach = error * twoSidedT(1 - FALSE_DISCOVERIES, degrees);
    return {
      ...{ kpi, value, expected },
      ...{ low: expected * Math.exp(-reach), high: expected * Math.exp(reach) },
      verdict: Math.abs(t) >= limits ? "exceptional" : "routine",
    };
  });
}

function judge(kpi: Kpi, series: Float64Array, { buckets, lag }: Season): Judged | undefined {
  const start = buckets.count - buckets.now;
  const changes = Float64Array.from(series, (value, i) =>
    Math.log(value / (i >= lag ? (series[i - lag] as number) : NaN)),
  );
  const now = Array.from(changes.subarray(start));
  const past = Array.from(changes.subarray(0, start))
    .filter((value) => Number.isFinite(value))
    .slice(-MOST);
  if (!now.every(Number.isFinite) || past.length < FEWEST) return undefined;
  const level = meanOf(past);
  const memory = Math.min(0.9, Math.max(LEAST_MEMORY, memoryOf(past, level)));
  const wider = (1 + memory) / (1 - memory);
  const variance = varianceOf(past) * wider * (1 / now.length + 1 / past.length);
  if (!(variance > 0)) return undefined;
  const off = meanOf(now) - level;
  const value = meanOf(Array.from(series.subarray(start)));
  const error = Math.sqrt(variance);
  return { kpi, value, expected: value * Math.exp(-off), error, degrees: past.length - 1, t: off / error };
}

/** Correlation of neighbours, with Kendall's correction (1954) for short series. */
function memoryOf(values: readonly number[], mean: number): number {
  let [together, alone] = [0, 0];
  values.forEach((value, i) => {
    alone += (value - mean) ** 2;
    if (i > 0) together += (value - mean) * ((values[i - 1] as number) - mean);
  });
  const plain = alone > 0 ? together / alone : 0;
  return isMissing(plain) ? 0 : plain + (1 + 4 * plain) / values.length;
}

/** The least |t| that stands: that of the last of the ordered figures whose own limit it passes. */
function limitsOf(judged: readonly Judged[]): number {
  const ordered = [...judged].sort((a, b) => Math.abs(b.t) - Math.abs(a.t));
  for (let rank = ordered.length; rank >= 1; rank--) {
    const { t, degrees } = ordered[rank - 1] as Judged;
    const level = (FALSE_DISCOVERIES * rank) / ordered.length;
    if (Math.abs(t) >= twoSidedT(1 - level, degrees)) return Math.abs(t);
  }
  return Infinity;
}
