/** The BG/NBD model's expected purchases of a customer who is still alive. */
import type { BgNbd } from "./bgnbd";

const STEP = 0.04;
/** Contributions below e^-40 of the whole are left out. */
const NEGLIGIBLE = 40;
/** Rules of some hundred points, one for each number of purchases. */
const MOST_KEPT = 1000;

/**
 * Expected purchases within `horizon` of a customer with x purchases by age T who is alive. Given the history, the
 * probability p of leaving is beta(a, b + x) and the rate gamma(r + x, α + T), so that
 *
 *   E = ∫ (1 − (1 + p·horizon/(α + T))^−(r + x)) / p · beta(p; a, b + x) dp.
 *
 * The paper's hypergeometric expression is this integral solved; it divides by a − 1 and cancels, while here a = 1 is
 * a value like any other and every term is positive. Answers are kept by x and T, since customers share them.
 */
export function expectedWhileAlive(model: BgNbd, horizon: number): (x: number, T: number) => number {
  const { r, alpha, a, b } = model;
  const nodes = new Map<number, Nodes>();
  const known = new Map<string, number>();
  return (x, T) => {
    const key = `${x} ${T}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    let beta = nodes.get(x);
    if (!beta) {
      if (nodes.size === MOST_KEPT) nodes.clear();
      nodes.set(x, (beta = betaNodes(a, b + x)));
    }
    const expected = average(beta, horizon / (alpha + T), r + x);
    known.set(key, expected);
    return expected;
  };
}

/** Mean over p of (1 − (1 + p·ahead)^−shape) / p. */
function average({ p, weight }: Nodes, ahead: number, shape: number): number {
  let total = 0;
  for (let i = 0; i < p.length; i++) {
    const leave = p[i] as number;
    const scaled = leave * ahead;
    // Where p is too small to be told from 0, the limit.
    const bought = scaled < 1e-300 ? shape * ahead : -Math.expm1(-shape * Math.log1p(scaled)) / leave;
    total += bought * (weight[i] as number);
  }
  return total;
}

interface Nodes {
  readonly p: Float64Array;
  /** Sum to 1. */
  readonly weight: Float64Array;
}

/**
 * Points and weights that average over p ~ beta(a, b): the trapezoidal rule in u, where the logit of p is its mode plus
 * a multiple of sinh u, so that both tails die out doubly exponentially whatever a and b are.
 */
function betaNodes(a: number, b: number): Nodes {
  const mode = Math.log(a) - Math.log(b);
  const scale = Math.min(1, Math.sqrt(1 / a + 1 / b));
  const from = -Math.ceil(Math.asinh(tail(a, b, scale)) / STEP);
  const to = Math.ceil(Math.asinh(tail(b, a, scale)) / STEP);
  const p = new Float64Array(to - from + 1);
  const logWeight = p.map((_, i) => {
    const u = (from + i) * STEP;
    const logit = mode + scale * Math.sinh(u);
    const logP = -softplus(-logit);
    p[i] = Math.exp(logP);
    return a * logP - b * softplus(logit) + Math.log(Math.cosh(u));
  });
  const highest = logWeight.reduce((most, each) => Math.max(most, each), -Infinity);
  const weight = logWeight.map((each) => Math.exp(each - highest));
  const whole = weight.reduce((sum, each) => sum + each, 0);
  return { p, weight: weight.map((each) => each / whole) };
}

/** How many multiples of `scale` from the mode until the tail with this exponent is negligible beside the mode. */
function tail(exponent: number, other: number, scale: number): number {
  const peak = (exponent + other) * Math.log1p(exponent / other);
  return (NEGLIGIBLE + peak) / (exponent * scale);
}

/** ln(1 + e^v) without overflow. */
function softplus(v: number): number {
  return v > 0 ? v + Math.log1p(Math.exp(-v)) : Math.log1p(Math.exp(v));
}
