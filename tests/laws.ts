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
