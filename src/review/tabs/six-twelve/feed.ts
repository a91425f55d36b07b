/** What the charts draw: BIZ.SIXTWELVE spilled, and beside it the same with #N/A where a value is missing. */
import type { Kpi } from "../../../insights/kpis";
import type { Measure } from "../../../insights/measures";
import type { RangePlace } from "../../address";
import { headersArgument, type Review } from "../../context";
import type { Zone } from "../../description";
import { biz, datesOf, filled } from "../../expressions";
import { figureOf } from "../../figures";
import type { Inputs } from "../../inputs";
import { FIRST_COLUMN, type Layout } from "../../layout";
import { column, type Counted } from "../../sources";
import { STYLE } from "../../theme";
import { placeTargetFeed, targetsCharted } from "./target-feed";

/** Header, six weeks, a gap that becomes the months' header, twelve months. */
export const FEED_ROWS = 20;
const GAP_AT = 7;
const BOX_ROWS = 10;

export interface Feed {
  readonly weeks: Zone;
  readonly months: Zone;
  readonly hasTarget: boolean;
  /** Label and value of the nine boxes; of the denominator too where the ratio is made here. */
  readonly boxes: RangePlace;
  readonly boxesBelow: RangePlace | undefined;
}

/** A ratio that BIZ makes in one call, or one of two calls whose results are divided here. */
interface Calls {
  readonly above: Counted;
  readonly below: Counted | undefined;
  readonly inOneCall: boolean;
}

function callsFor(review: Review, { numerator, denominator }: Kpi): Calls {
  const counted = (measure: Measure): Counted => {
    const found = review.sources.counted(measure);
    if (!found) throw new Error(`${measure.key} cannot be counted`);
    return found;
  };
  const above = counted(numerator);
  const below = denominator && counted(denominator);
  const inOneCall = below !== undefined && below.block === above.block && below.how === above.how;
  return { above, below, inOneCall };
}

export function placeFeed(sheet: Layout, review: Review, inputs: Inputs, kpi: Kpi): Feed {
  const { above, below, inOneCall } = callsFor(review, kpi);
  const top = sheet.row;
  const spillAt = FIRST_COLUMN + 6;
  const both = inOneCall ? below : undefined;
  const apart = inOneCall ? undefined : below;
  const spill = (at: number, num: Counted, den?: Counted) =>
    sheet.spill(
      { row: top, column: at, rows: FEED_ROWS, columns: 4 },
      sixTwelve(sheet, review, inputs, num, den),
    );
  const boxes = (at: number, num: Counted, den?: Counted) =>
    sheet.spill(
      { row: top, column: at, rows: BOX_ROWS, columns: 2 },
      boxTotals(sheet, review, inputs, num, kpi, den),
    );
  const upper = spill(spillAt, above, both);
  const lower = apart && spill(spillAt + 5, apart);
  const hasTarget = targetsCharted(review, kpi).length > 0;
  placeCells(sheet, review, { top, upper, lower, hasTarget });
  if (hasTarget) placeTargetFeed(sheet, review, inputs, { kpi, top, column: spillAt + 16 });
  const result = {
    weeks: { row: top, column: FIRST_COLUMN, rows: 7, columns: hasTarget ? 4 : 3 },
    months: { row: top + GAP_AT, column: FIRST_COLUMN, rows: 13, columns: hasTarget ? 4 : 3 },
    hasTarget,
    boxes: boxes(spillAt + 10, above, both),
    boxesBelow: apart && boxes(spillAt + 13, apart),
  };
  sheet.style({ row: top, column: FIRST_COLUMN, rows: FEED_ROWS, columns: 26 }, STYLE.feed);
  const { format } = figureOf(review, kpi);
  sheet.style(
    { row: top, column: FIRST_COLUMN + 1, rows: FEED_ROWS, columns: 3 },
    { numberFormat: format, align: "Right" },
  );
  sheet.collapse(top, top + FEED_ROWS - 1);
  sheet.row = top + FEED_ROWS;
  return result;
}

function sixTwelve(sheet: Layout, review: Review, inputs: Inputs, num: Counted, den?: Counted): string {
  return biz(
    "SIXTWELVE",
    datesOf(num),
    column(num.block, num.column),
    sheet.ref(inputs.weekEnding),
    den && filled(den),
    `"${num.how}"`,
    `"trailing"`,
    review.request.calendar.fiscalYearEnd,
    undefined,
    headersArgument(review.language),
  );
}

function boxTotals(
  sheet: Layout,
  review: Review,
  inputs: Inputs,
  num: Counted,
  kpi: Kpi,
  den?: Counted,
): string {
  return biz(
    "BOXTOTALS",
    datesOf(num),
    column(num.block, num.column),
    sheet.ref(inputs.weekEnding),
    den && filled(den),
    `"${num.how}"`,
    kpi.unit === "rate" && den ? `"bps"` : `"pct"`,
    review.request.calendar.fiscalYearEnd,
    headersArgument(review.language),
  );
}

interface CellsAt {
  readonly top: number;
  readonly upper: RangePlace;
  readonly lower: RangePlace | undefined;
  readonly hasTarget: boolean;
}

/** Label, this year, year before: missing is #N/A, since Excel draws a text, also an empty one, as zero. */
function placeCells(sheet: Layout, { words }: Review, { top, upper, lower, hasTarget }: CellsAt): void {
  const header = [words.thisYear, words.yearBefore, ...(hasTarget ? [words.target] : [])];
  for (let i = 0; i < FEED_ROWS; i++) {
    const row = top + i;
    if (i === 0 || i === GAP_AT) {
      sheet.table(row, FIRST_COLUMN, [["", ...header]]);
      continue;
    }
    const at = (place: RangePlace, offset: number) =>
      sheet.ref({ sheet: sheet.name, row: place.row + i, column: place.column + offset });
    sheet.formula(row, FIRST_COLUMN, at(upper, 0));
    for (const offset of [1, 2]) {
      const value = at(upper, offset);
      const shown = lower ? `IFERROR(${value}/${at(lower, offset)},NA())` : `IF(${value}="",NA(),${value})`;
      sheet.formula(row, FIRST_COLUMN + offset, shown);
    }
  }
}
