/** From GMV to contribution margin, where the sales carry their costs. */
import { COSTS, type Cost } from "../../../insights/measures";
import { evaluate } from "../../../insights/evaluate";
import { tieText } from "../../accounts";
import type { CellPlace } from "../../address";
import { moneyLook, withUnit, type MoneyLook } from "../../figures";
import { FIRST_COLUMN, formula, type Layout } from "../../layout";
import { FORMAT, STYLE } from "../../theme";
import type { Compared } from "../../totals";
import { quoted, sentence } from "../../wording";
import { colourChange } from "../scorecard/table";
import type { BlockInput } from "./drivers";
import { placeWaterfall } from "./waterfall";

const AT = {
  name: FIRST_COLUMN,
  base: FIRST_COLUMN + 2,
  period: FIRST_COLUMN + 3,
  change: FIRST_COLUMN + 4,
  share: FIRST_COLUMN + 5,
} as const;
const COLUMNS = 6;
const CHART_ROWS = 13;

/** A line between GMV and margin: what is taken off. */
type Line = "refunds" | Cost;

export function placeMargin(sheet: Layout, input: BlockInput): void {
  const { review, totals } = input;
  const { words } = review;
  const lines = (["refunds", ...COSTS] as const).filter((line) => totals[line] !== undefined);
  if (!lines.some((line) => line !== "refunds")) return;
  const money = moneyLook(review, review.size({ numerator: review.gmv }));
  const titleAt = sheet.row;
  const top = titleAt + 2;
  sheet.put(titleAt + 1, FIRST_COLUMN, words.marginExplain, STYLE.explain);
  header(sheet, input, top, money);
  const first = top + 1;
  ["gmv" as const, ...lines].forEach((line, i) => amountRow(sheet, input, { line, row: first + i, money }));
  const marginAt = first + 1 + lines.length;
  const margin = placeSum(sheet, first, marginAt, money, words.margin);
  colourChange(sheet, { sheet: sheet.name, row: first, column: AT.change }, "up", marginAt - first + 1);
  placeTie(sheet, input, lines, margin);
  sheet.row = Math.max(marginAt + 2, top + CHART_ROWS);
  const notesAt = sheet.row;
  sheet.row = notesAt + 1;
  placeChart(sheet, input, { top, first, lines, money });
  const end = sheet.row;
  sheet.put(notesAt, FIRST_COLUMN, words.marginNote, STYLE.note);
  sheet.row = end + 2;
  const title = sentence(words.marginFinding, {
    margin: money.value(sheet.ref(margin)),
    change: money.change(sheet.ref({ ...margin, column: AT.change })),
  });
  sheet.put(titleAt, FIRST_COLUMN, formula(title), STYLE.blockTitle);
}

function header(
  sheet: Layout,
  { review: { words }, inputs }: BlockInput,
  row: number,
  money: MoneyLook,
): void {
  const label = (place: CellPlace) => formula(sheet.ref(place));
  const texts = [
    ...[withUnit(words.marginTable, money.unit), "", label(inputs.base.label)],
    ...[label(inputs.counted.label), words.change, words.shareOfGmv],
  ];
  sheet.header(row, FIRST_COLUMN, texts, [AT.base, 4]);
}

interface AmountAt {
  readonly line: "gmv" | Line;
  readonly row: number;
  readonly money: MoneyLook;
}

/** What is taken off stands below zero, so that the column adds up. */
function amountRow(sheet: Layout, { review, totals }: BlockInput, { line, row, money }: AmountAt): void {
  const places = totals[line] as Compared<CellPlace>;
  const sign = line === "gmv" ? "" : "-";
  sheet.styleRow(row, FIRST_COLUMN, COLUMNS, STYLE.row);
  sheet.put(row, AT.name, review.words[`measure_${line}`]);
  const put = (column: number, place: CellPlace) =>
    sheet.formula(row, column, `IF(ISNUMBER(${sheet.ref(place)}),${sign}${sheet.ref(place)},"")`, {
      numberFormat: money.format,
      align: "Right",
    });
  placeChange(sheet, put(AT.base, places.base), put(AT.period, places.period), money);
}

function placeChange(sheet: Layout, base: CellPlace, period: CellPlace, money: MoneyLook): void {
  const [now, before] = [sheet.ref(period), sheet.ref(base)];
  const change = `IF(COUNT(${now},${before})=2,${now}-${before},"")`;
  sheet.formula(period.row, AT.change, change, { numberFormat: money.changeFormat, align: "Right" });
}

/** The margin under its parts; beside each the share of the period's GMV, which stands first. */
function placeSum(sheet: Layout, first: number, row: number, money: MoneyLook, name: string): CellPlace {
  sheet.styleRow(row, FIRST_COLUMN, COLUMNS, STYLE.total);
  sheet.put(row, AT.name, name);
  const sum = (column: number) => {
    const parts = { sheet: sheet.name, row: first, column, rows: row - first, columns: 1 };
    const style = { numberFormat: money.format, align: "Right" } as const;
    return sheet.formula(row, column, `SUM(${sheet.ref(parts)})`, style);
  };
  const period = sum(AT.period);
  placeChange(sheet, sum(AT.base), period, money);
  for (let line = first; line <= row; line++) {
    const at = (where: number) => sheet.ref({ ...period, row: where });
    sheet.formula(line, AT.share, `IFERROR(${at(line)}/${at(first)},"")`, {
      numberFormat: FORMAT.rate,
      align: "Right",
    });
  }
  return period;
}

/** The margin of the table against GMV less all costs in one sum. */
function placeTie(
  sheet: Layout,
  { review, totals }: BlockInput,
  lines: readonly Line[],
  margin: CellPlace,
): void {
  const period = (line: "gmv" | Line) => sheet.ref((totals[line] as Compared<CellPlace>).period);
  const whole = `${period("gmv")}-${lines.map(period).join("-")}`;
  sheet.put(margin.row + 1, AT.name, review.words.tieOutMargin, STYLE.note);
  sheet.formula(margin.row + 1, AT.period, tieText(whole, sheet.ref(margin), review.words), {
    ...STYLE.note,
    align: "Right",
  });
}

interface ChartAt {
  readonly top: number;
  readonly first: number;
  readonly lines: readonly Line[];
  readonly money: MoneyLook;
}

function placeChart(sheet: Layout, { review }: BlockInput, { top, first, lines, money }: ChartAt): void {
  const { words, marketplace, gmv, windows } = review;
  const bars = (["gmv", ...lines, "margin"] as const).map((line, i) => ({
    label: quoted(words[`short_${line}`]),
    value: sheet.ref({ sheet: sheet.name, row: first + i, column: AT.period }),
    isLevel: line === "gmv" || line === "margin",
  }));
  placeWaterfall(sheet, review, {
    name: "margin",
    title: words.marginChart,
    bars,
    place: {
      ...{ row: top, column: FIRST_COLUMN + COLUMNS },
      ...{ rows: CHART_ROWS, columns: sheet.columns - COLUMNS },
    },
    size: evaluate(marketplace, gmv, windows.counted),
    money,
    minimum: 0,
  });
}
