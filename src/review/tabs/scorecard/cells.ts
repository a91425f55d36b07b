/** Formulas of one row of the scorecard. */
import { rangeRef, type RangePlace } from "../../address";
import type { Layout } from "../../layout";
import { quoted } from "../../wording";
import type { Kpi } from "../../../insights/kpis";

/** Growth, or points for a rate; blank where one of the two is missing. */
export function changeFormula(kpi: Kpi, now: string, before: string): string {
  const change = kpi.unit === "rate" ? `(${now}-${before})*100` : `IF(${before}>0,${now}/${before}-1,"")`;
  return `IF(COUNT(${now},${before})=2,${change},"")`;
}

const BARS = "▁▂▃▄▅▆▇█";

/** Twelve bars in one cell, from the lowest month to the highest: a chart that every Excel can draw. */
export function trendFormula(sheet: Layout, months: RangePlace): string {
  const all = sheet.ref(months);
  const bar = (i: number) => {
    const cell = rangeRef({ ...months, row: months.row + i, rows: 1 }, sheet.name);
    const height = `ROUND(7*(${cell}-MIN(${all}))/MAX(MAX(${all})-MIN(${all}),1E-9),0)`;
    return `IF(ISNUMBER(${cell}),MID(${quoted(BARS)},1+${height},1)," ")`;
  };
  return Array.from({ length: months.rows }, (_, i) => bar(i)).join("&");
}
