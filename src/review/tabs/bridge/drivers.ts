/** The driver tree: GMV as a product, and what each factor adds to its change (BIZ.DRIVERS). */
import { driverLevels } from "../../../insights/bridge";
import type { Driver } from "../../../insights/drivers";
import { accountNote, tieText, type Accounts } from "../../accounts";
import type { CellPlace, RangePlace } from "../../address";
import type { Review } from "../../context";
import { biz } from "../../expressions";
import { moneyLook, withUnit, type MoneyLook } from "../../figures";
import type { Inputs } from "../../inputs";
import { FIRST_COLUMN, formula, type Layout } from "../../layout";
import { FORMAT, STYLE } from "../../theme";
import { figureFormula, type Totals } from "../../totals";
import { expression, quoted, sentence } from "../../wording";
import { colourChange } from "../scorecard/table";
import { axisMinimum } from "../six-twelve/series";
import { placeWaterfall } from "./waterfall";

const AT = {
  name: FIRST_COLUMN,
  base: FIRST_COLUMN + 2,
  period: FIRST_COLUMN + 3,
  change: FIRST_COLUMN + 4,
  effect: FIRST_COLUMN + 5,
} as const;
const TABLE_COLUMNS = 6;
const CHART_ROWS = 13;

export interface DriverBlock {
  readonly title: CellPlace;
  /** Change of GMV. */
  readonly change: CellPlace;
  /** Name and effect of the factor that moves GMV most in the direction in which it went. */
  readonly main: { readonly name: CellPlace; readonly effect: CellPlace };
  readonly money: MoneyLook;
}

export interface BlockInput {
  readonly review: Review;
  readonly inputs: Inputs;
  readonly totals: Totals;
  readonly accounts: Accounts;
}

export function placeDrivers(sheet: Layout, input: BlockInput): DriverBlock {
  const { review, accounts } = input;
  const { drivers } = review;
  const money = moneyLook(review, review.size({ numerator: review.gmv }));
  const titleAt = sheet.row;
  sheet.put(titleAt + 1, FIRST_COLUMN, chainText(review), STYLE.explain);
  const top = titleAt + 2;
  sheet.row = top;
  header(sheet, input, money);
  const rows = drivers.map((driver, i) => driverRow(sheet, input, driver, top + 1 + i));
  const totalAt = top + 1 + rows.length;
  const column = (at: number): RangePlace => ({
    ...{ sheet: sheet.name, row: top + 1, column: at },
    ...{ rows: rows.length, columns: 1 },
  });
  placeEffects(sheet, { top, rows: rows.length, money });
  const change = placeTotal(sheet, input, { row: totalAt, effects: column(AT.effect), money });
  const at = { names: column(AT.name), effects: column(AT.effect), change, money };
  const main = placeMain(sheet, review, totalAt + 2, at);
  const title = sheet.put(
    titleAt,
    FIRST_COLUMN,
    formula(blockTitle(sheet, review, main, change, money)),
    STYLE.blockTitle,
  );
  const levels = driverLevels(review.marketplace, drivers, review.windows.base, review.windows.counted);
  const minimum = axisMinimum(levels);
  sheet.row = Math.max(totalAt + 4, top + CHART_ROWS);
  const feedAt = sheet.row + 2;
  sheet.row = feedAt;
  placeChart(sheet, input, { top, totalAt, money, minimum });
  const end = sheet.row;
  sheet.row = feedAt - 2;
  sheet.footer([accountNote(sheet, review, accounts), note(review, minimum)]);
  sheet.row = end + 2;
  return { title, change, main, money };
}

function note({ words }: Review, minimum: number): string {
  return minimum > 0 ? `${words.driversNote} ${words.axisNote}` : words.driversNote;
}

/** "GMV = orders × lines per order × GMV per line" */
function chainText({ words, drivers, marketplace }: Review): string {
  const chain = drivers.map(({ key }) => words[`driver_${key}`]).join(" × ");
  const missing = marketplace.traffic ? "" : ` ${words.noTrafficNote}`;
  return `${words.kpi_gmv} = ${chain}.${missing}`;
}

function header(sheet: Layout, { review: { words }, inputs }: BlockInput, money: MoneyLook): void {
  const label = (place: CellPlace) => formula(sheet.ref(place));
  const texts = [
    ...[words.factor, "", label(inputs.base.label), label(inputs.counted.label), words.change],
    withUnit(words.effectOnGmv, money.unit),
  ];
  sheet.header(sheet.row, FIRST_COLUMN, texts, [AT.base, 4]);
}

function driverRow(sheet: Layout, { review, totals }: BlockInput, driver: Driver, row: number): void {
  const { denominator } = driver;
  const rate = driver.key === "ctr" || driver.key === "ordersPerClick" || driver.key === "ordersPerView";
  const numberFormat = rate ? FORMAT.rate : denominator ? FORMAT.decimal : FORMAT.count;
  sheet.styleRow(row, FIRST_COLUMN, TABLE_COLUMNS, STYLE.row);
  sheet.put(row, AT.name, review.words[`driver_${driver.key}`]);
  const value = (column: number, when: "base" | "period") =>
    sheet.formula(row, column, figureFormula(sheet, totals, driver, when), { numberFormat, align: "Right" });
  const [before, now] = [value(AT.base, "base"), value(AT.period, "period")];
  sheet.formula(row, AT.change, `IFERROR(${sheet.ref(now)}/${sheet.ref(before)}-1,"")`, {
    numberFormat: FORMAT.growth,
    align: "Right",
  });
}

