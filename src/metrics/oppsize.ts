/** BIZ.OPPSIZE: what closing a gap to a benchmark would be worth. */

export interface Opportunity {
  /** What the rate applies to: views, clicks, orders … */
  readonly volume: number;
  readonly rate: number;
  readonly benchmark: number;
  /** Money of one more success. */
  readonly value: number;
  /** Share of the gap that can be closed, 0–1. */
  readonly capture: number;
  /** How sure, 0–1. */
  readonly confidence: number;
}

/** volume · max(0, benchmark − rate) · value · capture · confidence. */
export function opportunitySize(opportunity: Opportunity): number {
  const { volume, rate, benchmark, value, capture, confidence } = opportunity;
  return volume * Math.max(0, benchmark - rate) * value * capture * confidence;
}
