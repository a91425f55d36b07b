/** One decision on three lines: what and how much; the next question; the action, who owns it and what to watch. */
import { decisionText, questionText } from "../../../i18n/diagnosis";
import type { Decision, Evidence } from "../../../insights/diagnosis/decision";
import { actionsFor, type Playbook } from "../../../insights/diagnosis/playbook";
import type { Review } from "../../context";
import type { MoneyLook } from "../../figures";
import { linesHigh } from "../../heights";
import { FIRST_COLUMN, formula, type Layout } from "../../layout";
import { COLOR, FORMAT, SIZE, STYLE } from "../../theme";

export const AT = {
  ...{ what: FIRST_COLUMN, size: FIRST_COLUMN + 6, sure: FIRST_COLUMN + 7, confidence: FIRST_COLUMN + 8 },
  ...{ figure: FIRST_COLUMN + 9, air: FIRST_COLUMN + 10, cells: FIRST_COLUMN + 11 },
  ...{ action: FIRST_COLUMN + 6, owner: FIRST_COLUMN + 11 },
} as const;
const COLUMNS = { what: 6, action: 4, cells: 2 } as const;
/** Characters that fit a line of the merged cells. */
const CHARACTERS = { what: 66, action: 44, cells: 26 } as const;

/** No test of past data makes anything certain. */
const MOST_SURE = 0.999;
/** Points of a line of addresses, which are small. */
const SMALL_LINE = 12;

interface Shared {
  readonly money: MoneyLook;
  readonly playbook: Playbook;
}

export function placeDecision(sheet: Layout, review: Review, decision: Decision, shared: Shared): void {
  figures(sheet, review, decision, shared.money);
  consequences(sheet, review, decision, shared.playbook);
}

function figures(
  sheet: Layout,
  { language, marketplace }: Review,
  decision: Decision,
  money: MoneyLook,
): void {
  const row = sheet.row++;
  const { size, sure, confidence } = decision;
  const evidence = decision.evidence.find((each) => each.formula !== undefined) ?? decision.evidence[0];
  const text = decisionText(decision, language, marketplace.currency);
  const cells = evidence?.cells.map((cell) => cell.replace(/[$']/g, "")).join("\n") ?? "";
  sheet.styleRow(row, FIRST_COLUMN, sheet.columns, { ...STYLE.row, vertical: "Top" });
  sheet.put(row, AT.what, text, { wrap: true, bold: true });
  sheet.merge({ row, column: AT.what, rows: 1, columns: COLUMNS.what });
  const number = { align: "Right", numberFormat: money.changeFormat } as const;
  if (size !== undefined)
    sheet.put(row, AT.size, size, { ...number, color: size < 0 ? COLOR.worse : COLOR.better });
  if (sure !== undefined) sheet.put(row, AT.sure, sure, number);
  sheet.put(row, AT.confidence, Math.min(MOST_SURE, confidence), {
    align: "Right",
    numberFormat: FORMAT.rate,
  });
  if (evidence?.formula) {
    const numberFormat = figureFormat(decision, evidence);
    sheet.put(row, AT.figure, formula(evidence.formula.replace(/^=/, "")), { align: "Right", numberFormat });
  }
  if (cells !== "") sheet.put(row, AT.cells, cells, { wrap: true, size: SIZE.note, color: COLOR.secondary });
  sheet.merge({ row, column: AT.cells, rows: 1, columns: COLUMNS.cells });
  const addresses = SMALL_LINE * (evidence?.cells.length ?? 0) + SMALL_LINE / 2;
  sheet.height(row, Math.max(linesHigh([text], [CHARACTERS.what]), addresses));
}

/** A rate where what it computes is a fraction. */
function figureFormat({ facts }: Decision, { fact }: Evidence): string {
  const value = facts[fact];
  if (typeof value !== "number") return FORMAT.decimal;
  return Math.abs(value) < 1.5 ? FORMAT.rate : Math.abs(value) < 100 ? FORMAT.decimal : FORMAT.count;
}

function consequences(
  sheet: Layout,
  { language, marketplace, words }: Review,
  decision: Decision,
  playbook: Playbook,
): void {
  const row = sheet.row++;
  const [action] = actionsFor(decision, playbook);
  const question = `${words.foundQuestion}: ${questionText(decision, language, marketplace.currency)}`;
  const what = `${words.foundAction}: ${action?.action ?? words.noAction}`;
  const owner = [action?.owner, action?.metric].filter((each) => each !== undefined).join("\n");
  sheet.styleRow(row, FIRST_COLUMN, sheet.columns, {
    ...{ ...STYLE.row, vertical: "Top", borderBottom: COLOR.rule },
  });
  sheet.put(row, AT.what, question, { wrap: true, color: COLOR.secondary });
  sheet.put(row, AT.action, what, { wrap: true });
  if (owner !== "") sheet.put(row, AT.owner, owner, { wrap: true, color: COLOR.secondary });
  sheet.merge({ row, column: AT.what, rows: 1, columns: COLUMNS.what });
  sheet.merge({ row, column: AT.action, rows: 1, columns: COLUMNS.action });
  sheet.merge({ row, column: AT.owner, rows: 1, columns: COLUMNS.cells });
  const { what: ofQuestion, action: ofAction, cells: ofOwner } = CHARACTERS;
  sheet.height(row, linesHigh([question, what, owner], [ofQuestion, ofAction, ofOwner]));
}
