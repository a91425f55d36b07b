/** Totals that should agree: orders in sales and in traffic, a total row and the rows above it. */
import { isMissing } from "../../metrics/values";
import type { Subject } from "../checks";
import type { Finding } from "../findings";
import type { SalesTable, TrafficTable } from "../model";
import { codeOfReason } from "../rows";
import { finding, whereColumn, whereTable } from "./where";

const TOLERANCE = 0.02;

export function checkOrders({ model }: Subject): Finding[] {
  const { sales, traffic } = model;
  if (!sales || !traffic?.numbers.orders) return [];
  const span = sharedDays(sales, traffic, model.defaultAsOf ?? Infinity);
  const first = span && ordersIn(sales, span);
  if (!span || first === undefined || first === 0) return [];
  const second = sumWithin(traffic.numbers.orders, traffic, span);
  const apart = Math.abs(second - first) / first;
  if (apart <= TOLERANCE) return [];
  const parameters = { other: traffic.source.id, first, second, percent: Math.round(apart * 1000) / 10 };
  return [
    finding({ code: "ordersDoNotTie", severity: "warning", where: whereTable(sales.source), parameters }),
  ];
}

type Span = readonly [number, number];

function sharedDays(a: SalesTable, b: TrafficTable, asOf: number): Span | undefined {
  const [one, other] = [spanOf(a), spanOf(b)];
  const span: Span = [Math.max(one[0], other[0]), Math.min(one[1], other[1], asOf)];
  return span[0] <= span[1] ? span : undefined;
}

function spanOf({ dates }: SalesTable | TrafficTable): Span {
  let [first, last] = [Infinity, -Infinity];
  for (const day of dates) {
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return [first, last];
}

/** Counted orders where there is a column of counts, else different order ids; undefined when neither is there. */
function ordersIn(sales: SalesTable, span: Span): number | undefined {
  if (sales.numbers.orders) return sumWithin(sales.numbers.orders, sales, span);
  const order = sales.keys.order;
  if (!order) return undefined;
  const seen = new Uint8Array(order.count);
  let count = 0;
  for (let row = 0; row < sales.rows; row++) {
    const code = order.codes[row] as number;
    if (code < 0 || seen[code] || !within(sales.dates[row] as number, span)) continue;
    seen[code] = 1;
    count++;
  }
  return count;
}

function sumWithin(values: Float64Array, table: SalesTable | TrafficTable, span: Span): number {
  let total = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (!isMissing(value) && within(table.dates[row] as number, span)) total += value;
  }
  return total;
}

function within(day: number, [first, last]: Span): boolean {
  return day >= first && day <= last;
}

/** A total typed or computed under the table is no sale, but it should say what the rows say. */
export function checkTotalRows({ model }: Subject): Finding[] {
  const { sales } = model;
  const column = sales?.guess.columns.find(({ meaning }) => meaning === "gmv")?.column;
  if (!sales || column === undefined) return [];
  const row = sales.reasons.lastIndexOf(codeOfReason("totalRow"));
  const stated = row < 0 ? undefined : sales.source.rows[row]?.[column];
  if (typeof stated !== "number") return [];
  let sum = 0;
  for (const value of sales.gmv) if (!isMissing(value)) sum += value;
  if (Math.abs(stated - sum) <= Math.max(0.01, Math.abs(sum) * 1e-6)) return [];
  const parameters = { stated, sum: Math.round(sum * 100) / 100 };
  return [
    finding({
      code: "totalRowDiffers",
      severity: "warning",
      where: whereColumn(sales.source, column),
      parameters,
    }),
  ];
}
