/** The rows of the driver tree's table: factors, what each adds, GMV itself and the largest of them. */
import type { Driver } from "../../../insights/drivers";
import { tieText } from "../../accounts";
import type { CellPlace, RangePlace } from "../../address";
import type { Review } from "../../context";
import { biz } from "../../expressions";
import { withUnit, type MoneyLook } from "../../figures";
import { FIRST_COLUMN, type Layout } from "../../layout";
import { FORMAT, STYLE } from "../../theme";
import { figureFormula, type Totals } from "../../totals";
import { colourChange } from "../scorecard/table";

export const AT = {
  name: FIRST_COLUMN,
  base: FIRST_COLUMN + 2,
  period: FIRST_COLUMN + 3,
  change: FIRST_COLUMN + 4,
  effect: FIRST_COLUMN + 5,
} as const;
export const TABLE_COLUMNS = 6;

/** The factors' rows under the header. */
export interface Factors {
  readonly first: number;
  readonly count: number;
}

export function factorRange(sheet: Layout, { first, count }: Factors, column: number): RangePlace {
  return { sheet: sheet.name, row: first, column, rows: count, columns: 1 };
}

const RATES: ReadonlySet<Driver["key"]> = new Set(["ctr", "ordersPerClick", "ordersPerView"]);

export function driverRow(sheet: Layout, review: Review, totals: Totals, driver: Driver, row: number): void {
  const plain = driver.denominator ? FORMAT.decimal : FORMAT.count;
  const numberFormat = RATES.has(driver.key) ? FORMAT.rate : plain;
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

/** The effects are one call's second column; blank while a factor is missing. */
export function placeEffects(sheet: Layout, factors: Factors, money: MoneyLook): void {
  const { first, count } = factors;
  const range = (column: number) => sheet.ref(factorRange(sheet, factors, column));
  const both = sheet.ref({ ...factorRange(sheet, factors, AT.base), columns: 2 });
  const call = biz("DRIVERS", range(AT.name), range(AT.base), range(AT.period), undefined, "FALSE");
  for (let i = 0; i < count; i++) {
    sheet.formula(first + i, AT.effect, `IF(COUNT(${both})=${2 * count},INDEX(${call},${i + 1},2),"")`, {
      numberFormat: money.changeFormat,
      align: "Right",
    });
  }
  colourChange(sheet, { sheet: sheet.name, row: first, column: AT.effect }, "up", count);
}

/** GMV itself; its change stands among the effects, which add up to it. */
export function placeGmv(
  sheet: Layout,
  review: Review,
  totals: Totals,
  row: number,
  money: MoneyLook,
): CellPlace {
  sheet.styleRow(row, FIRST_COLUMN, TABLE_COLUMNS, STYLE.total);
  sheet.put(row, AT.name, withUnit(review.words.kpi_gmv, money.unit));
  const value = (column: number, when: "base" | "period") =>
    sheet.ref(
      sheet.formula(row, column, figureFormula(sheet, totals, { numerator: review.gmv }, when), {
        numberFormat: money.format,
      }),
    );
  const [before, now] = [value(AT.base, "base"), value(AT.period, "period")];
  sheet.formula(row, AT.change, `IFERROR(${now}/${before}-1,"")`, { numberFormat: FORMAT.growth });
  return sheet.formula(row, AT.effect, `IF(COUNT(${now},${before})=2,${now}-${before},"")`, {
    numberFormat: money.changeFormat,
    align: "Right",
  });
}

export interface MainDriver {
  readonly name: CellPlace;
  readonly effect: CellPlace;
}

/** Whether the effects tie, and the largest one in the direction of the change: titles on three tabs speak of it. */
export function placeFoot(
  sheet: Layout,
  { words }: Review,
  factors: Factors,
  change: CellPlace,
  money: MoneyLook,
): MainDriver {
  const { row } = change;
  const effects = sheet.ref(factorRange(sheet, factors, AT.effect));
  const names = sheet.ref(factorRange(sheet, factors, AT.name));
  const whole = sheet.ref(change);
  sheet.put(row + 1, AT.name, words.tieOutEffects, STYLE.note);
  sheet.formula(row + 1, AT.effect, tieText(whole, effects, words), {
    ...STYLE.note,
    align: "Right",
  });
  sheet.put(row + 2, AT.name, words.mainDriver, STYLE.note);
  const largest = `IF(${whole}<0,MIN(${effects}),MAX(${effects}))`;
  const effect = sheet.formula(row + 2, AT.effect, `IF(COUNT(${effects})=0,"",${largest})`, {
    ...STYLE.note,
    numberFormat: money.changeFormat,
    align: "Right",
  });
  const name = `IFERROR(INDEX(${names},MATCH(${sheet.ref(effect)},${effects},0)),"–")`;
  return { name: sheet.formula(row + 2, AT.base, name, STYLE.note), effect };
}
