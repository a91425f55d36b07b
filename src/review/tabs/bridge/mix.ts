/** Price, volume and mix between two periods by category (BIZ.PVM), as a bridge and by member. */
import { mixLevels } from "../../../insights/bridge";
import type { Breakdown } from "../../../insights/fields";
import { accountNote, tieText } from "../../accounts";
import type { CellPlace } from "../../address";
import { biz, inside } from "../../expressions";
import { moneyLook, withUnit, type MoneyLook } from "../../figures";
import type { Inputs } from "../../inputs";
import { FIRST_COLUMN, formula, type Layout } from "../../layout";
import { column, type MemberSource } from "../../sources";
import { STYLE } from "../../theme";
import { sentence } from "../../wording";
import { colourChange } from "../scorecard/table";
import { axisMinimum } from "../six-twelve/series";
import type { BlockInput } from "./drivers";
import { SLACK } from "./fields";
import { EACH_WAY, nthFormula, part, placeRanking, shortened, type Ranking } from "./ranking";
import { placeWaterfall } from "./waterfall";

/** Columns as BIZ.PVM spills them after the key, and the order in which a reader meets them: volume first. */
const SPILLED = ["price", "volume", "mix", "new", "lost", "change"] as const;
type Effect = (typeof SPILLED)[number];
const SHOWN: readonly Effect[] = ["volume", "mix", "price", "new", "lost", "change"];
const CHANGE = 1 + SPILLED.indexOf("change");
const FIRST_EFFECT = FIRST_COLUMN + 3;
const CHANGE_AT = FIRST_EFFECT + SHOWN.length - 1;
const TABLE_COLUMNS = CHANGE_AT - FIRST_COLUMN + 1;
const CHART_ROWS = 13;
const MEMBER_ROWS = 2 * EACH_WAY;

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
  placeTable(sheet, input, { places, feed, money });
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

function effectCell(sheet: Layout, row: number, effect: Effect): CellPlace {
  return { sheet: sheet.name, row, column: FIRST_EFFECT + SHOWN.indexOf(effect) };
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
  const members = review.sales.keys[field]?.labels.length ?? 0;
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
  return pieces ? `${within}*${column(block, pieces)}` : `${within}*(${column(block, gmv)}<>"")`;
}

function priceOf({ block, pieces, gmv }: MemberSource): string {
  const amounts = column(block, gmv);
  return pieces ? `IFERROR(${amounts}/${column(block, pieces)},0)` : `${amounts}*1`;
}

interface TableAt {
  readonly places: Places;
  readonly feed: Ranking;
  readonly money: MoneyLook;
}

function placeTable(sheet: Layout, input: MixInput, at: TableAt): void {
  const { words } = input.review;
  const { tableAt, othersAt, totalAt } = at.places;
  const name = withUnit(words[`field_${input.field}`], at.money.unit);
  const texts = [name, "", "", ...SHOWN.map((effect) => words[`effect_${effect}`])];
  sheet.header(tableAt, FIRST_COLUMN, texts, [FIRST_EFFECT, SHOWN.length]);
  for (let i = 0; i < MEMBER_ROWS; i++) memberRow(sheet, at, i);
  const shown = (effect: Effect) =>
    sheet.ref({ ...effectCell(sheet, tableAt + 1, effect), rows: MEMBER_ROWS, columns: 1 });
  const whole = (effect: Effect) => sheet.ref(effectCell(sheet, totalAt, effect));
  sheet.put(othersAt, FIRST_COLUMN, words.allOthers);
  effectRow(sheet, at, othersAt, (effect) => `${whole(effect)}-SUM(${shown(effect)})`);
  placeTotal(sheet, input, at);
}

function memberRow(sheet: Layout, at: TableAt, i: number): void {
  const row = at.places.tableAt + 1 + i;
  const side = i < EACH_WAY ? "gains" : "losses";
  const nth = { side, n: (i % EACH_WAY) + 1, change: CHANGE } as const;
  sheet.formula(row, FIRST_COLUMN, shortened(nthFormula(sheet, at.feed, { ...nth, offset: 0 })));
  effectRow(sheet, at, row, (effect) =>
    nthFormula(sheet, at.feed, { ...nth, offset: 1 + SPILLED.indexOf(effect) }),
  );
  if (i === EACH_WAY)
    sheet.styleRow(row, FIRST_COLUMN, TABLE_COLUMNS, { borderTop: STYLE.header.borderBottom });
}

function effectRow(
  sheet: Layout,
  { places, money }: TableAt,
  row: number,
  text: (effect: Effect) => string,
): void {
  sheet.styleRow(row, FIRST_COLUMN, TABLE_COLUMNS, row === places.totalAt ? STYLE.total : STYLE.row);
  SHOWN.forEach((effect) => {
    const { column: at } = effectCell(sheet, row, effect);
    sheet.formula(row, at, text(effect), { numberFormat: money.changeFormat, align: "Right" });
  });
  colourChange(sheet, effectCell(sheet, row, "change"), "up");
}

/** The spill's own total, in the row after its last member; and whether it is the change of GMV. */
function placeTotal(sheet: Layout, { review, change }: MixInput, at: TableAt): void {
  const { words } = review;
  const { totalAt } = at.places;
  // INDEX with row 0 would hand out the whole column.
  const last = `MAX(1,COUNT(${part(sheet, at.feed.rows, CHANGE)}))`;
  sheet.put(totalAt, FIRST_COLUMN, words.total);
  effectRow(sheet, at, totalAt, (effect) => {
    const effects = part(sheet, at.feed.rows, 1 + SPILLED.indexOf(effect));
    return `INDEX(${effects},${last})`;
  });
  const whole = sheet.ref(effectCell(sheet, totalAt, "change"));
  sheet.put(totalAt + 1, FIRST_COLUMN, words.tieOutEffects, STYLE.note);
  sheet.formula(totalAt + 1, CHANGE_AT, tieText(sheet.ref(change), whole, words), {
    ...STYLE.note,
    align: "Right",
  });
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
