/** What the study measured, for machines and for people. */
import type { RunResult } from "./one";
import { KINDS } from "./truths";

export interface Summary {
  /** Part of the key figures called exceptional where nothing was planted. */
  readonly false_alarm_rate: number;
  /** Part of the markets with a truth in which it is among the first three decisions; is the first. */
  readonly top3_rate: number;
  readonly first_rate: number;
  /** The same for members ranked by |Δ GMV|. */
  readonly baseline_top3_rate: number;
  readonly baseline_first_rate: number;
}

export function summaryOf(results: readonly RunResult[]): Summary {
  const part = (isSo: (result: RunResult) => boolean) => round(results.filter(isSo).length / results.length);
  const within = (place: number, most: number) => place > 0 && place <= most;
  const sum = (of: (result: RunResult) => number) => results.reduce((all, result) => all + of(result), 0);
  return {
    false_alarm_rate: round(sum(({ alarms }) => alarms) / sum(({ judged }) => judged)),
    top3_rate: part(({ place }) => within(place, 3)),
    first_rate: part(({ place }) => within(place, 1)),
    baseline_top3_rate: part(({ baselinePlace }) => within(baselinePlace, 3)),
    baseline_first_rate: part(({ baselinePlace }) => within(baselinePlace, 1)),
  };
}

function round(rate: number): number {
  return Math.round(rate * 1e4) / 1e4;
}

interface Made {
  readonly seed: number;
  readonly runs: number;
  readonly rows: number;
}

export function reportOf(results: readonly RunResult[], { seed, runs, rows }: Made): string {
  const percent = (rate: number) => `${(100 * rate).toFixed(1)} %`;
  const line = (name: string, of: readonly RunResult[]) => {
    const { top3_rate, first_rate, baseline_top3_rate, baseline_first_rate } = summaryOf(of);
    const rates = [top3_rate, first_rate, baseline_top3_rate, baseline_first_rate].map(percent);
    return `| ${[name, of.length, ...rates].join(" | ")} |`;
  };
  const kinds = KINDS.map((kind) => ({ kind, of: results.filter((result) => result.kind === kind) }));
  return [
    "# Does the diagnosis find what is there?",
    "",
    `Written by \`npm run study -- --seed ${seed} --runs ${runs} --rows ${rows} --write\`; nothing here is typed by hand.`,
    "Every market is generated as a workbook, recognised, linked, checked and diagnosed for its last two months. Seeds,",
    "kinds and members of the truths are drawn at run time. Right is a decision on the planted signal whose segment is",
    "bound by the planted members: by some of them and no other, or by all of them and more (right.ts).",
    "",
    `Nothing planted, ${runs} markets: ${percent(summaryOf(results).false_alarm_rate)} of the headline key figures were called exceptional (at most 5 %).`,
    "",
    "One truth planted:",
    "",
    "| truth | markets | right in the first three (at least 90 %) | right first (at least 75 %) | by Δ GMV alone: first three | first |",
    "|---|---|---|---|---|---|",
    line("all", results),
    ...kinds.filter(({ of }) => of.length > 0).map(({ kind, of }) => line(kind, of)),
    "",
  ].join("\n");
}
