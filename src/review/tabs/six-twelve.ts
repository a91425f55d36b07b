/** Six-Twelve: six weeks and twelve months of the main figures beside the year before, with their box totals. */
import { fill } from "../../i18n/text";
import { chartedKpis } from "../../insights/kpis";
import { accountNote, type Accounts } from "../accounts";
import type { CellPlace } from "../address";
import type { Review } from "../context";
import type { SeriesLook, TabChart, Zone } from "../description";
import { figureOf, type Figure } from "../figures";
import type { Inputs } from "../inputs";
import { FIRST_COLUMN, formula, type Layout, type Note } from "../layout";
import { scopeLine } from "../scope";
import { COLOR, STYLE } from "../theme";
import { sentence } from "../wording";
import { placeBoxes, type Boxes } from "./six-twelve/boxes";
import { eventNotes, placeEvents } from "./six-twelve/events";
import { FEED_ROWS, placeFeed, type Feed } from "./six-twelve/feed";
import { minimumsOf } from "./six-twelve/series";

const CHART_ROWS = 12;

export interface SixTwelveBlock {
  readonly figure: Figure;
  readonly title: CellPlace;
  readonly boxes: Boxes;
}

export function placeSixTwelve(
  sheet: Layout,
  review: Review,
  inputs: Inputs,
  accounts: Accounts,
): readonly SixTwelveBlock[] {
  const finely = (kpi: Review["kpis"][number]) =>
    [kpi.numerator, ...(kpi.denominator ? [kpi.denominator] : [])].every(
      (measure) => review.sources.counted(measure)?.wholePeriodsOnly === false,
    );
  const figures = chartedKpis(review.kpis.filter(finely)).map((kpi) => figureOf(review, kpi));
  const blocks = figures.map((figure, i) => {
    // Two figures, four charts, fill a page.
    if (i > 0 && i % 2 === 0) sheet.breakBefore(sheet.row);
    return placeBlock(sheet, review, { figure, inputs, accounts });
  });
  const first = blocks[0];
  const title = first
    ? formula(finding(sheet, review.words.sixTwelveFinding, first.figure, first.boxes))
    : review.words.tab_sixTwelve;
  sheet.head(title, scopeLine(sheet, review, inputs));
  return blocks;
}

interface BlockInput {
  readonly figure: Figure;
  readonly inputs: Inputs;
  readonly accounts: Accounts;
}

function placeBlock(sheet: Layout, review: Review, { figure, inputs, accounts }: BlockInput): SixTwelveBlock {
  const { words } = review;
  const minimums = minimumsOf(review, figure.kpi);
  const titleAt = sheet.row;
  const notes = notesOf(sheet, review, accounts, minimums);
  sheet.put(titleAt + 1, FIRST_COLUMN, words.sixTwelveExplain, STYLE.explain);
  const chartsAt = titleAt + 2;
  // The feed stands under everything that reads it, so that folding it away leaves no hole.
  const boxesAt = chartsAt + CHART_ROWS;
  const eventRows = Math.ceil(eventNotes(review).length / 2);
  sheet.row = boxesAt + 2 + eventRows + notes.length;
  const feed = placeFeed(sheet, review, inputs, figure.kpi);
  const end = sheet.row;
  placeCharts(sheet, review, { figure, feed, minimums, row: chartsAt });
  sheet.row = boxesAt;
  const boxes = placeBoxes(sheet, review, figure, feed);
  placeEvents(sheet, review);
  sheet.row = end - FEED_ROWS - notes.length;
  sheet.footer(notes);
  sheet.row = end + 2;
  const title = formula(finding(sheet, words.sixTwelveBlock, figure, boxes));
  return { figure, boxes, title: sheet.put(titleAt, FIRST_COLUMN, title, STYLE.blockTitle) };
}

/** "GMV: 29.5 k in the last week, +3.1 % on the week before, +120 % on a year ago". */
function finding(sheet: Layout, template: string, figure: Figure, boxes: Boxes): string {
  return sentence(template, {
    name: figure.name,
    week: figure.value(sheet.ref(boxes.lastWeek)),
    wow: figure.change(sheet.ref(boxes.wow)),
    weekYoy: figure.change(sheet.ref(boxes.weekYoy)),
    ytd: figure.value(sheet.ref(boxes.ytd)),
    ytdYoy: figure.change(sheet.ref(boxes.ytdYoy)),
  });
}

function notesOf(
  sheet: Layout,
  review: Review,
  accounts: Accounts,
  minimums: { weeks: number; months: number },
): Note[] {
  const { words, marketplace } = review;
  const raised = minimums.weeks > 0 || minimums.months > 0;
  const absent = [
    ...(marketplace.targets ? [] : [words.noTargetsNote]),
    ...(marketplace.events ? [] : [words.noEventsNote]),
    ...(raised ? [words.axisNote] : []),
  ];
  return [
    accountNote(sheet, review, accounts),
    words.sixTwelveNote,
    ...(absent.length > 0 ? [absent.join(" ")] : []),
  ];
}

interface ChartsInput {
  readonly figure: Figure;
  readonly feed: Feed;
  readonly minimums: { readonly weeks: number; readonly months: number };
  readonly row: number;
}

function placeCharts(sheet: Layout, { words }: Review, { figure, feed, minimums, row }: ChartsInput): void {
  const half = sheet.columns / 2;
  const chart = (part: "weeks" | "months", column: number, feedZone: Zone): TabChart => ({
    name: `${figure.kpi.key} ${part}`,
    type: "LineMarkers",
    feed: feedZone,
    title: fill(words[`chart_${part}`], { name: figure.heading }),
    place: { row, column, rows: CHART_ROWS, columns: half },
    series: seriesLooks(feed.hasTarget),
    valueFormat: figure.format,
    minimum: minimums[part],
    legend: "Top",
  });
  sheet.chart(chart("weeks", FIRST_COLUMN, feed.weeks));
  sheet.chart(chart("months", FIRST_COLUMN + half, feed.months));
}

function seriesLooks(hasTarget: boolean): SeriesLook[] {
  return [
    { color: COLOR.actual, weight: 2.25, marker: "none", labelLast: true },
    { color: COLOR.prior, weight: 1.5, dashed: true, marker: "none" },
    ...(hasTarget ? [{ color: COLOR.target, weight: 0, marker: "diamond" as const }] : []),
  ];
}
