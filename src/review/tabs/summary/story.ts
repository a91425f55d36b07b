/** What happened, in sentences made of cells: one exception each, routine variation named once. */
import type { CellPlace } from "../../address";
import { FIRST_COLUMN, type Layout } from "../../layout";
import { HEIGHT, STYLE } from "../../theme";
import { expression, quoted, sentence, type Expression } from "../../wording";
import type { MainDriver } from "../bridge/driver-rows";
import type { FigureRow } from "../scorecard/table";
import { placeEvidence, type SummaryInput } from "../summary";

/** A sentence takes the width of the page less its evidence. */
const TEXT_COLUMNS = 10;

export function placeStory(sheet: Layout, input: SummaryInput): void {
  const { words } = input.review;
  const { scorecard, bridge } = input;
  const first = scorecard.rows[0];
  sheet.block(words.storyTitle);
  if (first) placeLine(sheet, figureSentence(sheet, input, first), first.actual);
  const { main } = bridge.drivers;
  if (main) placeLine(sheet, driverSentence(sheet, input, main), main.effect);
  const others = scorecard.rows.slice(1);
  const [second] = others;
  if (second) {
    placeLine(sheet, exceptions(sheet, input, others), second.verdict);
    placeLine(sheet, routines(sheet, input, others), second.verdict);
  }
  sheet.footer([words.storyNote]);
}

function placeLine(sheet: Layout, text: string, evidence: CellPlace): void {
  const row = sheet.row++;
  sheet.formula(row, FIRST_COLUMN, text, STYLE.paragraph);
  sheet.merge({ row, column: FIRST_COLUMN, rows: 1, columns: TEXT_COLUMNS });
  sheet.height(row, HEIGHT.lines);
  placeEvidence(sheet, row, FIRST_COLUMN + TEXT_COLUMNS, evidence);
}

/** "GMV was 301.4 k, -1.8 % on May–Jun 2018, +179.9 % on Jul–Aug 2017: routine variation, nothing to report." */
function figureSentence(sheet: Layout, { review, inputs }: SummaryInput, row: FigureRow): string {
  const { words } = review;
  const { figure, target } = row;
  const verdict = sheet.ref(row.verdict);
  const aim = target
    ? sentence(words.againstTarget, { attainment: attainment(sheet, row, target) })
    : quoted("");
  const [base, year] = [sheet.ref(inputs.base.label), sheet.ref(inputs.yearAgo.label)];
  const [change, yoy] = [sheet.ref(row.change), sheet.ref(row.yoy)];
  const onBase = sentence(words.onBase, { change: figure.change(change), base: expression(base) });
  const onYear = sentence(words.onYear, { yoy: figure.change(yoy), year: expression(year) });
  const text = sentence(words.figureSentence, {
    name: figure.name,
    value: figure.value(sheet.ref(row.actual)),
    target: expression(aim),
    onBase: expression(`IF(ISNUMBER(${change}),${onBase},"")`),
    // With a year as the period, its base is the year before: said once.
    onYear: expression(`IF(AND(ISNUMBER(${yoy}),${base}<>${year}),${onYear},"")`),
  });
  const routine = `IF(${verdict}=${quoted(words.routine)},${quoted(words.saidRoutine)},${quoted(words.saidExceptional)})`;
  return `${text}&IF(${verdict}="",".",${routine})`;
}

function attainment(sheet: Layout, { actual }: FigureRow, target: CellPlace): Expression {
  const share = `${sheet.ref(actual)}/${sheet.ref(target)}`;
  return expression(`IFERROR(ROUND(${share}*100,1)&"\u00a0%","–")`);
}

/** A decomposition explains arithmetically; it never says "caused". */
function driverSentence(sheet: Layout, { review, inputs, bridge }: SummaryInput, main: MainDriver): string {
  const { words } = review;
  const { change, money } = bridge.drivers;
  const whole = sheet.ref(change);
  const text = sentence(words.driverSentence, {
    name: expression(sheet.ref(main.name)),
    effect: money.change(sheet.ref(main.effect)),
    change: money.change(whole),
    base: expression(sheet.ref(inputs.base.label)),
  });
  return `IF(ISNUMBER(${whole}),${text},${quoted(words.noBase)})`;
}

/** "Exceptional for the season: Orders (+12.5 %), Sellers (+13.8 %)." */
function exceptions(sheet: Layout, { review }: SummaryInput, rows: readonly FigureRow[]): string {
  const { words } = review;
  const items = rows.map(({ figure, verdict, change }) => {
    const item = sentence(", {name} ({change})", {
      name: figure.name,
      change: figure.change(sheet.ref(change)),
    });
    return `IF(${sheet.ref(verdict)}=${quoted(words.exceptional)},${item},"")`;
  });
  const list = listed(items, words.exceptionsSentence, words.noExceptions);
  return `IF(LEN(${verdicts(sheet, rows)})=0,${quoted(words.tooLittleHistory)},${list})`;
}

function routines(sheet: Layout, { review }: SummaryInput, rows: readonly FigureRow[]): string {
  const { words } = review;
  const items = rows.map(({ figure, verdict }) => {
    const item = quoted(`, ${figure.name}`);
    return `IF(${sheet.ref(verdict)}=${quoted(words.routine)},${item},"")`;
  });
  const list = listed(items, words.routineSentence, words.noRoutine);
  return `IF(LEN(${verdicts(sheet, rows)})=0,"",${list})`;
}

function verdicts(sheet: Layout, rows: readonly FigureRow[]): string {
  return rows.map(({ verdict }) => sheet.ref(verdict)).join("&");
}

/** Items that begin with ", " or are empty; the first comma is cut off. */
function listed(items: readonly string[], template: string, none: string): string {
  const list = items.join("&");
  const text = sentence(template, { list: expression(`MID(${list},3,500)`) });
  return `IF(LEN(${list})=0,${quoted(none)},${text})`;
}
