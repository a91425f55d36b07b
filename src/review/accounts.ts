/** Every row accounted for: the table of rows in, used and left out, that the footers of all tabs cite. */
import type { SalesTable, TrafficTable } from "../marketplace/model";
import { accountAsOf } from "../marketplace/rows";
import type { CellPlace } from "./address";
import type { Review } from "./context";
import { ANY_NUMBER, biz } from "./expressions";
import { withUnit } from "./figures";
import type { Inputs } from "./inputs";
import { FIRST_COLUMN, formula, type Layout, type Note } from "./layout";
import { tableName } from "./scope";
import { column, tableBlock, type Block } from "./sources";
import { FORMAT, STYLE } from "./theme";
import { count, quoted, sentence } from "./wording";

export interface Account {
  readonly table: SalesTable | TrafficTable;
  readonly rows: CellPlace;
  readonly used: CellPlace;
  readonly after: CellPlace;
  readonly noDate: CellPlace;
  readonly noValue: CellPlace;
  readonly inPeriod: CellPlace;
  readonly inBase: CellPlace;
}

export interface Accounts {
  readonly sales: Account;
  readonly traffic: Account | undefined;
}

const COLUMNS = ["rows", "used", "after", "noDate", "noValue"] as const;
const FIRST_NUMBER = FIRST_COLUMN + 3;
const TIE = FIRST_NUMBER + COLUMNS.length;

/** Rows of each dated table, counted in the table itself; what the money of the sales is, beside them. */
export function placeAccounts(sheet: Layout, review: Review, inputs: Inputs): Accounts {
  const { words, marketplace } = review;
  sheet.block(words.accountsTitle, words.accountsExplain);
  header(sheet, review);
  const sales = accountRow(sheet, review, inputs, review.sales);
  moneyRow(sheet, review, inputs);
  const traffic = marketplace.traffic && accountRow(sheet, review, inputs, marketplace.traffic);
  sheet.footer([words.accountsNote]);
  return { sales, traffic };
}

function header(sheet: Layout, { words }: Review): void {
  const texts = COLUMNS.map((name) => words[`account_${name}`]);
  const last = [words.tieOut, words.account_inPeriod, words.account_inBase];
  sheet.header(sheet.row, FIRST_COLUMN, [words.table, "", "", ...texts, ...last], [FIRST_NUMBER, 8]);
  sheet.row += 1;
}

/**
 * Formulas count what a formula can see. Where dates or amounts stand as text the model reads them and formulas do
 * not: then the counts are those of the build.
 */
function accountRow(
  sheet: Layout,
  review: Review,
  inputs: Inputs,
  table: SalesTable | TrafficTable,
): Account {
  const row = sheet.row++;
  const block = tableBlock(table);
  const value = table.role === "sales" ? "gmv" : "views";
  sheet.put(row, FIRST_COLUMN, tableName(table.source), STYLE.row);
  const style = { ...STYLE.row, numberFormat: FORMAT.count };
  const live = review.sources.native[table.role];
  const expressions = live ? counts(sheet, block, value, inputs) : undefined;
  const fixed = live ? undefined : fixedCounts(review, table);
  const places = COLUMNS.map((name, i) =>
    sheet.put(
      row,
      FIRST_NUMBER + i,
      expressions ? formula(expressions[name]) : (fixed?.[name] ?? null),
      style,
    ),
  ) as [CellPlace, CellPlace, CellPlace, CellPlace, CellPlace];
  if (fixed) sheet.constant({ row, column: FIRST_NUMBER, rows: 1, columns: 5 }, review.words.constantAccount);
  const [rows, used, after, noDate, noValue] = places;
  tie(sheet, row, review);
  const within = (at: number, days: Inputs["period"]) =>
    sheet.put(row, TIE + at, formula(windowCount(sheet, review, table, days)), style);
  const [inPeriod, inBase] = [within(1, inputs.counted), within(2, inputs.base)];
  return { ...{ table, rows, used, after, noDate, noValue, inPeriod, inBase } };
}

function counts(sheet: Layout, block: Block, value: string, inputs: Inputs) {
  const dates = column(block, "date");
  const values = column(block, value);
  const asOf = sheet.ref(inputs.asOf);
  return {
    rows: `ROWS(${dates})`,
    used: `COUNTIFS(${dates},"<"&${asOf}+1,${values},${ANY_NUMBER})`,
    after: `COUNTIFS(${dates},">="&${asOf}+1)`,
    noDate: `ROWS(${dates})-COUNT(${dates})`,
    noValue: `SUMPRODUCT(ISNUMBER(${dates})*(${dates}<${asOf}+1)*(${values}=""))`,
  };
}

