/** Lineage: which tables the review read and as what, what each tab computes with, and what on it is not live. */
import { meaningName, roleName } from "../../i18n/marketplace";
import { addressOf, rangeOf } from "../../marketplace/grid";
import type { TableGuess } from "../../marketplace/tables";
import { linkTarget } from "../address";
import type { Review } from "../context";
import type { Tab } from "../description";
import { FIRST_COLUMN, type Layout } from "../layout";
import { COLOR, STYLE } from "../theme";
import { functionsUsed } from "./definitions";

const AT = { name: FIRST_COLUMN, second: FIRST_COLUMN + 2, text: FIRST_COLUMN + 5 } as const;
const SECOND_COLUMNS = 3;
const TEXT_COLUMNS = 7;
/** Characters that fit a line of the merged cells. */
const SECOND_CHARACTERS = 36;
const LINE_CHARACTERS = 90;
const LINE_HEIGHT = 15;

export function placeLineage(sheet: Layout, review: Review, tabs: readonly Tab[]): void {
  const { words } = review;
  tables(sheet, review);
  section(sheet, words.lineageTabs, [words.tabName, words.readsFrom, words.functions]);
  for (const tab of tabs) tabRow(sheet, review, tab, tabs);
  sheet.footer([words.lineageTabsNote]);
  section(sheet, words.lineageConstants, [words.tabName, words.cells, words.whyConstant]);
  for (const tab of tabs) for (const constant of grouped(tab)) line(sheet, [tab.name, ...constant]);
  sheet.footer([words.lineageConstantsNote]);
}

function section(sheet: Layout, title: string, headings: readonly [string, string, string]): void {
  sheet.block(title);
  const [name, second, text] = headings;
  sheet.put(sheet.row, AT.name, name);
  sheet.put(sheet.row, AT.second, second);
  sheet.put(sheet.row, AT.text, text);
  sheet.styleRow(sheet.row, FIRST_COLUMN, sheet.columns, STYLE.wide);
  sheet.row += 1;
}

function line(sheet: Layout, [name, second, text]: readonly [string, string, string]): void {
  const row = sheet.row++;
  sheet.styleRow(row, FIRST_COLUMN, sheet.columns, {
    ...STYLE.row,
    vertical: "Top",
    borderBottom: COLOR.rule,
  });
  sheet.put(row, AT.name, name);
  sheet.put(row, AT.second, second, { wrap: true });
  sheet.put(row, AT.text, text, { wrap: true });
  sheet.merge({ row, column: AT.second, rows: 1, columns: SECOND_COLUMNS });
  sheet.merge({ row, column: AT.text, rows: 1, columns: TEXT_COLUMNS });
  const lines = Math.max(second.length / SECOND_CHARACTERS, text.length / LINE_CHARACTERS);
  sheet.height(row, LINE_HEIGHT * Math.max(1, Math.ceil(lines)) + 3);
}

/** Every table that plays a role, with what each of its columns was taken for. */
function tables(sheet: Layout, { words, marketplace, language }: Review): void {
  section(sheet, words.lineageTables, [words.table, words.where, words.columnsAs]);
  const used = marketplace.guesses.filter(({ role }) => role !== undefined);
  for (const guess of used) {
    const { source, role } = guess;
    const where = `${source.sheet}!${rangeOf(source.area)}`;
    line(sheet, [roleName(role as string, language), where, columnsText(guess, language)]);
    const target = { sheet: source.sheet, row: source.area.top, column: source.area.left };
    sheet.link(sheet.row - 1, AT.second, where, linkTarget(target));
  }
  sheet.footer([words.lineageTablesNote]);
}

function columnsText({ columns }: TableGuess, language: Review["language"]): string {
  return columns
    .filter(({ meaning }) => meaning !== undefined)
    .map(({ header, meaning }) => `${header} = ${meaningName(meaning as string, language)}`)
    .join("; ");
}

function tabRow(sheet: Layout, { words }: Review, tab: Tab, tabs: readonly Tab[]): void {
  const own = new Set(tabs.map(({ name }) => name));
  const sheets = sheetsRead(tab).filter((name) => name !== tab.name);
  const outside = sheets.filter((name) => !own.has(name));
  const inside = sheets.filter((name) => own.has(name));
  const reads = [...outside, ...inside].join(", ");
  const functions = functionsUsed(tab).map((name) => `BIZ.${name}`);
  line(sheet, [
    tab.name,
    reads === "" ? words.nothing : reads,
    functions.length === 0 ? words.nativeOnly : functions.join(", "),
  ]);
}

/** Names of the sheets that a tab's formulas refer to. */
export function sheetsRead({ patches, spills }: Tab): string[] {
  const formulas = patches
    .flatMap(({ cells }) => cells.flat())
    .flatMap((cell) => (typeof cell === "object" && cell !== null ? [cell.formula] : []))
    .concat(spills.map(({ formula }) => formula));
  const names = new Set<string>();
  for (const text of formulas) {
    // Texts between double quotes are no references, whatever they look like.
    for (const match of text.replace(/"(?:[^"]|"")*"/g, '""').matchAll(/'((?:[^']|'')+)'!/g)) {
      names.add((match[1] as string).replaceAll("''", "'"));
    }
  }
  return [...names];
}

/** Zones of one reason together: [cells, reason]. */
function grouped(tab: Tab): [string, string][] {
  const byReason = new Map<string, string[]>();
  for (const { zone, reason } of tab.constants) {
    const { row, column, rows, columns } = zone;
    const first = addressOf(row, column);
    const last = addressOf(row + rows - 1, column + columns - 1);
    byReason.set(reason, [...(byReason.get(reason) ?? []), first === last ? first : `${first}:${last}`]);
  }
  return [...byReason].map(([reason, cells]) => {
    const shown = cells.length > 2 ? `${cells[0]} … ${cells[cells.length - 1]}` : cells.join(", ");
    return [shown, reason];
  });
}
