/** How often a law is tried: a fixed seed and 200 runs (30 for slow fits); `npm run fuzz` asks for 2,000. */
import fc from "fast-check";

const SEED = 20251122;

export function runs(kind: "usual" | "slow" = "usual"): { seed: number; numRuns: number } {
  const asked = Number(process.env.FUZZ_RUNS);
  const usual = kind === "slow" ? 30 : 200;
  return { seed: SEED, numRuns: Number.isInteger(asked) && asked > 0 ? asked : usual };
}

/** Checks a property with the agreed number of runs. */
export function law<T>(property: fc.IRawProperty<T>, kind?: "usual" | "slow"): void {
  fc.assert(property, runs(kind));
}

/** The parts sum to the whole, to 1e-9 of the amounts that were added. */
export function expectSum(parts: Iterable<number>, whole: number): void {
  let sum = 0;
  let scale = Math.abs(whole);
  for (const part of parts) {
    sum += part;
    scale += Math.abs(part);
  }
  expect(Math.abs(sum - whole)).toBeLessThanOrEqual(1e-9 * scale);
}

/** Two numbers are the same to 1e-9 relative (absolute below 1). */
export function expectNear(actual: number, expected: number, relative = 1e-9): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.max(1, Math.abs(expected)));
}
