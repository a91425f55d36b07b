/** The size of a bridge before a cell is written: which levels its bars reach. */
import { drivers as effectsOf } from "../metrics/drivers";
import { pvm } from "../metrics/pvm";
import type { KeyColumn } from "../metrics/values";
import type { Marketplace } from "../marketplace/model";
import type { Driver } from "./drivers";
import { evaluate, type Window } from "./evaluate";

/** Running totals from the base over each effect to the period. */
export function levelsOf(start: number, effects: readonly number[]): number[] {
  const levels = [start];
  for (const effect of effects) levels.push((levels[levels.length - 1] as number) + effect);
  return levels;
}

export function driverLevels(
  marketplace: Marketplace,
  drivers: readonly Driver[],
  base: Window,
  period: Window,
): number[] {
  const factors = (window: Window) =>
    Float64Array.from(drivers, ({ numerator, denominator }) => {
      const above = evaluate(marketplace, numerator, window);
      return denominator ? above / evaluate(marketplace, denominator, window) : above;
    });
  const [f0, f1] = [factors(base), factors(period)];
  if (![...f0, ...f1].every(Number.isFinite)) return [];
  const start = f0.reduce((product, factor) => product * factor, 1);
  return levelsOf(start, [
    ...effectsOf(
      drivers.map(({ key }) => key),
      f0,
      f1,
    ),
  ]);
}

/** In the order of the bars: volume, mix, price, new, lost. */
export function mixLevels(marketplace: Marketplace, keys: KeyColumn, base: Window, period: Window): number[] {
  const { sales } = marketplace;
  if (!sales) return [];
  const units = sales.numbers.units;
  const priced = ({ from, to }: Window) => {
    const inside = (row: number) =>
      (sales.dates[row] as number) >= from && (sales.dates[row] as number) < to + 1;
    const quantities = sales.dates.map((_, row) =>
      inside(row) ? Math.max(0, units ? units[row] || 0 : 1) : 0,
    );
    const prices = sales.gmv.map((gmv, row) => gmv / (quantities[row] || 1));
    return { keys, prices, quantities };
  };
  const { total } = pvm(priced(base), priced(period));
  const start = sum(priced(base));
  return levelsOf(start, [total.volume, total.mix, total.price, total.new, total.lost]);
}

function sum({ prices, quantities }: { prices: Float64Array; quantities: Float64Array }): number {
  return quantities.reduce((all, q, row) => all + (q > 0 ? q * (prices[row] as number) : 0), 0);
}
