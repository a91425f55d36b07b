/** The table of the mix: gains and losses by member, each as volume, mix, price, new and lost. */
import type { Breakdown } from "../../../insights/fields";
import { tieText } from "../../accounts";
import type { CellPlace } from "../../address";
import type { Review } from "../../context";
import { withUnit, type MoneyLook } from "../../figures";
import { FIRST_COLUMN, type Layout } from "../../layout";
import { STYLE } from "../../theme";
import { colourChange } from "../scorecard/table";
import { EACH_WAY, nthFormula, part, shortened, type Ranking } from "./ranking";

/** Columns as BIZ.PVM spills them after the key, and the order in which a reader meets them: volume first. */
export const SPILLED = ["price", "volume", "mix", "new", "lost", "change"] as const;
export type Effect = (typeof SPILLED)[number];
export const SHOWN: readonly Effect[] = ["volume", "mix", "price", "new", "lost", "change"];
export const CHANGE = 1 + SPILLED.indexOf("change");
const FIRST_EFFECT = FIRST_COLUMN + 3;
const CHANGE_AT = FIRST_EFFECT + SHOWN.length - 1;
const TABLE_COLUMNS = CHANGE_AT - FIRST_COLUMN + 1;
export const MEMBER_ROWS = 2 * EACH_WAY;
export interface TableAt {
  readonly review: Review;
  readonly field: Breakdown;
  /** The change of GMV that the effects must add up to. */
  readonly change: CellPlace;
  readonly places: { readonly tableAt: number; readonly othersAt: number; readonly totalAt: number };
  readonly feed: Ranking;
  readonly money: MoneyLook;
}

export function placeMixTable(sheet: Layout, at: TableAt): void {
  const { words } = at.review;
  const { tableAt, othersAt, totalAt } = at.places;
  const name = withUnit(words[`field_${at.field}`], at.money.unit);
  const texts = [name, "", "", ...SHOWN.map((effect) => words[`effect_${effect}`])];
  sheet.header(tableAt, FIRST_COLUMN, texts, [FIRST_EFFECT, SHOWN.length]);
  for (let i = 0; i < MEMBER_ROWS; i++) memberRow(sheet, at, i);
  const shown = (effect: Effect) =>
    sheet.ref({ ...effectCell(sheet, tableAt + 1, effect), rows: MEMBER_ROWS, columns: 1 });
  const whole = (effect: Effect) => sheet.ref(effectCell(sheet, totalAt, effect));
  sheet.put(othersAt, FIRST_COLUMN, words.allOthers);
  effectRow(sheet, at, othersAt, (effect) => `${whole(effect)}-SUM(${shown(effect)})`);
  placeTotal(sheet, at);
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
function placeTotal(sheet: Layout, at: TableAt): void {
  const { review, change } = at;
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

export function effectCell(sheet: Layout, row: number, effect: Effect): CellPlace {
  return { sheet: sheet.name, row, column: FIRST_EFFECT + SHOWN.indexOf(effect) };
}
