/** Ten thousand calls of scalar functions beside a bare loop of the same arithmetic. Prints one line of JSON. */
import { CATALOGUE } from "../../src/catalogue";
import { evaluate } from "../../src/functions/evaluate";
import { toSerial } from "../../src/metrics/dates";

export interface ScalarMeasured {
  readonly name: string;
  readonly bareMs: number;
  readonly ownMs: number;
}

const CALLS = 10_000;
const ROUNDS = 60;
const [START, END, AS_OF] = [toSerial(2025, 1, 1), toSerial(2025, 2, 28), toSerial(2025, 1, 20)];

const SCALARS: readonly { name: string; args: (i: number) => unknown[]; bare: (i: number) => number }[] = [
  {
    name: "PACING",
    args: (i) => [i, i + 100, START, END, AS_OF],
    bare: (i) => {
      const elapsed = (AS_OF - START + 1) / (END - START + 1);
      return i / ((i + 100) * elapsed);
    },
  },
  { name: "RATE", args: (i) => [i, i + 1], bare: (i) => i / (i + 1) },
  {
    name: "OPPSIZE",
    args: (i) => [i, 0.02, 0.03, 25, 0.5, 0.8],
    bare: (i) => i * Math.max(0, 0.03 - 0.02) * 25 * 0.5 * 0.8,
  },
];

function measureScalars(): ScalarMeasured[] {
  return SCALARS.map(({ name, args, bare }) => {
    const entry = CATALOGUE.find((each) => each.name === name);
    if (!entry) throw new Error(`no BIZ.${name}`);
    const calls = Array.from({ length: CALLS }, (_, i) => args(i));
    // Excel makes the arrays; both sides read their numbers from them, so that neither is folded into a constant.
    const numbers = calls.map((each) => each[0] as number);
    let kept = 0;
    const bareMs = best(() => {
      for (let i = 0; i < CALLS; i++) kept += bare(numbers[i] as number);
    });
    const ownMs = best(() => {
      for (let i = 0; i < CALLS; i++) {
        const outcome = evaluate(entry, calls[i] as unknown[], "en");
        if (outcome.ok) kept += outcome.value as number;
      }
    });
    if (Number.isNaN(kept)) throw new Error(`BIZ.${name} gave no number`);
    return { name, bareMs, ownMs };
  });
}

function best(run: () => void): number {
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

process.stdout.write(`${JSON.stringify(measureScalars())}\n`);
