/** The driver tree: the longest chain of factors whose product is GMV that the data allow. */
import type { Marketplace } from "../marketplace/model";
import { measuresOf, type Measure, type Measures } from "./measures";

export type DriverKey =
  | "views"
  | "ctr"
  | "ordersPerClick"
  | "ordersPerView"
  | "orders"
  | "unitsPerOrder"
  | "linesPerOrder"
  | "units"
  | "lines"
  | "gmvPerOrder"
  | "gmvPerUnit"
  | "gmvPerLine";

/** A factor is a measure, or one measure per unit of the one before it in the chain. */
export interface Driver {
  readonly key: DriverKey;
  readonly numerator: Measure;
  readonly denominator?: Measure;
}

/** At least two factors, or none: GMV alone is no tree. */
export function driversOf(marketplace: Marketplace): readonly Driver[] {
  const measures = measuresOf(marketplace);
  const chain = chainOf(measures);
  if (chain.length < 2) return [];
  return chain.map((step, i) => {
    const before = chain[i - 1];
    const numerator = step.measure;
    return before ? { key: step.key, numerator, denominator: before.measure } : { key: step.key, numerator };
  });
}

interface Step {
  readonly key: DriverKey;
  readonly measure: Measure;
}

/** views → clicks → orders → units (or lines) → GMV, without what is not there. */
function chainOf({ gmv, orders, units, lines, views, clicks }: Measures): Step[] {
  const step = (key: DriverKey, measure: Measure | undefined): Step[] => (measure ? [{ key, measure }] : []);
  const funnel = orders && views ? [...step("views", views), ...step("ctr", clicks)] : [];
  const pieces = units ?? lines;
  const orderKey = funnel.length === 0 ? "orders" : clicks ? "ordersPerClick" : "ordersPerView";
  const pieceKey = units ? (orders ? "unitsPerOrder" : "units") : orders ? "linesPerOrder" : "lines";
  const lastKey = units ? "gmvPerUnit" : lines ? "gmvPerLine" : "gmvPerOrder";
  return [...funnel, ...step(orderKey, orders), ...step(pieceKey, pieces), ...step(lastKey, gmv)];
}
