/** Findings: what moved, what could be gained and what could be lost, each with evidence, question and action. */
import { fill } from "../../i18n/text";
import type { Decision, DecisionKind } from "../../insights/diagnosis/decision";
import { playbookOf } from "../../insights/diagnosis/playbook";
import type { Review } from "../context";
import { moneyLook, withUnit, type MoneyLook } from "../figures";
import { FIRST_COLUMN, type Layout } from "../layout";
import { HEIGHT, STYLE } from "../theme";
import { AT, placeDecision } from "./findings/decision";

const KINDS: readonly DecisionKind[] = ["moved", "opportunity", "risk"];
/** The usual twelve, and a narrow one between numbers and addresses. */
export const FINDINGS_COLUMNS = 13;
const AIR = 1.5;
/** A reader acts on few, and so many of a kind fit a page. */
const MOST = 4;

export function placeDecisions(sheet: Layout, review: Review, decisions: readonly Decision[]): void {
  sheet.width(AT.air, AIR);
  for (const kind of KINDS)
    block(
      sheet,
      review,
      kind,
      decisions.filter((each) => each.kind === kind),
    );
  sheet.put(sheet.row, FIRST_COLUMN, review.words.foundNote, STYLE.note);
}

export function findingsTitle({ words }: Review, decisions: readonly Decision[]): string {
  const of = (kind: DecisionKind) => decisions.filter((each) => each.kind === kind).length;
  const found = { moved: of("moved"), opportunities: of("opportunity"), risks: of("risk") };
  return decisions.length === 0 ? words.diagnosisNothing : fill(words.diagnosisTitle, found);
}

function block(sheet: Layout, review: Review, kind: DecisionKind, decisions: readonly Decision[]): void {
  const { words, language } = review;
  if (kind !== KINDS[0] && decisions.length > 0) sheet.breakBefore(sheet.row);
  sheet.block(
    words[`found_${kind}`],
    decisions.length > 0 ? words[`explain_${kind}`] : words[`none_${kind}`],
  );
  const shown = decisions.slice(0, MOST);
  if (shown.length > 0) {
    const money = moneyLook(review, Math.max(...shown.map(({ size }) => Math.abs(size ?? 0))));
    header(sheet, review, money);
    const first = sheet.row;
    const playbook = playbookOf(review.marketplace, language);
    for (const decision of shown) placeDecision(sheet, review, decision, { money, playbook });
    const rows = sheet.row - first;
    sheet.constant({ row: first, column: AT.size, rows, columns: 3 }, words.constantDecisions);
  }
  const more = decisions.length > MOST;
  sheet.footer(more ? [fill(words.foundMore, { shown: MOST, all: decisions.length })] : []);
}

function header(sheet: Layout, { words }: Review, { unit }: MoneyLook): void {
  sheet.header(
    sheet.row,
    FIRST_COLUMN,
    [
      ...[words.foundWhat, "", "", "", "", ""],
      ...[withUnit(words.foundSize, unit), withUnit(words.foundSure, unit), words.foundConfidence],
      ...[words.foundFigure, null, words.foundCells, ""],
    ],
    [AT.size, 4],
  );
  sheet.height(sheet.row, HEIGHT.longHeader);
  sheet.row += 1;
}
