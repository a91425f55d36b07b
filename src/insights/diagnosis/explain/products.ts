/** A figure as a product: of the factors of the funnel, and of price, volume and mix. */
import type { Marketplace } from "../../../marketplace/model";
import { drivers as effectsOf } from "../../../metrics/drivers";
import { pvm } from "../../../metrics/pvm";
import { keyColumn, isMissing, type KeyColumn } from "../../../metrics/values";
import { driversOf, type Driver } from "../../drivers";
import { evaluate, type Window } from "../../evaluate";
import type { Factor, PriceVolumeMix } from "../explain";
import { breakdownsOf, mixField } from "../../fields";
import type { Kpi } from "../../kpis";
import { rowsWithin } from "./slice";

/** The piece of the chain views → clicks → orders → units → GMV between the figure's denominator and its numerator. */
export function factorsOf(marketplace: Marketplace, kpi: Kpi, base: Window, period: Window): Factor[] {
  const chain = driversOf(marketplace);
  const placeOf = (key: string | undefined) => chain.findIndex(({ numerator }) => numerator.key === key);
  const last = placeOf(kpi.numerator.key);
  const first = kpi.denominator ? placeOf(kpi.denominator.key) : -1;
  if (last < 0 || (kpi.denominator && first < 0) || last - first < 2) return [];
  const factors = chain.slice(first + 1, last + 1);
  const [f0, f1] = [base, period].map((window) => valuesOf(marketplace, factors, window)) as [
    Float64Array,
    Float64Array,
  ];
  if (![...f0, ...f1].every(Number.isFinite)) return [];
  const names = factors.map(({ key }) => key);
  const effects = effectsOf(names, f0, f1);
  return names.map((key, i) => {
    return { key, before: f0[i] as number, after: f1[i] as number, effect: effects[i] as number };
  });
}

function valuesOf(marketplace: Marketplace, factors: readonly Driver[], window: Window): Float64Array {
  return Float64Array.from(factors, ({ numerator, denominator }) => {
    const above = evaluate(marketplace, numerator, window);
    return denominator ? above / evaluate(marketplace, denominator, window) : above;
  });
}

/** Quantities are units; without them order lines. */
export function priceVolumeMixOf(
  marketplace: Marketplace,
  base: Window,
  period: Window,
): PriceVolumeMix | undefined {
  const { sales } = marketplace;
  const field = mixField(breakdownsOf(marketplace));
  const keys = field && sales?.keys[field];
  if (!sales || !keys) return undefined;
  const { gmv, dates, numbers } = sales;
  const rows = rowsWithin(sales, base, period);
  let unpriced = 0;
  const priced = (window: Window, sign: 1 | -1) => {
    const inside = rows.filter((row) => {
      const isIn = (dates[row] as number) >= window.from && (dates[row] as number) < window.to + 1;
      if (!isIn || isMissing(gmv[row] as number)) return false;
      const hasQuantity = numbers.units === undefined || (numbers.units[row] as number) > 0;
      if (!hasQuantity) unpriced += sign * (gmv[row] as number);
      return hasQuantity;
    });
    const quantities = Float64Array.from(inside, (row) => numbers.units?.[row] ?? 1);
    const prices = Float64Array.from(inside, (row, i) => (gmv[row] as number) / (quantities[i] as number));
    return { keys: pick(keys, inside), prices, quantities };
  };
  const { rows: members, total } = pvm(priced(base, -1), priced(period, 1));
  return { field, rows: members, total, unpriced };
}

function pick({ codes, labels }: KeyColumn, rows: Int32Array): KeyColumn {
  return keyColumn(
    rows.map((row) => codes[row] as number),
    labels,
  );
}
