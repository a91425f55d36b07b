/** The signals whose moves are looked for: the factors of GMV that the columns allow, each as a count over its base. */
import type { Marketplace, SalesTable, TrafficTable } from "../../marketplace/model";
import type { Field } from "../../marketplace/roles";
import { BLANK_MEMBER, isMissing, type KeyColumn, type NumberColumn } from "../../metrics/values";
import type { Signal } from "./decision";
import type { SellerRows } from "./retention";

export interface SignalSpec {
  readonly signal: Signal;
  readonly table: "sales" | "traffic" | "sellers";
  readonly numerator: NumberColumn | undefined;
  /** A rate's denominator; without one the signal is a volume, which drifts: what was last says most. */
  readonly denominator: NumberColumn | undefined;
  /** How many events the numerator is from, where it is money. */
  readonly events: NumberColumn | undefined;
  readonly better: "up" | "down";
  /** Only these rows, where not all. */
  readonly rows?: (row: number) => boolean;
  /** Events below which a segment is not judged, where they are rarer than orders. */
  readonly fewest?: number;
  /** Only segments of this field, where not all. */
  readonly field?: Field;
}

/** Rows whose price has no past are compared with themselves. */
export function signalsOf(
  { sales, traffic }: Marketplace,
  sellers: SellerRows | undefined,
  isPast: (row: number) => boolean,
): SignalSpec[] {
  return [
    ...(traffic ? funnelSignals(traffic) : []),
    ...(sales ? salesSignals(sales, traffic, isPast) : []),
    ...(sellers ? [retentionSignal(sellers)] : []),
  ];
}

/** Sellers are lost one by one: a few are many. */
const FEWEST_LOST = 2.5;

function retentionSignal({ lost, ones }: SellerRows): SignalSpec {
  return {
    ...{ signal: "retention", table: "sellers", numerator: lost, denominator: ones, events: undefined },
    ...{ better: "down", fewest: FEWEST_LOST },
  };
}

function funnelSignals({ views, numbers }: TrafficTable): SignalSpec[] {
  const { impressions, clicks, orders } = numbers;
  const rate = (signal: Signal, above: NumberColumn | undefined, below: NumberColumn): SignalSpec[] =>
    above ? [{ ...base(signal, "traffic", above), denominator: below }] : [];
  return [
    base("views", "traffic", views),
    ...rate("showRate", impressions, views),
    ...rate("ctr", clicks, impressions ?? views),
    ...rate("conversion", orders, clicks ?? impressions ?? views),
  ];
}

function base(signal: Signal, table: "sales" | "traffic", numerator: NumberColumn | undefined): SignalSpec {
  return {
    ...{ signal, table, numerator, denominator: undefined, events: undefined },
    ...{ better: "up" },
  };
}

function salesSignals(
  sales: SalesTable,
  traffic: TrafficTable | undefined,
  isPast: (row: number) => boolean,
): SignalSpec[] {
  const { gmv, keys, numbers } = sales;
  const { orders, units, refunds } = numbers;
  const counted = orders ?? units;
  const signals: SignalSpec[] = [];
  if (!traffic?.numbers.orders) signals.push(base(counted ? "orders" : "gmv", "sales", counted ?? gmv));
  if (orders && units) signals.push({ ...base("unitsPerOrder", "sales", units), denominator: orders });
  const pieces = units ?? orders;
  if (pieces || keys.product) {
    const usual = atUsualPrices(gmv, pieces, keys.product, isPast);
    signals.push({
      ...base("price", "sales", gmv),
      denominator: usual,
      // Without a count of pieces each row is one.
      events: pieces ?? new Float64Array(gmv.length).fill(1),
    });
  }
  if (refunds) {
    signals.push({
      ...base("refundRate", "sales", refunds),
      ...{ denominator: gmv, better: "down" },
    });
  }
  const { creator } = keys;
  if (creator) {
    const none = creator.labels.indexOf(BLANK_MEMBER);
    const rows = (row: number) => creator.codes[row] !== none;
    signals.push({ ...base("creatorShare", "sales", gmv), events: counted, rows, field: "creator" });
  }
  return signals;
}

/**
 * What each row's pieces would have cost at their product's price of the past: like for like, so that a change of
 * what is sold is none of price. A product without a past costs what it costs.
 */
function atUsualPrices(
  gmv: NumberColumn,
  pieces: NumberColumn | undefined,
  product: KeyColumn | undefined,
  isPast: (row: number) => boolean,
): NumberColumn {
  const count = (row: number) => (pieces ? (pieces[row] as number) : 1);
  if (!product) return Float64Array.from(gmv, (_, row) => count(row));
  const [money, sold] = [new Float64Array(product.count), new Float64Array(product.count)];
  for (let row = 0; row < gmv.length; row++) {
    const code = product.codes[row] as number;
    const [amount, n] = [gmv[row] as number, count(row)];
    if (code < 0 || isMissing(amount) || isMissing(n) || !isPast(row)) continue;
    money[code] = (money[code] as number) + amount;
    sold[code] = (sold[code] as number) + n;
  }
  return gmv.map((amount, row) => {
    const code = product.codes[row] as number;
    const usual = code < 0 ? NaN : (money[code] as number) / (sold[code] as number);
    return usual > 0 && Number.isFinite(usual) ? count(row) * usual : amount;
  });
}
