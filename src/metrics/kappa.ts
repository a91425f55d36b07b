/** BIZ.KAPPA: do two coders agree beyond chance (Cohen 1960)? */
import { normaliseKey, unavailable, type KeyColumn } from "./values";

export interface Kappa {
  /** null where chance agreement is certain (Pe = 1): both coders used one and the same code throughout */
  readonly kappa: number | null;
  /** Share of answers on which both coders agree. */
  readonly agreement: number;
}

/**
 * (Po − Pe)/(1 − Pe); rows in which either coder is blank are left out.
 *
 * @throws unavailable: no row coded by both
 */
export function kappa(first: KeyColumn, second: KeyColumn): Kappa {
  const keyOf = (column: KeyColumn, code: number) => normaliseKey(column.labels[code] ?? "");
  const counts = new Map<string, [number, number]>();
  let both = 0;
  let agreed = 0;
  first.codes.forEach((code, row) => {
    const other = second.codes[row] as number;
    if (code < 0 || other < 0) return;
    const [a, b] = [keyOf(first, code), keyOf(second, other)];
    both++;
    if (a === b) agreed++;
    count(a, 0);
    count(b, 1);
  });
  if (both === 0) throw unavailable("noCommonAnswers");
  let chance = 0;
  for (const [a, b] of counts.values()) chance += (a / both) * (b / both);
  const agreement = agreed / both;
  return { kappa: chance === 1 ? null : (agreement - chance) / (1 - chance), agreement };

  function count(key: string, coder: 0 | 1): void {
    const pair = counts.get(key) ?? [0, 0];
    pair[coder]++;
    counts.set(key, pair);
  }
}
