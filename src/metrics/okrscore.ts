/** BIZ.OKRSCORE: how far a key result has come. */
import { unavailable } from "./values";

/**
 * (current − start)/(target − start), from 0 to 1; a target below the start is one to come down to.
 *
 * @throws unavailable: target = start
 * Source: closed form.
 */
export function okrScore(start: number, current: number, target: number): number {
  if (target === start) throw unavailable("targetIsStart", { found: target });
  return Math.min(1, Math.max(0, (current - start) / (target - start)));
}
