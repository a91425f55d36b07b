/** The period and what it is compared with: the cells that every formula of the review refers to, standing once. */
import type { CellPlace } from "./address";
import type { Review } from "./context";
import { FIRST_COLUMN, formula, type Layout } from "./layout";
import { monthsIn } from "../insights/evaluate";
import { WEEKS_BACK } from "../metrics/compare";
import { COLOR, FORMAT, HEIGHT, STYLE } from "./theme";
import { expression, periodText, sentence } from "./wording";

export interface DaysPlace {
  readonly from: CellPlace;
  readonly to: CellPlace;
  /** "Jul–Aug 2018" */
  readonly label: CellPlace;
}

export interface Inputs {
  readonly asOf: CellPlace;
  readonly period: DaysPlace;
  /** What of the period has passed. */
  readonly counted: DaysPlace;
  readonly base: DaysPlace;
  readonly yearAgo: DaysPlace;
  /** Last day of the last week shown; weeks end on its weekday. */
  readonly weekEnding: CellPlace;
}

const [LABEL, FROM, TO, DAYS] = [FIRST_COLUMN + 2, FIRST_COLUMN + 4, FIRST_COLUMN + 5, FIRST_COLUMN + 6];
/** Two words stand to the right of the table. */
const [SIDE, SIDE_VALUE] = [FIRST_COLUMN + 8, FIRST_COLUMN + 10];

/** Places the inputs as a block. What a person may change is blue on grey. */
export function placeInputs(sheet: Layout, review: Review): Inputs {
  const { words, request } = review;
  sheet.block(words.periodTitle, words.periodExplain);
  const top = sheet.row;
  header(sheet, top, words);
  const asOf = sheet.put(top + 1, SIDE_VALUE, request.asOf, { ...STYLE.input, numberFormat: FORMAT.date });
  sheet.put(top + 1, SIDE, words.asOf, STYLE.row);
  const period = periodRow(sheet, top + 1, review);
  const rows = rowsOf(sheet, period, asOf, review);
  const [counted, base, yearAgo] = rows.map((row, i) => windowRow(sheet, top + 2 + i, row, review)) as [
    DaysPlace,
    DaysPlace,
    DaysPlace,
  ];
  sheet.put(top + 2, SIDE, words.weekEnding, STYLE.row);
  const weekEnding = sheet.formula(top + 2, SIDE_VALUE, sheet.ref(counted.to), {
    ...STYLE.input,
    numberFormat: FORMAT.date,
  });
  sheet.constant({ row: top + 1, column: FROM, rows: 1, columns: 2 }, words.constantPeriod);
  sheet.constant({ row: top + 1, column: SIDE_VALUE, rows: 1, columns: 1 }, words.constantAsOf);
  sheet.row = top + 5;
  sheet.footer([words.inputsNote]);
  return { asOf, period, counted, base, yearAgo, weekEnding };
}

function header(sheet: Layout, row: number, words: Review["words"]): void {
  sheet.header(row, FIRST_COLUMN, ["", "", words.shownAs, "", words.from, words.to, words.days], [FROM, 3]);
  sheet.height(row, HEIGHT.row);
}

function periodRow(sheet: Layout, row: number, review: Review): DaysPlace {
  const { words, request, language } = review;
  sheet.put(row, FIRST_COLUMN, words.rowPeriod, STYLE.row);
  const style = { ...STYLE.input, numberFormat: FORMAT.date };
  const from = sheet.put(row, FROM, request.from, style);
  const to = sheet.put(row, TO, request.to, style);
  days(sheet, row);
  const text = periodText(sheet.ref(from), sheet.ref(to), language);
  return { from, to, label: sheet.formula(row, LABEL, text, { ...STYLE.row, bold: true }) };
}

interface WindowRow {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly typed: boolean;
  readonly label?: string;
}

function rowsOf(sheet: Layout, period: DaysPlace, asOf: CellPlace, review: Review): WindowRow[] {
  const { words } = review;
  const [from, to, until] = [period.from, period.to, asOf].map((place) => sheet.ref(place)) as [
    string,
    string,
    string,
  ];
  const months = monthsIn(review.windows.period);
  const baseFrom = months === undefined ? `${from}-(${to}-${from}+1)` : `EDATE(${from},-${months})`;
  const aYearBack = (day: string) => (months === undefined ? `${day}-${WEEKS_BACK}` : `EDATE(${day},-12)`);
  const passed = `MIN(${to},${until})`;
  const counted = sheet.ref({ sheet: sheet.name, row: sheet.row + 2, column: TO });
  const baseStart = sheet.ref({ sheet: sheet.name, row: sheet.row + 3, column: FROM });
  const passedDays = periodText(from, counted, review.language);
  const partial = sentence(words.partialPeriod, { days: expression(passedDays) });
  return [
    {
      name: words.rowCounted,
      ...{ from, to: passed, typed: false },
      label: `IF(${until}<${to},${partial},${sheet.ref(period.label)})`,
    },
    {
      name: words.rowBase,
      from: baseFrom,
      to: `IF(${counted}<${to},MIN(${baseStart}+${counted}-${from},${from}-1),${from}-1)`,
      typed: true,
    },
    { name: words.rowYearAgo, from: aYearBack(from), to: aYearBack(counted), typed: false },
  ];
}

function windowRow(sheet: Layout, row: number, window: WindowRow, { language }: Review): DaysPlace {
  sheet.put(row, FIRST_COLUMN, window.name, STYLE.row);
  const style = {
    ...(window.typed ? STYLE.input : { ...STYLE.row, align: "Right" as const }),
    numberFormat: FORMAT.date,
  };
  const from = sheet.formula(row, FROM, window.from, style);
  const to = sheet.formula(row, TO, window.to, style);
  days(sheet, row);
  const text = window.label ?? periodText(sheet.ref(from), sheet.ref(to), language);
  const label = sheet.put(row, LABEL, formula(text), { ...STYLE.row, color: COLOR.text });
  return { from, to, label };
}

function days(sheet: Layout, row: number): void {
  const at = (column: number) => sheet.ref({ sheet: sheet.name, row, column });
  sheet.formula(row, DAYS, `${at(TO)}-${at(FROM)}+1`, { ...STYLE.row, numberFormat: FORMAT.count });
}
