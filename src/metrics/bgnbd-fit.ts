/** Maximum likelihood of the BG/NBD model. */
import betaln from "@stdlib/math-base-special-betaln";
import gammaln from "@stdlib/math-base-special-gammaln";
import type { BgNbd, PurchaseHistory } from "./bgnbd";
import { fitPositive } from "./fit-positive";
import { isMissing, unavailable } from "./values";

/** Customers with the same history, together. */
interface Histories {
  readonly x: Float64Array;
  readonly tx: Float64Array;
  readonly T: Float64Array;
  readonly customers: Float64Array;
  /** The different numbers of purchases, and which of them each history has. */
  readonly counts: readonly number[];
  readonly count: Int32Array;
}

/**
 * Parameters of the highest likelihood. Times are scaled to the longest one observed, so that the search does not
 * depend on their unit.
 *
 * @throws unavailable: fewer than two customers, or none who came back
 */
export function fitBgNbd(history: PurchaseHistory): BgNbd {
  const { T } = history;
  const rows = Array.from(T.keys()).filter((row) => !isMissing(sumAt(history, row)));
  const repeats = rows.reduce((total, row) => total + (history.x[row] as number), 0);
  const longest = rows.reduce((most, row) => Math.max(most, T[row] as number), 0);
  if (rows.length < 2 || repeats === 0 || longest === 0) throw unavailable("bgnbdTooFew");
  const histories = together(history, rows, longest);
  const [r, alpha, a, b] = fitPositive(
    ([r = 0, alpha = 0, a = 0, b = 0]) => logLikelihood({ r, alpha, a, b }, histories),
    [1, 1, 1, 1],
  ) as [number, number, number, number];
  return { r, alpha: alpha * longest, a, b };
}

function sumAt({ x, tx, T }: PurchaseHistory, row: number): number {
  return (x[row] as number) + (tx[row] as number) + (T[row] as number);
}

function together({ x, tx, T }: PurchaseHistory, rows: readonly number[], unit: number): Histories {
  const known = new Map<string, number>();
  const firsts: number[] = [];
  const customers: number[] = [];
  for (const row of rows) {
    const key = `${x[row]} ${tx[row]} ${T[row]}`;
    const at = known.get(key) ?? firsts.push(row) - 1;
    known.set(key, at);
    customers[at] = (customers[at] ?? 0) + 1;
  }
  const counts = [...new Set(firsts.map((row) => x[row] as number))];
  const places = new Map(counts.map((count, i) => [count, i]));
  return {
    x: Float64Array.from(firsts, (row) => x[row] as number),
    tx: Float64Array.from(firsts, (row) => (tx[row] as number) / unit),
    T: Float64Array.from(firsts, (row) => (T[row] as number) / unit),
    customers: Float64Array.from(customers),
    counts,
    count: Int32Array.from(firsts, (row) => places.get(x[row] as number) as number),
  };
}

/** ln L of all customers; what depends on x alone is worked out once for each x. */
function logLikelihood({ r, alpha, a, b }: BgNbd, histories: Histories): number {
  const { x, tx, T, customers, counts, count } = histories;
  const common = counts.map(
    (n) => gammaln(r + n) - gammaln(r) + r * Math.log(alpha) + betaln(a, b + n) - betaln(a, b),
  );
  const leaving = counts.map((n) => (n === 0 ? -Infinity : Math.log(a / (b + n - 1))));
  let total = 0;
  for (let i = 0; i < x.length; i++) {
    const shape = r + (x[i] as number);
    const stayed = -shape * Math.log(alpha + (T[i] as number));
    const left = (leaving[count[i] as number] as number) - shape * Math.log(alpha + (tx[i] as number));
    const likelier = Math.max(stayed, left);
    const either = likelier + Math.log1p(Math.exp(Math.min(stayed, left) - likelier));
    total += (customers[i] as number) * ((common[count[i] as number] as number) + either);
  }
  return total;
}

/** ln L of given parameters over all complete rows, to judge a fit. */
export function bgNbdLogLikelihood(model: BgNbd, history: PurchaseHistory): number {
  const rows = Array.from(history.T.keys()).filter((row) => !isMissing(sumAt(history, row)));
  return logLikelihood(model, together(history, rows, 1));
}