function fixedCounts(review: Review, table: SalesTable | TrafficTable) {
  const { rows, used, leftOut } = accountAsOf(table, review.request.asOf);
  const of = (...codes: string[]) =>
    leftOut.filter(({ code }) => codes.includes(code)).reduce((sum, each) => sum + each.count, 0);
  const after = of("afterAsOf");
  const noValue = of("noValue", "textNumber", "textValue");
  return { rows, used, after, noDate: rows - used - after - noValue, noValue };
}

function windowCount(
  sheet: Layout,
  review: Review,
  table: SalesTable | TrafficTable,
  { from, to }: Inputs["period"],
): string {
  const lines = review.sources.rows[table.role];
  const dates = column(lines.block, "date");
  const window = `${dates},">="&${sheet.ref(from)},${dates},"<"&${sheet.ref(to)}+1`;
  const values = column(lines.block, lines.column);
  return lines.how === "sum" ? `SUMIFS(${values},${window})` : `COUNTIFS(${window},${values},${ANY_NUMBER})`;
}

/** Rows in = used + left out, said by a formula. */
function tie(sheet: Layout, row: number, { words }: Review): void {
  const at = (column_: number) => sheet.ref({ sheet: sheet.name, row, column: column_ });
  const parts = sheet.ref({
    ...{ sheet: sheet.name, row, column: FIRST_NUMBER + 1 },
    ...{ rows: 1, columns: COLUMNS.length - 1 },
  });
  sheet.formula(row, TIE, tieText(at(FIRST_NUMBER), parts, words), { ...STYLE.row, align: "Right" });
}

/** "ties" or "does not tie", in the language of the tabs; blank while there is no total to tie to. */
export function tieText(total: string, parts: string, words: Review["words"]): string {
  const tied = `IF(${biz("TIEOUT", total, parts, "0.005")}="ties",${quoted(words.ties)},${quoted(words.doesNotTie)})`;
  return `IF(COUNT(${total})=0,"",${tied})`;
}

/** The money in those rows: GMV of the whole table = used + after the as-of date + without a date. */
function moneyRow(sheet: Layout, review: Review, inputs: Inputs): void {
  const { words, sources, sales, marketplace } = review;
  if (!sources.native.sales) return;
  const row = sheet.row++;
  const block = tableBlock(sales);
  const [dates, values, asOf] = [column(block, "date"), column(block, "gmv"), sheet.ref(inputs.asOf)];
  const before = `SUMIFS(${values},${dates},"<"&${asOf}+1)`;
  const after = `SUMIFS(${values},${dates},">="&${asOf}+1)`;
  const cells = [`SUM(${values})`, before, after, `SUMPRODUCT((${dates}="")*1,${values})`, undefined];
  const name = withUnit(words.kpi_gmv, marketplace.currency ?? "");
  sheet.put(row, FIRST_COLUMN, name, STYLE.row);
  const style = { ...STYLE.row, numberFormat: FORMAT.decimal };
  cells.forEach((text, i) => text !== undefined && sheet.formula(row, FIRST_NUMBER + i, text, style));
  tie(sheet, row, review);
  const within = (days: Inputs["period"]) =>
    `SUMIFS(${values},${dates},">="&${sheet.ref(days.from)},${dates},"<"&${sheet.ref(days.to)}+1)`;
  sheet.formula(row, TIE + 1, within(inputs.counted), style);
  sheet.formula(row, TIE + 2, within(inputs.base), style);
}

/** "Sales: 13 489 rows, 13 483 used up to 31 Aug 2018, 6 later, …" for the foot of a block. */
export function accountNote(sheet: Layout, review: Review, { sales }: Accounts): Note {
  const shown = (place: CellPlace) => count(sheet.ref(place));
  return formula(
    sentence(review.words.accountLine, {
      table: tableName(sales.table.source),
      rows: shown(sales.rows),
      used: shown(sales.used),
      period: shown(sales.inPeriod),
      base: shown(sales.inBase),
      left: count(`(${sheet.ref(sales.rows)}-${sheet.ref(sales.used)})`),
      after: shown(sales.after),
      noDate: shown(sales.noDate),
      noValue: shown(sales.noValue),
    }),
  );
}
