/** BIZ.PVM: the change of revenue into price, volume, mix, new and lost. */
import { isEmptyRow, labelAt, unite } from "./members";
import { invalid, isMissing, unavailable, type KeyColumn, type KeyLabel, type NumberColumn } from "./values";

/** One period: a row is a product (or an order line) with its unit price and its quantity. */
export interface PricedPeriod {
  readonly keys: KeyColumn;
  readonly prices: NumberColumn;
  readonly quantities: NumberColumn;
}

export interface PvmEffects {
  readonly price: number;
  readonly volume: number;
  readonly mix: number;
  readonly new: number;
  readonly lost: number;
  /** Change of revenue: the sum of the five. */
  readonly change: number;
}

export interface PvmRow extends PvmEffects {
  readonly key: KeyLabel;
}

interface Totals {
  readonly quantity: Float64Array;
  readonly revenue: Float64Array;
}

/**
 * Five effects per key in units of revenue; every row and the total tie to the change.
 *
 * Over the keys in both periods (C), with Q their total quantity: volume = (Q₁/Q₀ − 1)·q₀·p₀, mix =
 * (q₁ − q₀·Q₁/Q₀)·p₀, price = (p₁ − p₀)·q₁. A key of the second period only is new (+p₁q₁), of the first only lost
 * (−p₀q₀). Several rows of a key: quantities are summed and the price is Σpq/Σq. A quantity of 0 is an absent key.
 *
 * @throws value: a negative quantity
 * @throws unavailable: a row with a key and without its quantity, or with a quantity and without its price
 * Source: exact identity (five-effect price-volume-mix, mix at the key's own price).
 */
export function pvm(before: PricedPeriod, after: PricedPeriod): { rows: PvmRow[]; total: PvmEffects } {
  const { labels, first, second } = unite(before.keys, after.keys);
  const t0 = totalsOf(before, first, labels.length, "0");
  const t1 = totalsOf(after, second, labels.length, "1");
  const growth = continuingGrowth(t0, t1);
  const rows: PvmRow[] = [];
  for (let code = 0; code < labels.length; code++) {
    const effects = effectsOf(t0, t1, code, growth);
    if (effects) rows.push({ key: labels[code] as KeyLabel, ...effects });
  }
  return { rows, total: addUp(rows) };
}

function totalsOf(period: PricedPeriod, codes: Int32Array, members: number, suffix: string): Totals {
  const { keys, prices, quantities } = period;
  const quantity = new Float64Array(members);
  const revenue = new Float64Array(members);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    const q = quantities[row] as number;
    if (!(q > 0)) {
      checkQuantity(period, row, suffix);
      continue;
    }
    const p = prices[row] as number;
    if (isMissing(p)) {
      throw unavailable("priceMissing", { argument: `p${suffix}`, ...where(keys, row), quantity: q });
    }
    quantity[code] = (quantity[code] as number) + q;
    revenue[code] = (revenue[code] as number) + p * q;
  }
  return { quantity, revenue };
}

function checkQuantity({ keys, prices, quantities }: PricedPeriod, row: number, suffix: string): void {
  const q = quantities[row] as number;
  const argument = `q${suffix}`;
  if (q < 0) throw invalid("quantityNegative", { argument, ...where(keys, row), found: q });
  if (isMissing(q) && !isEmptyRow(keys, row, prices)) {
    throw unavailable("quantityMissing", { argument, ...where(keys, row) });
  }
}

function where(keys: KeyColumn, row: number) {
  return { row: row + 1, key: String(labelAt(keys, row)) };
}

/** Q₁/Q₀ of the keys that are in both periods; 1 when there is none, and then nothing uses it. */
function continuingGrowth(t0: Totals, t1: Totals): number {
  let q0 = 0;
  let q1 = 0;
  t0.quantity.forEach((before, code) => {
    const after = t1.quantity[code] as number;
    if (before === 0 || after === 0) return;
    q0 += before;
    q1 += after;
  });
  return q0 === 0 ? 1 : q1 / q0;
}

const NONE: PvmEffects = { price: 0, volume: 0, mix: 0, new: 0, lost: 0, change: 0 };

/** Undefined for a key without a quantity in either period. */
function effectsOf(t0: Totals, t1: Totals, code: number, growth: number): PvmEffects | undefined {
  const [q0, r0] = [t0.quantity[code] as number, t0.revenue[code] as number];
  const [q1, r1] = [t1.quantity[code] as number, t1.revenue[code] as number];
  if (q0 === 0 && q1 === 0) return undefined;
  if (q0 === 0) return { ...NONE, new: r1, change: r1 };
  if (q1 === 0) return { ...NONE, lost: -r0, change: -r0 };
  const p0 = r0 / q0;
  return {
    price: r1 - p0 * q1,
    volume: (growth - 1) * r0,
    mix: p0 * q1 - growth * r0,
    new: 0,
    lost: 0,
    change: r1 - r0,
  };
}

function addUp(rows: readonly PvmEffects[]): PvmEffects {
  const sum = (effect: keyof PvmEffects) => rows.reduce((total, row) => total + row[effect], 0);
  return {
    price: sum("price"),
    volume: sum("volume"),
    mix: sum("mix"),
    new: sum("new"),
    lost: sum("lost"),
    change: sum("change"),
  };
}
