/** Which rows of the Targets table are the target of a figure over a window. */
import type { Marketplace, TargetsTable } from "../marketplace/model";
import type { Window } from "./evaluate";
import type { KpiKey } from "./kpis";

export type TargetRow = TargetsTable["targets"][number];

/** What people call a figure in a Targets table, folded: no accents, letters and digits only. */
const CALLED: Readonly<Record<KpiKey, readonly string[]>> = {
  gmv: ["gmv", "sales", "revenue", "ventas", "ingresos", "facturacion"],
  orders: ["orders", "pedidos", "ordenes"],
  lines: ["orderlines", "lines", "lineas"],
  units: ["units", "unidades", "itemssold"],
  aov: ["aov", "averageordervalue", "gmvperorder", "ticketmedio", "ticketpromedio", "ticket"],
  gmvPerLine: ["gmvperline", "gmvporlinea"],
  gmvPerUnit: ["asp", "gmvperunit", "gmvporunidad", "preciomedio"],
  views: ["views", "vistas", "visualizaciones"],
  ctr: ["ctr", "clickthroughrate"],
  conversion: ["conversion", "conversionrate", "cvr", "cr", "tasadeconversion", "ctor", "co"],
  refundRate: ["refundrate", "tasadereembolso", "tasadedevolucion"],
  sellers: ["sellers", "activesellers", "vendedores", "vendedoresactivos"],
  buyers: ["buyers", "uniquebuyers", "compradores"],
};

function folded(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}

/** All rows of a figure, whatever they are the target of. */
export function targetsOf({ targets }: Marketplace, kpi: KpiKey): readonly TargetRow[] {
  return (targets?.targets ?? []).filter(({ metric }) =>
    // A table without a metric column speaks of GMV.
    metric === undefined ? kpi === "gmv" : CALLED[kpi].includes(folded(metric)),
  );
}

/** Rows of a figure for the whole marketplace; where there are none, those that split it by one field. */
export function targetRows(marketplace: Marketplace, kpi: KpiKey): readonly TargetRow[] {
  const named = targetsOf(marketplace, kpi);
  const whole = named.filter(({ field, member }) => field === undefined && member === undefined);
  if (whole.length > 0) return whole;
  const fields = new Set(named.map(({ field }) => field));
  return fields.size === 1 ? named : [];
}

/** Rows that fill a window without a rest: each lies in it, and together they cover its days. */
export function targetsWithin(rows: readonly TargetRow[], { from, to }: Window): readonly TargetRow[] {
  const inside = rows.filter(({ start, end }) => start >= from && end <= to);
  const covered = new Set(inside.flatMap(({ start, end }) => [start, end]));
  return covered.has(from) && covered.has(to) ? inside : [];
}
