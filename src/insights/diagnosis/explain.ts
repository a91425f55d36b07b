/** Why a key figure changed between two periods: every exact way to take its change apart that the data allow. */
import type { Marketplace } from "../../marketplace/model";
import type { Contribution } from "../../metrics/contrib";
import type { MixRateRow } from "../../metrics/mixrate";
import type { PvmEffects, PvmRow } from "../../metrics/pvm";
import { evaluate, type Window } from "../evaluate";
import type { Breakdown } from "../fields";
import type { Kpi } from "../kpis";
import type { DriverKey } from "../drivers";
import type { Dimension } from "./decision";
import { causesByField, causesByPair, type Cause } from "./explain/causes";
import { contributionsOf, mixRatesOf } from "./explain/parts";
import { factorsOf, priceVolumeMixOf } from "./explain/products";
import { sliceOf } from "./explain/slice";

export interface Factor {
  readonly key: DriverKey;
  readonly before: number;
  readonly after: number;
  /** In units of the key figure; they sum to its change. */
  readonly effect: number;
}

export interface PriceVolumeMix {
  readonly field: Breakdown;
  readonly rows: readonly PvmRow[];
  readonly total: PvmEffects;
  /** Change of the rows without a quantity: with `total.change` it is the whole change. */
  readonly unpriced: number;
}

export interface ByDimension<Row> {
  readonly dimension: Dimension;
  readonly rows: readonly Row[];
}

/** `key` null: the members that have a numerator and no denominator, taken together. */
export type RateRow = Omit<MixRateRow, "key"> & { readonly key: MixRateRow["key"] | null };

export interface Explanation {
  readonly before: number;
  readonly after: number;
  readonly change: number;
  /** Factors whose product is the figure; none where the columns give fewer than two. */
  readonly factors: readonly Factor[];
  /** Of GMV, where quantities are known. */
  readonly priceVolumeMix: PriceVolumeMix | undefined;
  /** Of totals: members sum to the change, by each dimension. */
  readonly contributions: readonly ByDimension<Contribution>[];
  /** Of ratios: rate and mix effects sum to the change, by each dimension. */
  readonly mixRates: readonly ByDimension<RateRow>[];
  readonly causes: { readonly byField: readonly Cause[]; readonly byPair: readonly Cause[] };
}

/** Linear in rows. Undefined where a side has no value: no rows, or nothing to divide by. */
export function explain(
  marketplace: Marketplace,
  kpi: Kpi,
  base: Window,
  period: Window,
): Explanation | undefined {
  const value = (window: Window) => {
    const above = evaluate(marketplace, kpi.numerator, window);
    return kpi.denominator ? above / evaluate(marketplace, kpi.denominator, window) : above;
  };
  const [before, after] = [value(base), value(period)];
  const slice = sliceOf(marketplace, kpi, base, period);
  if (!slice || !Number.isFinite(before) || !Number.isFinite(after)) return undefined;
  return {
    ...{ before, after, change: after - before },
    factors: factorsOf(marketplace, kpi, base, period),
    priceVolumeMix: kpi.key === "gmv" ? priceVolumeMixOf(marketplace, base, period) : undefined,
    contributions: slice.denominator ? [] : contributionsOf(slice),
    mixRates: slice.denominator ? mixRatesOf(slice, slice.denominator) : [],
    causes: { byField: causesByField(slice), byPair: causesByPair(slice) },
  };
}
