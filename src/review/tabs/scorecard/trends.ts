/** The months behind the scorecard: small grey feeds, folded away, that the trend reads. */
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

/** Per figure, one value a month; absent where the data cannot be cut that finely. */
export type Trends = ReadonlyMap<Kpi, RangePlace>;

const MONTHS = 12;

export function placeTrends(sheet: Layout, review: Review, inputs: Inputs): Trends {
  const first = sheet.row;
  sheet.block(review.words.trendsTitle, review.words.trendsExplain);
  const until = sheet.ref(inputs.counted.to);
  const months = placeMonths(sheet, review, `EDATE(DATE(YEAR(${until}+1),MONTH(${until}+1),1),-1)`);
  sheet.collapse(first, sheet.row - 1);
  return months;
}

function placeMonths(sheet: Layout, review: Review, last: string): Trends {
  const top = sheet.row;
  const kpis = review.kpis.filter((kpi) => measuresIn(kpi).every((each) => finelyCounted(review, each)));
  const measures = [...new Map(kpis.flatMap(measuresIn).map((each) => [each.key, each])).values()];
  const starts = placeStarts(sheet, top + 1, last, review.words.month);
  const spillsAt = FIRST_COLUMN + 1 + kpis.length + 1;
  const spills = placeSpills(sheet, review, { top, column: spillsAt, measures, starts });
  const values = kpis.map((kpi, i) => {
    const at = { row: top + 1, column: FIRST_COLUMN + 1 + i };
    return [kpi, placeValues(sheet, { kpi, at, spills, heading: figureOf(review, kpi).name })] as const;
  });
  sheet.style(
    { row: top, column: FIRST_COLUMN, rows: MONTHS + 1, columns: spillsAt + 2 * measures.length },
    STYLE.feed,
  );
  sheet.style(
    { row: top + 1, column: FIRST_COLUMN, rows: MONTHS, columns: 1 },
    { numberFormat: FORMAT.date },
  );
  sheet.row = top + MONTHS + 1;
  return new Map(values);
}

function measuresIn({ numerator, denominator }: Kpi): Measure[] {
  return denominator ? [numerator, denominator] : [numerator];
}

function finelyCounted(review: Review, measure: Measure): boolean {
  return review.sources.counted(measure)?.wholePeriodsOnly === false;
}

/** First days of the months; all follow from the last one. */
function placeStarts(sheet: Layout, row: number, last: string, heading: string): RangePlace {
  sheet.put(row - 1, FIRST_COLUMN, heading);
  const lastPlace: CellPlace = { sheet: sheet.name, row: row + MONTHS - 1, column: FIRST_COLUMN };
  for (let i = 0; i < MONTHS - 1; i++) {
    sheet.formula(row + i, FIRST_COLUMN, `EDATE(${sheet.ref(lastPlace)},-${MONTHS - 1 - i})`);
  }
  sheet.formula(lastPlace.row, FIRST_COLUMN, last);
  return { sheet: sheet.name, row, column: FIRST_COLUMN, rows: MONTHS, columns: 1 };
}

interface SpillsAt {
  readonly top: number;
  readonly column: number;
  readonly measures: readonly Measure[];
  readonly starts: RangePlace;
}

/** One RESAMPLE a measure: start of the period and value, side by side. */
function placeSpills(sheet: Layout, review: Review, at: SpillsAt): ReadonlyMap<MeasureKey, RangePlace> {
  const { starts } = at;
  const firstDay = sheet.ref({ sheet: sheet.name, row: starts.row, column: starts.column });
  const lastStart = { sheet: sheet.name, row: starts.row + starts.rows - 1, column: starts.column };
  const days = { from: firstDay, to: `EDATE(${sheet.ref(lastStart)},1)-1` };
  const spills = at.measures.map((measure, i) => {
    const counted = review.sources.counted(measure);
    if (!counted) throw new Error(`${measure.key} cannot be counted`);
    const zone = { row: starts.row, column: at.column + 2 * i, rows: MONTHS, columns: 2 };
    sheet.put(at.top, zone.column, review.words[`measure_${measure.key}`]);
    const call = biz(
      "RESAMPLE",
      onlyIn(counted, days),
      column(counted.block, counted.column),
      '"month"',
      `"${counted.how}"`,
      undefined,
      undefined,
      undefined,
      "FALSE",
    );
    return [measure.key, sheet.spill(zone, call)] as const;
  });
  return new Map(spills);
}

interface ValuesAt {
  readonly kpi: Kpi;
  readonly at: { readonly row: number; readonly column: number };
  readonly spills: ReadonlyMap<MeasureKey, RangePlace>;
  readonly heading: string;
}

function placeValues(sheet: Layout, { kpi, at, spills, heading }: ValuesAt): RangePlace {
  sheet.put(at.row - 1, at.column, heading);
  for (let i = 0; i < MONTHS; i++) {
    const start = sheet.ref({ sheet: sheet.name, row: at.row + i, column: FIRST_COLUMN });
    const looked = (measure: Measure) =>
      `VLOOKUP(${start},${sheet.ref(spills.get(measure.key) as RangePlace)},2,FALSE)`;
    const value = measuresIn(kpi).map(looked).join("/");
    sheet.formula(at.row + i, at.column, `IFERROR(${value},"")`);
  }
  return { sheet: sheet.name, ...at, rows: MONTHS, columns: 1 };
}
