/** What can be counted from the columns that are there. A measure adds up over days, or counts distinct ids. */
import type { Marketplace, SalesTable } from "../marketplace/model";
import type { Meaning } from "../marketplace/roles";

export type MeasureTable = "sales" | "traffic";

export interface Measure {
  readonly key: MeasureKey;
  readonly table: MeasureTable;
  /** "count" counts the rows in which `column` is filled. */
  readonly how: "sum" | "count" | "distinct";
  readonly column: Meaning;
}

/** Costs between GMV and contribution margin, in the order of the bridge. */
export const COSTS = ["cogs", "platform_fee", "commission", "ad_spend", "subsidies"] as const;
export type Cost = (typeof COSTS)[number];

export type MeasureKey =
  "gmv" | "lines" | "orders" | "units" | "buyers" | "refunds" | "sellers" | "views" | "clicks" | Cost;

export type Measures = Readonly<Partial<Record<MeasureKey, Measure>>>;

/** The measures that a marketplace's columns allow. */
export function measuresOf(marketplace: Marketplace): Measures {
  return { ...salesMeasures(marketplace), ...trafficMeasures(marketplace) };
}

function salesMeasures({ sales }: Marketplace): Measures {
  if (!sales) return {};
  const measure = (key: MeasureKey, how: Measure["how"], column: Meaning): Measures => ({
    [key]: { key, table: "sales", how, column },
  });
  const summed = (key: "orders" | "units" | "refunds" | Cost): Measures =>
    sales.numbers[key] ? measure(key, "sum", key) : {};
  const perOrder = sales.keys.order !== undefined;
  return {
    ...measure("gmv", "sum", "gmv"),
    ...(perOrder || areLines(sales) ? measure("lines", "count", "gmv") : {}),
    ...(perOrder ? measure("orders", "distinct", "order") : summed("orders")),
    ...summed("units"),
    ...(sales.keys.buyer ? measure("buyers", "distinct", "buyer") : {}),
    ...summed("refunds"),
    ...(sales.keys.seller ? measure("sellers", "distinct", "seller") : {}),
    ...COSTS.reduce<Measures>((all, cost) => ({ ...all, ...summed(cost) }), {}),
  };
}

/** Rows that say what was sold, and not how much of it, are order lines; a day's total is not. */
function areLines({ numbers, keys }: SalesTable): boolean {
  const counted = numbers.orders !== undefined || numbers.units !== undefined;
  return !counted && (keys.product !== undefined || keys.buyer !== undefined);
}

function trafficMeasures({ traffic }: Marketplace): Measures {
  if (!traffic) return {};
  return {
    views: { key: "views", table: "traffic", how: "sum", column: "views" },
    ...(traffic.numbers.clicks
      ? { clicks: { key: "clicks", table: "traffic", how: "sum", column: "clicks" } as const }
      : {}),
  };
}
