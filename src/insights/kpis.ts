/** The key figures of a review: which ones the data allow, how each is made and which way is better. */
import type { Marketplace } from "../marketplace/model";
import { measuresOf, type Measure, type Measures } from "./measures";

export type KpiKey =
  | "gmv"
  | "orders"
  | "lines"
  | "units"
  | "aov"
  | "gmvPerLine"
  | "gmvPerUnit"
  | "views"
  | "ctr"
  | "conversion"
  | "refundRate"
  | "sellers"
  | "buyers";

export interface Kpi {
  readonly key: KpiKey;
  readonly numerator: Measure;
  /** A ratio of sums where there is one. */
  readonly denominator?: Measure;
  readonly unit: "money" | "count" | "rate";
  readonly better: "up" | "down";
}

/** The scorecard has room for this many. */
const MOST = 8;

/** In the order in which a reader asks for them. */
export function kpisOf(marketplace: Marketplace): readonly Kpi[] {
  const measures = measuresOf(marketplace);
  return allOf(measures)
    .filter((kpi): kpi is Kpi => kpi !== undefined)
    .slice(0, MOST);
}

function allOf(measures: Measures): readonly (Kpi | undefined)[] {
  const { gmv, orders, lines, units, views, clicks, refunds, sellers, buyers } = measures;
  return [
    total("gmv", gmv, "money"),
    total("orders", orders),
    ratio("aov", gmv, orders, "money"),
    total("views", views),
    ratio("ctr", clicks, views, "rate"),
    ratio("conversion", orders, clicks ?? views, "rate"),
    ratio("refundRate", refunds, gmv, "rate", "down"),
    units ? total("units", units) : total("lines", lines),
    units ? ratio("gmvPerUnit", gmv, units, "money") : ratio("gmvPerLine", gmv, lines, "money"),
    total("sellers", sellers),
    total("buyers", buyers),
  ];
}

function total(key: KpiKey, numerator: Measure | undefined, unit: Kpi["unit"] = "count"): Kpi | undefined {
  return numerator && { key, numerator, unit, better: "up" };
}

function ratio(
  key: KpiKey,
  numerator: Measure | undefined,
  denominator: Measure | undefined,
  unit: Kpi["unit"],
  better: Kpi["better"] = "up",
): Kpi | undefined {
  return numerator && denominator && { key, numerator, denominator, unit, better };
}

const CHARTED: readonly KpiKey[] = [
  "gmv",
  "orders",
  "aov",
  "conversion",
  "units",
  "sellers",
  "lines",
  "gmvPerLine",
];
const MOST_CHARTS = 4;

/** The two to four that get a Six-Twelve chart. */
export function chartedKpis(kpis: readonly Kpi[]): readonly Kpi[] {
  return CHARTED.flatMap((key) => kpis.filter((kpi) => kpi.key === key)).slice(0, MOST_CHARTS);
}
