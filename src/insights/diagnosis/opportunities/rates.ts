/** Conversion by segment, each leaf beside what its mix of content would convert at; sellers differ by nature. */
import type { Marketplace, TrafficTable } from "../../../marketplace/model";
import { sumByCode } from "../../../metrics/group";
import { BLANK_MEMBER, type KeyColumn } from "../../../metrics/values";
import { numbersOf, type Window } from "../../evaluate";
import { cubeOf, leafSums, type Cube } from "../cube";
import type { Dimension } from "../decision";
import { columnOf } from "../dimensions";
import { windowOfRows } from "../sums";

/** The rate that the columns allow. */
export interface RateColumns {
  readonly numerator: "orders" | "clicks";
  readonly denominator: "clicks" | "impressions" | "views";
}

export interface LeafRates {
  readonly cube: Cube;
  /** By leaf: what came, what its mix would have brought at the market's rates, and out of how many. */
  readonly observed: Float64Array;
  readonly expected: Float64Array;
  readonly exposed: Float64Array;
  /** By leaf: the seller (or creator) whose nature its rate shares. */
  readonly actor: Int32Array;
  readonly actors: number;
  readonly columns: RateColumns;
}

/** Of these the mix is taken as given: LIVE converts otherwise than a product card. */
export const GIVEN: readonly Dimension[] = ["content", "market"];
/** Who acts, and what is said of them; a category's rate is its sellers' matter. */
const OF: Readonly<Record<"seller" | "creator", readonly Dimension[]>> = {
  seller: [
    ...(["seller", "category", "partner", "seller.tier", "seller.partner", "seller.region"] as const),
    ...(["seller.category", "partner.type", "partner.tier"] as const),
  ],
  creator: ["creator", "creator.tier", "creator.partner", "creator.region"],
};

export function rateColumnsOf({ numbers }: TrafficTable): RateColumns | undefined {
  const denominator = numbers.clicks ? "clicks" : numbers.impressions ? "impressions" : "views";
  if (numbers.orders) return { numerator: "orders", denominator };
  if (!numbers.clicks) return undefined;
  return { numerator: "clicks", denominator: numbers.impressions ? "impressions" : "views" };
}

export function leafRatesOf(
  marketplace: Marketplace,
  traffic: TrafficTable,
  by: "seller" | "creator",
  window: Window,
): LeafRates | undefined {
  const columns = rateColumnsOf(traffic);
  const dimensions = new Map(
    [...GIVEN, ...OF[by]].flatMap((dimension) => {
      const column = columnOf(marketplace, traffic, dimension);
      return column && column.count > 1 ? [[dimension, column] as const] : [];
    }),
  );
  if (!columns || !dimensions.has(by)) return undefined;
  const cube = cubeOf(dimensions, ["category", ...GIVEN], [by, "partner"]);
  const windowOfRow = windowOfRows(traffic, [window]);
  const sums = (name: RateColumns["numerator" | "denominator"]) =>
    leafSums(cube, windowOfRow, 1, numbersOf(traffic, { column: name }));
  const [observed, exposed] = [sums(columns.numerator), sums(columns.denominator)];
  const actor = cube.axes.find(({ dimension }) => dimension === by);
  if (!actor) return undefined;
  withoutBlanks(actor.ofLeaf, actor.labels, observed, exposed);
  const expected = atGivenMix(cube, observed, exposed);
  return { cube, observed, expected, exposed, actor: actor.ofLeaf, actors: actor.labels.length, columns };
}

/** What nobody carried has no nature of its own. */
function withoutBlanks(
  ofLeaf: Int32Array,
  labels: KeyColumn["labels"],
  observed: Float64Array,
  exposed: Float64Array,
): void {
  const blank = labels.indexOf(BLANK_MEMBER);
  ofLeaf.forEach((member, leaf) => {
    if (member !== blank) return;
    observed[leaf] = 0;
    exposed[leaf] = 0;
  });
}

/** Exposure × the market's rate for the same content in the same country. */
function atGivenMix({ axes, leaves }: Cube, observed: Float64Array, exposed: Float64Array): Float64Array {
  const given = axes.filter(({ dimension }) => GIVEN.includes(dimension));
  const cell = new Int32Array(leaves);
  let cells = 1;
  for (const { ofLeaf, labels } of given) {
    for (let leaf = 0; leaf < leaves; leaf++)
      cell[leaf] = (cell[leaf] as number) * labels.length + (ofLeaf[leaf] as number);
    cells *= labels.length;
  }
  const above = sumByCode(cell, cells, observed);
  const under = sumByCode(cell, cells, exposed);
  return exposed.map((value, leaf) => {
    const at = cell[leaf] as number;
    return value === 0 ? 0 : (value * (above[at] as number)) / (under[at] as number);
  });
}
