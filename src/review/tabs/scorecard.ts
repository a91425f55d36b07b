/** Scorecard: the period's inputs, then one row a figure: actual, target, pace, prior, year before, verdict, owner. */
import { accountNote, type Accounts } from "../accounts";
import type { CellPlace } from "../address";
import type { Review } from "../context";
import type { Inputs } from "../inputs";
import { formula, type Layout, type Note } from "../layout";
import { scopeLine } from "../scope";
import { placeTotals, type Totals } from "../totals";
import { expression, sentence } from "../wording";
import { figuresOf, placeHeader, placeRow, type FigureRow } from "./scorecard/table";
import { placeTrends, type Trends } from "./scorecard/trends";

export interface Scorecard {
  readonly title: CellPlace;
  readonly totals: Totals;
  readonly trends: Trends;
  readonly rows: readonly FigureRow[];
}

/** The inputs stand on the tab already. */
export function placeScorecard(sheet: Layout, review: Review, inputs: Inputs, accounts: Accounts): Scorecard {
  const { words } = review;
  const figures = figuresOf(review);
  sheet.block(words.scorecardTitle, words.scorecardExplain);
  const tableAt = sheet.row;
  const notes = notesOf(sheet, review, accounts);
  // The totals and trends that the table reads stand below it.
  sheet.row = tableAt + 1 + figures.length + notes.length + 2;
  const totals = placeTotals(sheet, review, inputs);
  const trends = placeTrends(sheet, review, inputs);
  const end = sheet.row;
  sheet.row = tableAt;
  placeHeader(sheet, review, inputs);
  const rows = figures.map((figure) => placeRow(sheet, { review, inputs, totals, trends, figure }));
  sheet.footer(notes);
  sheet.row = end;
  return { title: placeTitle(sheet, review, inputs, rows), totals, trends, rows };
}

function notesOf(sheet: Layout, review: Review, accounts: Accounts): Note[] {
  const { words, marketplace, sources } = review;
  return [
    accountNote(sheet, review, accounts),
    words.verdictNote,
    sources.direct.sales ? words.trendNote : `${words.trendNote} ${words.noMonthsNote}`,
    ...(marketplace.targets ? [words.paceNote] : [words.noTargetsNote]),
  ];
}

/** "GMV 301.4 k in Jul–Aug 2018: -1.8 % on May–Jun 2018, +179.9 % on Jul–Aug 2017". */
function placeTitle(sheet: Layout, review: Review, inputs: Inputs, rows: readonly FigureRow[]): CellPlace {
  const { words } = review;
  const first = rows[0];
  const title = first ? formula(finding(sheet, review, inputs, first)) : words.scorecardTitle;
  return sheet.head(title, scopeLine(sheet, review, inputs));
}

/** With a year as the period, its base is the year before: said once. */
function finding(sheet: Layout, { words }: Review, inputs: Inputs, row: FigureRow): string {
  const { figure, actual, change, yoy } = row;
  const [base, year] = [sheet.ref(inputs.base.label), sheet.ref(inputs.yearAgo.label)];
  const parts = {
    name: figure.name,
    value: figure.value(sheet.ref(actual)),
    change: figure.change(sheet.ref(change)),
    base: expression(base),
    period: expression(sheet.ref(inputs.counted.label)),
  };
  const onYear = sentence(words.scorecardOnYear, {
    yoy: figure.change(sheet.ref(yoy)),
    year: expression(year),
  });
  const found = `${sentence(words.scorecardFinding, parts)}&IF(${base}=${year},"",${onYear})`;
  return `IF(ISNUMBER(${sheet.ref(change)}),${found},${sentence(words.findingAlone, parts)})`;
}
