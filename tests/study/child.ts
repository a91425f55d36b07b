/** Some runs of the study, in a process of its own. */
import { runOne } from "./one";

process.once("message", ({ seed, runs, rows }: { seed: number; runs: readonly number[]; rows: number }) => {
  const results = runs.map((run) => runOne(seed, run, rows));
  process.send?.(results, () => process.disconnect());
});
