/** BIZ.ABTEST: two shares compared. */
import { checkConfidence, chiSquareUpperTail, twoSidedP, twoSidedZ, wilson } from "./distributions";
import { invalid } from "./values";

export interface AbTest {
  /** Two-sided p of the pooled z test; null when every try of both arms ended alike. */
  readonly p: number | null;
  /** p1 − p2 */
  readonly difference: number;
  /** Newcombe's hybrid score interval of the difference */
  readonly low: number;
  readonly high: number;
  readonly z: number | null;
  /** p of n1 : n2 being an even split; below 0.001 the split itself is broken (sample ratio mismatch). */
  readonly srm_p: number;
}

/**
 * Pooled z without continuity correction, as R's prop.test(correct = FALSE).
 *
 * @param x1 successes of arm 1 @param n1 its tries @param x2 successes of arm 2 @param n2 its tries
 */
export function abTest(x1: number, n1: number, x2: number, n2: number, confidence: number): AbTest {
  checkArm("x1", x1, "n1", n1);
  checkArm("x2", x2, "n2", n2);
  const critical = twoSidedZ(checkConfidence(confidence));
  const [p1, p2] = [x1 / n1, x2 / n2];
  const pooled = (x1 + x2) / (n1 + n2);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2));
  const difference = p1 - p2;
  const z = error > 0 ? difference / error : null;
  const [first, second] = [wilson(p1, n1, critical), wilson(p2, n2, critical)];
  return {
    p: z === null ? null : twoSidedP(z),
    difference,
    low: difference - Math.hypot(p1 - first.low, second.high - p2),
    high: difference + Math.hypot(first.high - p1, p2 - second.low),
    z,
    srm_p: chiSquareUpperTail((n1 - n2) ** 2 / (n1 + n2), 1),
  };
}

function checkArm(xName: string, x: number, nName: string, n: number): void {
  if (!(n > 0)) throw invalid("armSize", { argument: nName, found: n });
  if (!(x >= 0 && x <= n)) throw invalid("armSuccesses", { argument: xName, found: x, size: nName, n });
}
