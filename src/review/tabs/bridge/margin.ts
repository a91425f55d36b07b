/** From GMV to contribution margin, where the sales carry their costs. */
import { COSTS, type Cost } from "../../../insights/measures";
import { tieText } from "../../accounts";
import type { CellPlace } from "../../address";
import { moneyLook, withUnit, type MoneyLook } from "../../figures";
import { FIRST_COLUMN, formula, type Layout } from "../../layout";
import { FORMAT, HEIGHT, STYLE } from "../../theme";
import type { Compared } from "../../totals";
import { sentence } from "../../wording";
import { colourChange } from "../scorecard/table";
import type { BlockInput } from "./drivers";

const AT = {
  name: FIRST_COLUMN,
  base: FIRST_COLUMN + 3,
  period: FIRST_COLUMN + 4,
  change: FIRST_COLUMN + 5,
  share: FIRST_COLUMN + 6,
} as const;
const COLUMNS = 7;

/** A line between GMV and margin: what is taken off. */
type Line = "refunds" | Cost;

export function placeMargin(sheet: Layout, input: BlockInput): void {
  const { review, totals } = input;
  const { words } = review;
  const lines = (["refunds", ...COSTS] as const).filter((line) => totals[line] !== undefined);
  if (!lines.some((line) => line !== "refunds")) return;
  const money = moneyLook(review, review.size({ numerator: review.gmv }));
  const titleAt = sheet.row;
  sheet.put(titleAt + 1, FIRST_COLUMN, words.marginExplain, STYLE.explain);
  sheet.row = titleAt + 2;
  header(sheet, input, money);
  const first = sheet.row;
  amountRow(sheet, input, { line: "gmv", name: withUnit(words.kpi_gmv, money.unit), money, sign: "" });
  for (const line of lines) {
    amountRow(sheet, input, { line, name: `– ${words[`measure_${line}`]}`, money, sign: "-" });
  }
  const marginAt = sheet.row;
  const margin = marginRow(sheet, first, marginAt, money, words.margin);
  colourChange(sheet, { sheet: sheet.name, row: first, column: AT.change }, "up", marginAt - first + 1);
  placeTie(sheet, input, lines, margin);
  sheet.footer([words.marginNote]);
  const share = (row: number) => ({ sheet: sheet.name, row, column: AT.share });
  const title = sentence(words.marginFinding, {
    margin: money.value(sheet.ref(margin.period)),
    change: money.change(sheet.ref({ ...share(marginAt), column: AT.change })),
  });
  sheet.put(titleAt, FIRST_COLUMN, formula(title), STYLE.blockTitle);
}

function header(sheet: Layout, { review: { words }, inputs }: BlockInput, money: MoneyLook): void {
  const label = (place: CellPlace) => formula(sheet.ref(place));
  const names = [withUnit(words.marginTable, money.unit), "", ""];
  const rest = [label(inputs.base.label), label(inputs.counted.label), words.change, words.shareOfGmv];
  sheet.table(sheet.row, FIRST_COLUMN, [[...names, ...rest]]);
  sheet.styleRow(sheet.row, FIRST_COLUMN, COLUMNS, STYLE.header);
  sheet.styleRow(sheet.row, AT.base, 4, { align: "Right" });
  sheet.height(sheet.row, HEIGHT.header);
  sheet.row += 1;
}

interface Amount {
  readonly line: "gmv" | Line;
  readonly name: string;
  readonly money: MoneyLook;
  readonly sign: "" | "-";
}

function amountRow(sheet: Layout, { totals }: BlockInput, { line, name, money, sign }: Amount): void {
  const row = sheet.row++;
  const places = totals[line] as Compared<CellPlace>;
  sheet.styleRow(row, FIRST_COLUMN, COLUMNS, STYLE.row);
  sheet.put(row, AT.name, name);
  const put = (column: number, place: CellPlace) =>
    sheet.formula(row, column, `IFERROR(${sign}${sheet.ref(place)},"")`, {
      numberFormat: money.format,
      align: "Right",
    });
  compare(sheet, row, put(AT.base, places.base), put(AT.period, places.period), money);
}

/** Change between the two, and share of the period's GMV, which stands in the table's first row. */
function compare(sheet: Layout, row: number, base: CellPlace, period: CellPlace, money: MoneyLook): void {
  const change = `IFERROR(${sheet.ref(period)}-${sheet.ref(base)},"")`;
  sheet.formula(row, AT.change, change, { numberFormat: money.changeFormat, align: "Right" });
  sheet.styleRow(row, AT.share, 1, { numberFormat: FORMAT.rate, align: "Right" });
}

function marginRow(sheet: Layout, first: number, row: number, money: MoneyLook, name: string) {
  sheet.row = row + 1;
  sheet.styleRow(row, FIRST_COLUMN, COLUMNS, STYLE.total);
  sheet.put(row, AT.name, name);
  const sum = (column: number) =>
    sheet.formula(
      row,
      column,
      `SUM(${sheet.ref({ sheet: sheet.name, row: first, column, rows: row - first, columns: 1 })})`,
      { numberFormat: money.format, align: "Right" },
    );
  const places = { base: sum(AT.base), period: sum(AT.period) };
  compare(sheet, row, places.base, places.period, money);
  for (let line = first; line <= row; line++) {
    const at = (where: number) => sheet.ref({ sheet: sheet.name, row: where, column: AT.period });
    sheet.formula(line, AT.share, `IFERROR(${at(line)}/${at(first)},"")`);
  }
  return places;
}

/** The margin of the table against GMV less all costs in one sum. */
function placeTie(
  sheet: Layout,
  { review, totals }: BlockInput,
  lines: readonly Line[],
  margin: { readonly period: CellPlace },
): void {
  const period = (line: "gmv" | Line) => sheet.ref((totals[line] as Compared<CellPlace>).period);
  const whole = `${period("gmv")}-${lines.map(period).join("-")}`;
  const row = sheet.row++;
  sheet.put(row, AT.name, review.words.tieOutMargin, STYLE.note);
  sheet.formula(row, AT.period, tieText(whole, sheet.ref(margin.period), review.words), {
    ...STYLE.note,
    align: "Right",
  });
}