interface EffectsAt {
  readonly top: number;
  readonly rows: number;
  readonly money: MoneyLook;
}

/** The effects are one call's second column; blank while a factor is missing. */
function placeEffects(sheet: Layout, { top, rows, money }: EffectsAt): void {
  const range = (column: number, columns = 1) =>
    sheet.ref({ sheet: sheet.name, row: top + 1, column, rows, columns });
  const call = biz("DRIVERS", range(AT.name), range(AT.base), range(AT.period), undefined, "FALSE");
  for (let i = 0; i < rows; i++) {
    const row = top + 1 + i;
    const complete = `COUNT(${range(AT.base, 2)})=${2 * rows}`;
    sheet.formula(row, AT.effect, `IF(${complete},INDEX(${call},${i + 1},2),"")`, {
      numberFormat: money.changeFormat,
      align: "Right",
    });
  }
  colourChange(sheet, { sheet: sheet.name, row: top + 1, column: AT.effect }, "up", rows);
}

interface TotalAt {
  readonly row: number;
  readonly effects: RangePlace;
  readonly money: MoneyLook;
}

/** GMV itself, and right under it whether the effects add up to its change. */
function placeTotal(sheet: Layout, { review, totals }: BlockInput, at: TotalAt): CellPlace {
  const { words } = review;
  const { row, effects, money } = at;
  sheet.styleRow(row, FIRST_COLUMN, TABLE_COLUMNS, STYLE.total);
  sheet.put(row, AT.name, withUnit(words.kpi_gmv, money.unit));
  const value = (column: number, when: "base" | "period") =>
    sheet.formula(row, column, figureFormula(sheet, totals, { numerator: review.gmv }, when), {
      numberFormat: money.format,
    });
  const [before, now] = [value(AT.base, "base"), value(AT.period, "period")];
  const [b, n] = [sheet.ref(before), sheet.ref(now)];
  sheet.formula(row, AT.change, `IFERROR(${n}/${b}-1,"")`, { numberFormat: FORMAT.growth });
  const change = sheet.formula(row, AT.effect, `IFERROR(${n}-${b},"")`, {
    numberFormat: money.changeFormat,
    align: "Right",
  });
  const tie = `IF(ISNUMBER(${sheet.ref(change)}),${tieText(sheet.ref(change), sheet.ref(effects), words)},"")`;
  sheet.put(row + 1, AT.name, words.tieOutEffects, STYLE.note);
  sheet.formula(row + 1, AT.effect, tie, { ...STYLE.note, align: "Right" });
  return change;
}

/** The largest effect in the direction of the change, named under the table: titles on three tabs speak of it. */
function placeMain(sheet: Layout, { words }: Review, row: number, at: MainAt): DriverBlock["main"] {
  const [effects, names] = [sheet.ref(at.effects), sheet.ref(at.names)];
  sheet.put(row, AT.name, words.mainDriver, STYLE.note);
  const largest = `IF(${sheet.ref(at.change)}<0,MIN(${effects}),MAX(${effects}))`;
  const effect = sheet.formula(row, AT.effect, `IF(COUNT(${effects})=0,"",${largest})`, {
    ...STYLE.note,
    numberFormat: at.money.changeFormat,
    align: "Right",
  });
  const name = `IFERROR(INDEX(${names},MATCH(${sheet.ref(effect)},${effects},0)),"–")`;
  return { name: sheet.formula(row, AT.base, name, STYLE.note), effect };
}

interface MainAt {
  readonly names: RangePlace;
  readonly effects: RangePlace;
  readonly change: CellPlace;
  readonly money: MoneyLook;
}

function blockTitle(
  sheet: Layout,
  { words }: Review,
  main: DriverBlock["main"],
  change: CellPlace,
  money: MoneyLook,
): string {
  const whole = sheet.ref(change);
  const text = sentence(words.driversFinding, {
    name: expression(sheet.ref(main.name)),
    effect: money.change(sheet.ref(main.effect)),
    change: money.change(whole),
  });
  return `IF(ISNUMBER(${whole}),${text},${quoted(words.noBase)})`;
}

interface ChartAt {
  readonly top: number;
  readonly totalAt: number;
  readonly money: MoneyLook;
  readonly minimum: number;
}

function placeChart(sheet: Layout, { review, inputs }: BlockInput, at: ChartAt): void {
  const cell = (row: number, column: number) => sheet.ref({ sheet: sheet.name, row, column });
  const level = (column: number, label: CellPlace) => ({
    label: sheet.ref(label),
    value: cell(at.totalAt, column),
    isLevel: true,
  });
  const changes = review.drivers.map(({ key }, i) => ({
    label: quoted(review.words[`short_${key}`]),
    value: cell(at.top + 1 + i, AT.effect),
    isLevel: false,
  }));
  placeWaterfall(sheet, review, {
    name: "drivers",
    title: review.words.driversChart,
    bars: [level(AT.base, inputs.base.label), ...changes, level(AT.period, inputs.counted.label)],
    place: {
      row: at.top,
      column: FIRST_COLUMN + TABLE_COLUMNS,
      rows: CHART_ROWS,
      columns: sheet.columns - TABLE_COLUMNS,
    },
    size: review.size({ numerator: review.gmv }),
    money: at.money,
    minimum: at.minimum,
  });
}
