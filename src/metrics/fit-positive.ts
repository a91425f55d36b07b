/** Maximum likelihood over parameters that are above 0. */
import { minimise } from "./neldermead";

/** Logarithms of the parameters stay within these: degenerate samples push the likelihood's peak to infinity. */
const FURTHEST = 12;
const SEARCHES = 6;
const ENOUGH = 1e-11;

/**
 * Searches in the logarithms of the parameters, again from where it stopped (a simplex can collapse beside the peak)
 * until that no longer helps.
 *
 * @param logLikelihood of the parameters, to be made as high as possible
 */
export function fitPositive(
  logLikelihood: (parameters: readonly number[]) => number,
  start: readonly number[],
): number[] {
  const inside = (logs: Float64Array) =>
    Array.from(logs, (log) => Math.exp(Math.max(-FURTHEST, Math.min(FURTHEST, log))));
  const loss = (logs: Float64Array) => -logLikelihood(inside(logs));
  let at: Float64Array = Float64Array.from(start, Math.log);
  let best = Infinity;
  for (let search = 0; search < SEARCHES; search++) {
    const step = at.map(() => (search === 0 ? 1 : 0.1));
    const found = minimise(loss, { start: at, step, mostEvaluations: 600, tolerance: ENOUGH });
    const gained = best - found.value;
    at = found.at;
    best = Math.min(best, found.value);
    if (gained <= ENOUGH * Math.abs(best)) break;
  }
  return inside(at);
}
