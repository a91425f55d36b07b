/** Summary: one page. Goals, what happened, three wins and three misses, what is missing; each line cites its cell. */
import { accountNote, type Accounts } from "../accounts";
import { linkTarget, spokenAddress, type CellPlace } from "../address";
import type { Review } from "../context";
import type { Inputs } from "../inputs";
import { FIRST_COLUMN, formula, type Layout } from "../layout";
import { missingParts } from "../missing";
import { scopeLine } from "../scope";
import { COLOR, SIZE, STYLE } from "../theme";
import { expression, sentence } from "../wording";
import type { Bridge } from "./bridge";
import type { Scorecard } from "./scorecard";
import { placeGoals } from "./summary/goals";
import { placeStory } from "./summary/story";
import { placeWins } from "./summary/wins";

export interface SummaryInput {
  readonly review: Review;
  readonly inputs: Inputs;
  readonly accounts: Accounts;
  readonly scorecard: Scorecard;
  readonly bridge: Bridge;
}

export function placeSummary(sheet: Layout, input: SummaryInput): void {
  const { review, accounts } = input;
  placeGoals(sheet, input);
  placeStory(sheet, input);
  placeWins(sheet, input);
  const missing = missingParts(review);
  if (missing.length > 0) sheet.block(review.words.missingTitle);
  for (const { text } of missing) sheet.put(sheet.row++, FIRST_COLUMN, `• ${text}`, STYLE.row);
  sheet.footer([accountNote(sheet, review, accounts)]);
  placeTitle(sheet, input);
}

/** "GMV 301.4 k, -1.8 % on May–Jun 2018: GMV per line explains -44.1 k of -5.4 k". */
function placeTitle(sheet: Layout, { review, inputs, scorecard, bridge }: SummaryInput): void {
  const { words } = review;
  const first = scorecard.rows[0];
  if (!first) {
    sheet.head(words.tab_summary, scopeLine(sheet, review, inputs));
    return;
  }
  const { change, main } = bridge.drivers;
  const parts = {
    name: first.figure.name,
    value: first.figure.value(sheet.ref(first.actual)),
    change: first.figure.change(sheet.ref(first.change)),
    base: expression(sheet.ref(inputs.base.label)),
    period: expression(sheet.ref(inputs.counted.label)),
  };
  const plain = sentence(words.summaryFinding, parts);
  const driver = main && sentence(words.summaryDriver, { driver: expression(sheet.ref(main.name)) });
  const found = driver ? `${plain}&${driver}` : plain;
  const title = `IF(ISNUMBER(${sheet.ref(change)}),${found},${sentence(words.findingAlone, parts)})`;
  sheet.head(formula(title), scopeLine(sheet, review, inputs));
}

/** The evidence at the end of a line: where its number stands, a click away. */
export function placeEvidence(sheet: Layout, row: number, column: number, place: CellPlace): void {
  sheet.link(row, column, spokenAddress(place), linkTarget(place));
  sheet.styleRow(row, column, 1, { size: SIZE.note, color: COLOR.actual, align: "Left", vertical: "Center" });
}
