/** The market as the scan sees it: each table cut into pieces of time and into cubes, once for all signals. */
import type { Marketplace, SalesTable, TrafficTable } from "../../marketplace/model";
import type { KeyColumn } from "../../metrics/values";
import type { Window } from "../evaluate";
import { bucketOfRows, bucketsOf, firstDay, type Buckets } from "./buckets";
import { cubeOf, type Cube } from "./cube";
import type { Dimension } from "./decision";
import { dimensionsOf } from "./dimensions";
import { sellerRows, type SellerRows } from "./retention";

export interface CubeView {
  readonly cube: Cube;
  /** Single axes and pairs of axes to look through. */
  readonly axisSets: readonly (readonly number[])[];
}

export interface TableView {
  readonly bucketOfRow: Int16Array;
  readonly views: readonly CubeView[];
}

export interface MarketView {
  readonly buckets: Buckets;
  readonly sales: TableView | undefined;
  readonly traffic: TableView | undefined;
  /** A row a seller and piece of time. */
  readonly sellers: (TableView & SellerRows) | undefined;
}

/** Undefined where there is too little history to tell a move from routine. */
export function marketView(marketplace: Marketplace, period: Window): MarketView | undefined {
  const { sales, traffic } = marketplace;
  const dated = sales ?? traffic;
  if (!dated) return undefined;
  const first = firstDay(dated);
  const buckets = first === undefined ? undefined : bucketsOf(period, first);
  if (!buckets) return undefined;
  const view = (table: SalesTable | TrafficTable, dimensions: Dimensions): TableView => ({
    bucketOfRow: bucketOfRows(buckets, table),
    views: cubesOf(dimensions),
  });
  const ofSales = sales && dimensionsOf(marketplace, sales);
  const salesView = sales && ofSales && view(sales, ofSales);
  const staying = sales && salesView && sellerRows(sales, ofSales, salesView.bucketOfRow, buckets);
  return {
    ...{ buckets, sales: salesView },
    traffic: traffic && view(traffic, dimensionsOf(marketplace, traffic)),
    sellers: staying && { ...staying, views: cubesOf(staying.dimensions) },
  };
}

const SHARED: readonly Dimension[] = ["category", "content", "market"];

/**
 * One cube a side of the market, since all fields at once would make as many leaves as rows. Beside its own
 * dimensions each has those that all share; sellers bring their partners.
 */
const SIDES: readonly { readonly of: RegExp; readonly base: readonly Dimension[] }[] = [
  { of: /^(seller|partner)\b/, base: ["seller", "partner"] },
  { of: /^creator\b/, base: ["creator"] },
  { of: /^product\b/, base: ["product"] },
];

type Dimensions = ReadonlyMap<Dimension, KeyColumn>;

function cubesOf(dimensions: Dimensions): CubeView[] {
  return SIDES.flatMap(({ of, base }, side) => {
    const own = [...dimensions].filter(
      ([dimension]) => of.test(dimension) || SHARED.includes(dimension as Dimension),
    );
    const isOwn = (dimension: Dimension) => of.test(dimension) || (side === 0 && SHARED.includes(dimension));
    if (!own.some(([dimension]) => isOwn(dimension))) return [];
    const cube = cubeOf(new Map(own), SHARED, base);
    return [{ cube, axisSets: axisSetsOf(cube, isOwn) }];
  });
}

function axisSetsOf({ axes }: Cube, isOwn: (dimension: Dimension) => boolean): number[][] {
  const sets: number[][] = [];
  axes.forEach((a, i) => {
    if (isOwn(a.dimension)) sets.push([i]);
    axes.slice(i + 1).forEach((b, after) => {
      const j = i + 1 + after;
      const says = !a.decides.has(j) && !b.decides.has(i);
      if (says && (isOwn(a.dimension) || isOwn(b.dimension))) sets.push([i, j]);
    });
  });
  return sets;
}
