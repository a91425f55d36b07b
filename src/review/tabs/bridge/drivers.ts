/** The driver tree: GMV as a product, and what each factor adds to its change (BIZ.DRIVERS). */
import { driverLevels } from "../../../insights/bridge";
import { accountNote, type Accounts } from "../../accounts";
import type { CellPlace } from "../../address";
import type { Review } from "../../context";
import { moneyLook, withUnit, type MoneyLook } from "../../figures";
import type { Inputs } from "../../inputs";
import { FIRST_COLUMN, formula, type Layout } from "../../layout";
import { STYLE } from "../../theme";
import type { Totals } from "../../totals";
import { expression, quoted, sentence } from "../../wording";
import { axisMinimum } from "../six-twelve/series";
import {
  AT,
  driverRow,
  placeEffects,
  placeFoot,
  placeGmv,
  TABLE_COLUMNS,
  type Factors,
  type MainDriver,
} from "./driver-rows";
import { placeWaterfall } from "./waterfall";

const CHART_ROWS = 13;
/** Tie-out, largest factor and a row of air. */
const FOOT_ROWS = 4;

export interface DriverBlock {
  readonly title: CellPlace;
  /** Change of GMV. */
  readonly change: CellPlace;
  /** The factor that moves GMV most in the direction in which it went; absent where GMV has no factors. */
  readonly main: MainDriver | undefined;
  readonly money: MoneyLook;
}

export interface BlockInput {
  readonly review: Review;
  readonly inputs: Inputs;
  readonly totals: Totals;
  readonly accounts: Accounts;
}

export function placeDrivers(sheet: Layout, input: BlockInput): DriverBlock {
  const { review, totals, accounts } = input;
  const { drivers, marketplace, windows, words } = review;
  const money = moneyLook(review, review.size({ numerator: review.gmv }));
  const titleAt = sheet.row;
  const top = titleAt + 2;
  sheet.put(titleAt + 1, FIRST_COLUMN, chainText(review), STYLE.explain);
  sheet.row = top;
  header(sheet, input, money);
  const factors: Factors = { first: top + 1, count: drivers.length };
  drivers.forEach((driver, i) => driverRow(sheet, review, totals, driver, factors.first + i));
  const totalAt = factors.first + factors.count;
  const change = placeGmv(sheet, review, totals, totalAt, money);
  let main: MainDriver | undefined;
  const notesAt = drivers.length === 0 ? totalAt + 1 : Math.max(totalAt + FOOT_ROWS, top + CHART_ROWS);
  let end = notesAt + 2;
  const minimum = axisMinimum(driverLevels(marketplace, drivers, windows.base, windows.counted));
  if (drivers.length > 0) {
    placeEffects(sheet, factors, money);
    main = placeFoot(sheet, review, factors, change, money);
    sheet.row = notesAt + 2;
    placeChart(sheet, input, { factors, totalAt, money, minimum });
    end = sheet.row;
  }
  sheet.row = notesAt;
  const raised = minimum > 0 ? `${words.driversNote} ${words.axisNote}` : words.driversNote;
  sheet.footer([accountNote(sheet, review, accounts), drivers.length > 0 ? raised : words.noDriversNote]);
  sheet.row = end + 2;
  const title = formula(blockTitle(sheet, input, main, change, money));
  return { title: sheet.put(titleAt, FIRST_COLUMN, title, STYLE.blockTitle), change, main, money };
}

/** "GMV = Orders × Lines per order × GMV per line." */
function chainText({ words, drivers, marketplace }: Review): string {
  if (drivers.length === 0) return words.noDrivers;
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

function blockTitle(
  sheet: Layout,
  { review: { words }, inputs }: BlockInput,
  main: MainDriver | undefined,
  change: CellPlace,
  money: MoneyLook,
): string {
  const whole = sheet.ref(change);
  const parts = {
    change: money.change(whole),
    base: expression(sheet.ref(inputs.base.label)),
    ...(main ? { name: expression(sheet.ref(main.name)), effect: money.change(sheet.ref(main.effect)) } : {}),
  };
  const text = sentence(main ? words.driversFinding : words.changeFinding, parts);
  return `IF(ISNUMBER(${whole}),${text},${quoted(words.noBase)})`;
}

interface ChartAt {
  readonly factors: Factors;
  readonly totalAt: number;
  readonly money: MoneyLook;
  readonly minimum: number;
}

function placeChart(sheet: Layout, { review, inputs }: BlockInput, at: ChartAt): void {
  const { factors, totalAt, money, minimum } = at;
  const cell = (row: number, column: number) => sheet.ref({ sheet: sheet.name, row, column });
  const level = (column: number, label: CellPlace) => ({
    label: sheet.ref(label),
    value: cell(totalAt, column),
    isLevel: true,
  });
  const changes = review.drivers.map(({ key }, i) => ({
    label: quoted(review.words[`short_${key}`]),
    value: cell(factors.first + i, AT.effect),
    isLevel: false,
  }));
  placeWaterfall(sheet, review, {
    name: "drivers",
    title: review.words.driversChart,
    bars: [level(AT.base, inputs.base.label), ...changes, level(AT.period, inputs.counted.label)],
    place: {
      ...{ row: factors.first - 1, column: FIRST_COLUMN + TABLE_COLUMNS },
      ...{ rows: CHART_ROWS, columns: sheet.columns - TABLE_COLUMNS },
    },
    size: review.size({ numerator: review.gmv }),
    money,
    minimum,
  });
}
