/** Definitions: what each figure means and is made of, and the rule and source of each function that the tabs use. */
import { CATALOGUE } from "../../catalogue";
import type { Review } from "../context";
import type { Tab } from "../description";
import { FIRST_COLUMN, type Layout } from "../layout";
import { tableName } from "../scope";
import { COLOR, STYLE } from "../theme";

const AT = { name: FIRST_COLUMN, text: FIRST_COLUMN + 2, source: FIRST_COLUMN + 9 } as const;
const TEXT_COLUMNS = 7;
const SOURCE_COLUMNS = 3;
/** Characters that fit a line of the merged cells. */
const LINE_CHARACTERS = 90;
const SOURCE_CHARACTERS = 38;
const LINE_HEIGHT = 15;

interface Entry {
  readonly name: string;
  readonly text: string;
  readonly source: string;
}

export function placeDefinitions(sheet: Layout, review: Review, tabs: readonly Tab[]): void {
  const { words } = review;
  section(sheet, words.definitionsFigures, [words.kpi, words.definition, words.madeFrom], figures(review));
  section(sheet, words.definitionsTerms, [words.term, words.definition, words.usedOn], terms(review));
  const functions = functionsOf(review, tabs);
  section(sheet, words.definitionsFunctions, [words.function, words.definition, words.sourceOf], functions);
}

function section(
  sheet: Layout,
  title: string,
  headings: readonly [string, string, string],
  entries: readonly Entry[],
): void {
  sheet.block(title);
  const [name, text, source] = headings;
  sheet.put(sheet.row, AT.name, name);
  sheet.put(sheet.row, AT.text, text);
  sheet.put(sheet.row, AT.source, source);
  sheet.styleRow(sheet.row, FIRST_COLUMN, sheet.columns, STYLE.wide);
  sheet.row += 1;
  for (const entry of entries) row(sheet, entry);
  sheet.footer([]);
}

function row(sheet: Layout, { name, text, source }: Entry): void {
  const at = sheet.row++;
  sheet.styleRow(at, FIRST_COLUMN, sheet.columns, {
    ...STYLE.row,
    vertical: "Top",
    borderBottom: COLOR.rule,
  });
  sheet.put(at, AT.name, name, { bold: true });
  sheet.put(at, AT.text, text, { wrap: true });
  sheet.put(at, AT.source, source, { wrap: true, color: COLOR.secondary });
  sheet.merge({ row: at, column: AT.text, rows: 1, columns: TEXT_COLUMNS });
  sheet.merge({ row: at, column: AT.source, rows: 1, columns: SOURCE_COLUMNS });
  const lines = Math.max(text.length / LINE_CHARACTERS, source.length / SOURCE_CHARACTERS);
  sheet.height(at, LINE_HEIGHT * Math.max(1, Math.ceil(lines)) + 3);
}

function figures({ words, kpis, sources, sales, marketplace }: Review): Entry[] {
  return kpis.map(({ key, numerator, denominator }) => {
    const made = [numerator, ...(denominator ? [denominator] : [])]
      .map((measure) => words[`measure_${measure.key}`])
      .join(" ÷ ");
    const table = numerator.table === "sales" ? sales : marketplace.traffic;
    const where = sources.direct[numerator.table] ? (table ? tableName(table.source) : "") : words.tab_data;
    const once = key === "orders" && numerator.how === "distinct" && !sources.direct.sales;
    const text = once ? `${words.define_orders} ${words.define_ordersOnce}` : words[`define_${key}`];
    return { name: words[`kpi_${key}`], text, source: `${made} (${where})` };
  });
}

function terms({ words }: Review): Entry[] {
  const { tab_scorecard: scorecard, tab_bridge: bridge, tab_sixTwelve: sixTwelve } = words;
  return [
    { name: words.rowBase, text: words.define_base, source: scorecard },
    { name: words.rowYearAgo, text: words.define_yearAgo, source: `${scorecard}, ${sixTwelve}` },
    { name: words.pace, text: words.define_pace, source: scorecard },
    { name: words.verdict, text: words.define_verdict, source: scorecard },
    { name: words.pointsOfGrowth, text: words.define_points, source: bridge },
    { name: words.tieOut, text: words.define_tie, source: bridge },
  ];
}

function functionsOf({ language }: Review, tabs: readonly Tab[]): Entry[] {
  const used = new Set(tabs.flatMap(functionsUsed));
  return CATALOGUE.filter(({ name }) => used.has(name)).map(({ name, text, source }) => ({
    name: `BIZ.${name}`,
    text: `${text[language].summary} ${text[language].definition}`,
    source,
  }));
}

/** Names of the BIZ functions in a tab's formulas, each once. */
export function functionsUsed({ patches, spills }: Tab): string[] {
  const formulas = [
    ...patches.flatMap(({ cells }) => cells.flat()).flatMap((cell) => formulaOf(cell)),
    ...spills.map(({ formula }) => formula),
  ];
  const names = formulas.flatMap((text) => [...text.matchAll(/BIZ\.([A-Z]+)\(/g)].map((match) => match[1]));
  return [...new Set(names.filter((name) => name !== undefined))];
}

function formulaOf(cell: unknown): string[] {
  return typeof cell === "object" && cell !== null && "formula" in cell ? [String(cell.formula)] : [];
}
