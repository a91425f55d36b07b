/** Price, volume and mix between two periods by category (BIZ.PVM), as a bridge and by member. */
import { mixLevels } from "../../../insights/bridge";
import type { Breakdown } from "../../../insights/fields";
import { accountNote } from "../../accounts";
import type { CellPlace } from "../../address";
import { biz, inside } from "../../expressions";
import { moneyLook, type MoneyLook } from "../../figures";
import type { Inputs } from "../../inputs";
import { FIRST_COLUMN, formula, type Layout } from "../../layout";
import { column, type MemberSource } from "../../sources";
import { STYLE } from "../../theme";
import { sentence } from "../../wording";
import { axisMinimum } from "../six-twelve/series";
import type { BlockInput } from "./drivers";
import { SLACK } from "./fields";
import { CHANGE, effectCell, MEMBER_ROWS, placeMixTable, SHOWN, type Effect } from "./mix-table";
import { part, placeRanking, type Ranking } from "./ranking";
import { placeWaterfall } from "./waterfall";

const CHART_ROWS = 13;

/** More members than this are no mix to look at. */
export const MOST_MIX_MEMBERS = 200;

export interface MixInput extends BlockInput {
  readonly field: Breakdown;
  /** The change of GMV that the effects must add up to. */
  readonly change: CellPlace;
}

interface Places {
  readonly titleAt: number;
  readonly chartAt: number;
  readonly tableAt: number;
  readonly othersAt: number;
  readonly totalAt: number;
  readonly feedAt: number;
}

function placesFrom(titleAt: number): Places {
  const chartAt = titleAt + 2;
  const tableAt = chartAt + CHART_ROWS + 1;
  const othersAt = tableAt + 1 + MEMBER_ROWS;
  // Total, tie-out, two notes: the feeds stand under them.
  return { titleAt, chartAt, tableAt, othersAt, totalAt: othersAt + 1, feedAt: othersAt + 1 + 4 };
}

export function placeMix(sheet: Layout, input: MixInput): CellPlace {
  const { review, field } = input;
  const { words, windows } = review;
  const money = moneyLook(review, review.size({ numerator: review.gmv }));
  const places = placesFrom(sheet.row);
  const keys = review.sales.keys[field];
  const levels = keys ? mixLevels(review.marketplace, keys, windows.base, windows.counted) : [];
  const minimum = axisMinimum(levels);
  const { titleAt, totalAt, feedAt } = places;
  sheet.put(
    titleAt + 1,
    FIRST_COLUMN,
    review.sales.numbers.units ? words.mixExplainUnits : words.mixExplainLines,
    STYLE.explain,
  );
  const feed = placeFeed(sheet, input, feedAt);
  sheet.row = feedAt + feed.rows.rows + 1;
  placeChart(sheet, input, places, { money, minimum });
  const end = sheet.row;
  placeMixTable(sheet, { review, field, change: input.change, places, feed, money });
  sheet.row = totalAt + 2;
  const note = minimum > 0 ? `${words.mixNote} ${words.axisNote}` : words.mixNote;
  sheet.footer([accountNote(sheet, review, input.accounts), note]);
  sheet.row = end + 2;
  const total = (effect: Effect) => money.change(sheet.ref(effectCell(sheet, totalAt, effect)));
  const title = sentence(words.mixFinding, {
    field: words[`field_${field}`],
    volume: total("volume"),
    mix: total("mix"),
    price: total("price"),
  });
  return sheet.put(titleAt, FIRST_COLUMN, formula(title), STYLE.blockTitle);
}

/** Prices and quantities row by row: a row outside the window has quantity 0, and is no member of it. */
function placeFeed(sheet: Layout, { review, inputs, field }: MixInput, row: number): Ranking {
  const source = review.sources.members(field) as MemberSource;
  const side = (days: Inputs["base"]) => [
    column(source.block, source.key),
    priceOf(source),
    quantityIn(sheet, source, days),
  ];
  const call = biz("PVM", ...side(inputs.base), ...side(inputs.counted), "FALSE");
  const members = review.sales.keys[field]?.count ?? 0;
  const zone = { row, column: FIRST_COLUMN, rows: members + SLACK + 1, columns: 7 };
  const rows = sheet.spill(zone, call, STYLE.feed);
  sheet.collapse(row, row + zone.rows - 1);
  const changes = part(sheet, rows, CHANGE);
  // The last row is the total.
  const isMember = `(ROW(${changes})-${row}<COUNT(${changes}))`;
  return placeRanking(sheet, rows, CHANGE, isMember);
}

function quantityIn(
  sheet: Layout,
  { block, pieces, gmv }: MemberSource,
  { from, to }: Inputs["base"],
): string {
  const within = inside(block, { from: sheet.ref(from), to: sheet.ref(to) });
  if (pieces) {
    // Returned pieces are no quantity sold; what they are worth then shows as a block that does not tie.
    const sold = column(block, pieces);
    return `${within}*${sold}*(${sold}>0)`;
  }
  return `${within}*(${column(block, gmv)}<>"")`;
}

function priceOf({ block, pieces, gmv }: MemberSource): string {
  const amounts = column(block, gmv);
  return pieces ? `IFERROR(${amounts}/${column(block, pieces)},0)` : `${amounts}*1`;
}

function placeChart(
  sheet: Layout,
  { review, inputs, totals }: MixInput,
  { chartAt, totalAt }: Places,
  { money, minimum }: { readonly money: MoneyLook; readonly minimum: number },
): void {
  const { words } = review;
  const { gmv } = totals;
  if (!gmv) return;
  const level = (label: CellPlace, value: CellPlace) => ({
    ...{ label: sheet.ref(label), value: sheet.ref(value), isLevel: true },
  });
  const changes = SHOWN.filter((effect) => effect !== "change").map((effect) => ({
    label: `"${words[`effect_${effect}`]}"`,
    value: sheet.ref(effectCell(sheet, totalAt, effect)),
    isLevel: false,
  }));
  placeWaterfall(sheet, review, {
    name: "mix",
    title: words.mixChart,
    bars: [level(inputs.base.label, gmv.base), ...changes, level(inputs.counted.label, gmv.period)],
    place: { row: chartAt, column: FIRST_COLUMN, rows: CHART_ROWS, columns: sheet.columns },
    size: review.size({ numerator: review.gmv }),
    money,
    minimum,
  });
}
