/** The change of a figure by the members of each dimension: parts that sum to the whole. */
import { contrib, type Contribution } from "../../../metrics/contrib";
import { sumByCode } from "../../../metrics/group";
import { mixRate } from "../../../metrics/mixrate";
import { oneRowEach, MetricError, type KeyColumn, type KeyLabel } from "../../../metrics/values";
import type { ByDimension, RateRow } from "../explain";
import type { Sides, Slice } from "./slice";

export function contributionsOf({ dimensions, numerator }: Slice): ByDimension<Contribution>[] {
  return [...dimensions].map(([dimension, keys]) => {
    const rows = contrib(keys, numerator.before, numerator.after).filter(({ change }) => change === change);
    return { dimension, rows };
  });
}

export function mixRatesOf({ dimensions, numerator }: Slice, denominator: Sides): ByDimension<RateRow>[] {
  return [...dimensions].flatMap(([dimension, keys]) => {
    const rows = rateRows(keys, numerator, denominator);
    return rows ? [{ dimension, rows }] : [];
  });
}

/** Undefined where a member's denominator is below 0, or those without one have none together either. */
function rateRows(keys: KeyColumn, numerator: Sides, denominator: Sides): RateRow[] | undefined {
  const { labels } = keys;
  const sum = (values: Float64Array) => [...sumByCode(keys.codes, labels.length, values)].map((v) => v || 0);
  const [n0, n1, d0, d1] = [numerator.before, numerator.after, denominator.before, denominator.after].map(
    sum,
  ) as [number[], number[], number[], number[]];
  // Orders in a month in which nobody clicked: such members have no rate of their own.
  const lacksBase = labels.map((_, i) => (d0[i] === 0 && n0[i] !== 0) || (d1[i] === 0 && n1[i] !== 0));
  const own = labels.flatMap((_, i) => (lacksBase[i] ? [] : [i]));
  const hasPool = own.length < labels.length;
  const gather = (values: readonly number[]) => {
    const pooled = values.reduce((all, value, i) => all + (lacksBase[i] ? value : 0), 0);
    return Float64Array.from([...own.map((i) => values[i] as number), ...(hasPool ? [pooled] : [])]);
  };
  const [above0, above1, w0, w1] = [gather(n0), gather(n1), gather(d0), gather(d1)];
  const isWithoutBase = (above: Float64Array, below: Float64Array) =>
    above.some((value, i) => value !== 0 && below[i] === 0);
  if (isWithoutBase(above0, w0) || isWithoutBase(above1, w1)) return undefined;
  const input = {
    keys: oneRowEach([...w0.keys()]),
    w0,
    w1,
    r0: divided(above0, w0),
    r1: divided(above1, w1),
  };
  try {
    return mixRate(input).map(({ key, rate, mix }) => {
      const i = own[Number(key)];
      return { key: i === undefined ? null : (labels[i] as KeyLabel), rate, mix };
    });
  } catch (error) {
    if (error instanceof MetricError) return undefined;
    throw error;
  }
}

function divided(above: Float64Array, below: Float64Array): Float64Array {
  return above.map((value, i) => value / (below[i] as number));
}
