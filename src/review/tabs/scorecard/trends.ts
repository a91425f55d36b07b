/** The months and weeks behind the scorecard: small grey feeds, folded away, that the trend and the verdict read. */
import type { Kpi } from "../../../insights/kpis";
import type { Measure, MeasureKey } from "../../../insights/measures";
import type { CellPlace, RangePlace } from "../../address";
import type { Review } from "../../context";
import { biz, onlyIn } from "../../expressions";
import { figureOf } from "../../figures";
import type { Inputs } from "../../inputs";
import { FIRST_COLUMN, type Layout } from "../../layout";
import { column } from "../../sources";
import { FORMAT, STYLE } from "../../theme";

export interface Trends {
  /** Per figure, one value a month or a week; absent where the data cannot be cut that finely. */
  readonly months: ReadonlyMap<Kpi, RangePlace>;
  readonly weeks: ReadonlyMap<Kpi, RangePlace>;
  readonly weekStarts: RangePlace;
}

interface Grid {
  readonly grain: "month" | "week";
  readonly periods: number;
  /** First day of the last period, and of the one `back` before it. */
  readonly last: string;
  before(last: string, back: number): string;
  /** Last day of the last period. */
  end(last: string): string;
  readonly weekday?: string;
}

const MONTHS = 12;
/** Weeks before the period from which the limits are drawn, and the fewest weeks in all. */
const WEEKS_BEFORE = 17;
const FEWEST_WEEKS = 26;

export function placeTrends(sheet: Layout, review: Review, inputs: Inputs): Trends {
  const first = sheet.row;
  sheet.block(review.words.trendsTitle, review.words.trendsExplain);
  const until = sheet.ref(inputs.counted.to);
  const months = placeGrid(sheet, review, {
    grain: "month",
    periods: MONTHS,
    last: `EDATE(DATE(YEAR(${until}+1),MONTH(${until}+1),1),-1)`,
    before: (last, back) => `EDATE(${last},-${back})`,
    end: (last) => `EDATE(${last},1)-1`,
  });
  sheet.row += 1;
  const weekEnding = sheet.ref(inputs.weekEnding);
  const weeks = placeGrid(sheet, review, {
    grain: "week",
    periods: weeksShown(review),
    last: `${weekEnding}-6`,
    before: (last, back) => `${last}-${7 * back}`,
    end: (last) => `${last}+6`,
    weekday: `WEEKDAY(${weekEnding})`,
  });
  sheet.collapse(first, sheet.row - 1);
  return { months: months.values, weeks: weeks.values, weekStarts: weeks.starts };
}

export function weeksShown({ windows: { counted } }: Review): number {
  const inPeriod = Math.ceil((counted.to - counted.from + 1) / 7);
  return Math.max(FEWEST_WEEKS, WEEKS_BEFORE + inPeriod);
}

function placeGrid(sheet: Layout, review: Review, grid: Grid) {
  const top = sheet.row;
  const kpis = review.kpis.filter((kpi) => measuresIn(kpi).every((each) => finelyCounted(review, each)));
  const measures = [...new Map(kpis.flatMap(measuresIn).map((each) => [each.key, each])).values()];
  const starts = placeStarts(sheet, top + 1, grid, review.words[grid.grain === "month" ? "month" : "week"]);
  const spillsAt = FIRST_COLUMN + 1 + kpis.length + 1;
  const spills = placeSpills(sheet, review, { top, column: spillsAt, grid, measures, starts });
  const values = kpis.map((kpi, i) => {
    const at = { row: top + 1, column: FIRST_COLUMN + 1 + i };
    return [kpi, placeValues(sheet, { kpi, at, grid, spills, heading: figureOf(review, kpi).name })] as const;
  });
  sheet.style(
    { row: top, column: FIRST_COLUMN, rows: grid.periods + 1, columns: spillsAt + 2 * measures.length },
    STYLE.feed,
  );
  sheet.style(
    { row: top + 1, column: FIRST_COLUMN, rows: grid.periods, columns: 1 },
    { numberFormat: FORMAT.date },
  );
  sheet.row = top + grid.periods + 1;
  return { starts, values: new Map(values) };
}

function measuresIn({ numerator, denominator }: Kpi): Measure[] {
  return denominator ? [numerator, denominator] : [numerator];
}

function finelyCounted(review: Review, measure: Measure): boolean {
  return review.sources.counted(measure)?.wholePeriodsOnly === false;
}

/** First days of the periods; all follow from the last one. */
function placeStarts(
  sheet: Layout,
  row: number,
  { periods, last, before }: Grid,
  heading: string,
): RangePlace {
  sheet.put(row - 1, FIRST_COLUMN, heading);
  const lastPlace: CellPlace = { sheet: sheet.name, row: row + periods - 1, column: FIRST_COLUMN };
  for (let i = 0; i < periods - 1; i++) {
    sheet.formula(row + i, FIRST_COLUMN, before(sheet.ref(lastPlace), periods - 1 - i));
  }
  sheet.formula(lastPlace.row, FIRST_COLUMN, last);
  return { sheet: sheet.name, row, column: FIRST_COLUMN, rows: periods, columns: 1 };
}

interface SpillsAt {
  readonly top: number;
  readonly column: number;
  readonly grid: Grid;
  readonly measures: readonly Measure[];
  readonly starts: RangePlace;
}

/** One RESAMPLE a measure: start of the period and value, side by side. */
function placeSpills(sheet: Layout, review: Review, at: SpillsAt): ReadonlyMap<MeasureKey, RangePlace> {
  const { grid, starts } = at;
  const firstDay = sheet.ref({ sheet: sheet.name, row: starts.row, column: starts.column });
  const lastStart = { sheet: sheet.name, row: starts.row + starts.rows - 1, column: starts.column };
  const days = { from: firstDay, to: grid.end(sheet.ref(lastStart)) };
  const spills = at.measures.map((measure, i) => {
    const counted = review.sources.counted(measure);
    if (!counted) throw new Error(`${measure.key} cannot be counted`);
    const zone = { row: starts.row, column: at.column + 2 * i, rows: grid.periods, columns: 2 };
    sheet.put(at.top, zone.column, review.words[`measure_${measure.key}`]);
    const call = biz(
      "RESAMPLE",
      onlyIn(counted, days),
      column(counted.block, counted.column),
      `"${grid.grain}"`,
      `"${counted.how}"`,
      undefined,
      undefined,
      grid.weekday,
      "FALSE",
    );
    return [measure.key, sheet.spill(zone, call)] as const;
  });
  return new Map(spills);
}

interface ValuesAt {
  readonly kpi: Kpi;
  readonly at: { readonly row: number; readonly column: number };
  readonly grid: Grid;
  readonly spills: ReadonlyMap<MeasureKey, RangePlace>;
  readonly heading: string;
}

function placeValues(sheet: Layout, { kpi, at, grid, spills, heading }: ValuesAt): RangePlace {
  sheet.put(at.row - 1, at.column, heading);
  for (let i = 0; i < grid.periods; i++) {
    const start = sheet.ref({ sheet: sheet.name, row: at.row + i, column: FIRST_COLUMN });
    const looked = (measure: Measure) =>
      `VLOOKUP(${start},${sheet.ref(spills.get(measure.key) as RangePlace)},2,FALSE)`;
    const value = measuresIn(kpi).map(looked).join("/");
    sheet.formula(at.row + i, at.column, `IFERROR(${value},"")`);
  }
  return { sheet: sheet.name, ...at, rows: grid.periods, columns: 1 };
}
