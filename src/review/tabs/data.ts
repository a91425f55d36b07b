/** Data: what was aggregated once because the table is too large for one call, tied to that table beside it. */
import { fill } from "../../i18n/text";
import { tieText } from "../accounts";
import type { Review } from "../context";
import type { DataBlock } from "../data/sources";
import { DATA_ROW } from "../data/sources";
import type { Inputs } from "../inputs";
import type { Layout } from "../layout";
import { tableName } from "../scope";
import { column, tableBlock } from "../sources";
import { FORMAT, STYLE } from "../theme";
import { toIsoDate } from "../../metrics/dates";
import type { TabCell } from "../description";

const [TITLE, SOURCE, CUT, HERE, THERE, TIE] = [3, 4, 5, 6, 7, 8];
const HEADER = DATA_ROW - 1;

export function placeData(sheet: Layout, review: Review, inputs: Inputs, blocks: readonly DataBlock[]): void {
  sheet.head(
    review.words.dataTitle,
    fill(review.words.dataScope, {
      asOf: toIsoDate(review.request.asOf),
      source: tableName(review.sales.source),
    }),
  );
  for (const block of blocks) placeBlock(sheet, review, inputs, block);
  sheet.row = DATA_ROW;
}

function placeBlock(sheet: Layout, review: Review, inputs: Inputs, data: DataBlock): void {
  const { words } = review;
  const { block, aggregate, field, table } = data;
  const left = block.columns.date as number;
  const name = field
    ? fill(words.dataByField, { field: words[`field_${field}`].toLowerCase() })
    : words.dataByDay;
  sheet.put(TITLE, left, name, STYLE.blockTitle);
  sheet.put(SOURCE, left, tableName(table.source), STYLE.note);
  sheet.put(CUT, left, cutText(words, data), STYLE.note);
  placeTies(sheet, review, inputs, data);
  const names = Object.keys(block.columns);
  const texts = names.map((each) =>
    each === "member" && field ? words[`field_${field}`] : (columnText(words, each) ?? each),
  );
  sheet.header(HEADER, left, texts);
  const columns = names.map((each): ArrayLike<TabCell> => {
    if (each === "date") return aggregate.dates;
    return each === "member" ? (aggregate.members ?? []) : (aggregate.columns[each] as Float64Array);
  });
  const rows = Array.from(aggregate.dates, (_, row) => columns.map((values) => values[row] ?? null));
  sheet.table(DATA_ROW, left, rows);
  const zone = { row: DATA_ROW, column: left, rows: block.rows, columns: names.length };
  sheet.style({ ...zone, columns: 1 }, { numberFormat: FORMAT.date });
  const counts = new Set(["lines", "orders", "units", "views", "clicks"]);
  for (const name of Object.keys(aggregate.columns)) {
    const numberFormat = counts.has(name) ? FORMAT.count : FORMAT.decimal;
    sheet.style({ ...zone, column: block.columns[name] as number, columns: 1 }, { numberFormat });
  }
  sheet.constant(zone, words.constantData);
}

function cutText(words: Review["words"], { daily, whole, field }: DataBlock): string {
  if (field === undefined || daily) return words.dataCutDays;
  return whole ? words.dataCutMonths : words.dataCutWindows;
}

function columnText(words: Review["words"], name: string): string | undefined {
  const known: Readonly<Record<string, string>> = {
    date: words.dataDate,
    gmv: words.measure_gmv,
    lines: words.measure_lines,
    orders: words.measure_orders,
    units: words.measure_units,
    refunds: words.measure_refunds,
    views: words.measure_views,
    clicks: words.measure_clicks,
  };
  return known[name];
}

/** The block's sum beside the table's own, by native formulas: a stale block shows at once. */
function placeTies(sheet: Layout, review: Review, inputs: Inputs, { block, table, whole }: DataBlock): void {
  const { words, sources } = review;
  const left = block.columns.date as number;
  const value = table.role === "sales" ? "gmv" : "views";
  const style = { ...STYLE.note, numberFormat: FORMAT.decimal };
  const here = sheet.formula(HERE, left + 1, `SUM(${column(block, value)})`, style);
  sheet.put(HERE, left, words.dataHere, STYLE.note);
  sheet.put(THERE, left, words.dataThere, STYLE.note);
  sheet.put(TIE, left, words.tieOut, STYLE.note);
  if (!sources.native[table.role]) {
    sheet.put(TIE, left + 1, words.dataNoNative, STYLE.note);
    return;
  }
  const own = tableBlock(table);
  const [dates, values] = [column(own, "date"), column(own, value)];
  const windows = [inputs.counted, inputs.base, inputs.yearAgo].map(
    ({ from, to }) => `SUMIFS(${values},${dates},">="&${sheet.ref(from)},${dates},"<"&${sheet.ref(to)}+1)`,
  );
  const all = `SUMIFS(${values},${dates},"<"&${sheet.ref(inputs.asOf)}+1)`;
  const there = sheet.formula(THERE, left + 1, whole ? all : windows.join("+"), style);
  sheet.formula(TIE, left + 1, tieText(sheet.ref(there), sheet.ref(here), words), STYLE.note);
}
