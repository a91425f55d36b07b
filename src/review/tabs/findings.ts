/** Findings: what moved, what could be gained and what could be lost, each with evidence, question and action. */
import { fill } from "../../i18n/text";
import type { Decision, DecisionKind } from "../../insights/diagnosis/decision";
import { isChance } from "../../insights/diagnosis/diagnose";
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

export function placeDecisions(sheet: Layout, review: Review): void {
  sheet.width(AT.air, AIR);
  for (const kind of KINDS) block(sheet, review, kind);
  sheet.put(sheet.row, FIRST_COLUMN, review.words.foundNote, STYLE.note);
}

export function findingsTitle(review: Review): string {
  const [moved, opportunities, risks] = KINDS.map((kind) => toldOf(review, kind).length) as Counts;
  const { diagnosisNothing, diagnosisTitle } = review.words;
  if (moved + opportunities + risks === 0) return diagnosisNothing;
  return fill(diagnosisTitle, { moved, opportunities, risks });
}

type Counts = [moved: number, opportunities: number, risks: number];

/** What stands on the tab: a move that may be chance would cost the others their credit. */
function toldOf({ diagnosis }: Review, kind: DecisionKind): Decision[] {
  const ofKind = diagnosis.decisions.filter((each) => each.kind === kind);
  return kind === "moved" ? ofKind.filter((each) => !isChance(each)) : ofKind;
}

function block(sheet: Layout, review: Review, kind: DecisionKind): void {
  const { words, language } = review;
  const decisions = toldOf(review, kind);
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
  const all = review.diagnosis.decisions.filter((each) => each.kind === kind).length;
  sheet.footer([
    ...(decisions.length > MOST ? [fill(words.foundMore, { shown: MOST, all: decisions.length })] : []),
    ...(all > decisions.length ? [fill(words.foundChance, { count: all - decisions.length })] : []),
  ]);
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
