/** The scorecard's table: one row a figure. */
import type { CellPlace } from "../../address";
import type { Review } from "../../context";
import { biz } from "../../expressions";
import { figureOf, type Figure } from "../../figures";
import type { Style } from "../../description";
import type { Inputs } from "../../inputs";
import { FIRST_COLUMN, formula, type Layout } from "../../layout";
import { targetFormula } from "../../targets";
import { COLOR, FORMAT, SIZE, STYLE } from "../../theme";
import { figureFormula, type Totals } from "../../totals";
import { changeFormula, trendFormula } from "./cells";
import type { Trends } from "./trends";

/** Where each part of a figure's row stands. */
export interface FigureRow {
  readonly figure: Figure;
  readonly name: CellPlace;
  readonly actual: CellPlace;
  readonly target: CellPlace | undefined;
  readonly pace: CellPlace | undefined;
  readonly prior: CellPlace;
  readonly change: CellPlace;
  readonly yearAgo: CellPlace;
  readonly yoy: CellPlace;
  /** Absent where the data cannot be cut into months. */
  readonly trend: CellPlace | undefined;
  readonly verdict: CellPlace;
}

const AT = {
  name: FIRST_COLUMN,
  actual: FIRST_COLUMN + 2,
  target: FIRST_COLUMN + 3,
  pace: FIRST_COLUMN + 4,
  prior: FIRST_COLUMN + 5,
  change: FIRST_COLUMN + 6,
  yearAgo: FIRST_COLUMN + 7,
  yoy: FIRST_COLUMN + 8,
  trend: FIRST_COLUMN + 9,
  verdict: FIRST_COLUMN + 10,
  owner: FIRST_COLUMN + 11,
} as const;
export const SCORECARD_COLUMNS = 12;

/** Headers; the periods are named by the inputs. */
export function placeHeader(sheet: Layout, { words }: Review, inputs: Inputs): void {
  const label = (place: CellPlace) => formula(sheet.ref(place));
  const texts = [
    ...[words.kpi, "", label(inputs.counted.label), words.target, words.pace, label(inputs.base.label)],
    ...[words.change, label(inputs.yearAgo.label), words.yoy, words.trend, words.verdict, words.owner],
  ];
  sheet.header(sheet.row, FIRST_COLUMN, texts, [AT.actual, 7]);
  sheet.styleRow(sheet.row, AT.trend, 3, { align: "Center" });
  sheet.row += 1;
}

export interface RowInput {
  readonly review: Review;
  readonly inputs: Inputs;
  readonly totals: Totals;
  readonly trends: Trends;
  readonly figure: Figure;
}

export function placeRow(sheet: Layout, input: RowInput): FigureRow {
  const { totals, figure } = input;
  const { kpi } = figure;
  const row = sheet.row++;
  sheet.styleRow(row, FIRST_COLUMN, SCORECARD_COLUMNS, { ...STYLE.row, borderBottom: COLOR.rule });
  const name = sheet.put(row, AT.name, figure.heading);
  const value = (column: number, when: "period" | "base" | "yearAgo") =>
    sheet.formula(row, column, figureFormula(sheet, totals, kpi, when), { numberFormat: figure.format });
  const [actual, prior, yearAgo] = [
    value(AT.actual, "period"),
    value(AT.prior, "base"),
    value(AT.yearAgo, "yearAgo"),
  ];
  sheet.style({ row, column: AT.actual, rows: 1, columns: 1 }, { bold: true });
  const against = (column: number, before: CellPlace) =>
    placeChange(sheet, input, { column, actual, before });
  const paced = placeTarget(sheet, input, row, actual);
  const [change, yoy] = [against(AT.change, prior), against(AT.yoy, yearAgo)];
  sheet.typed({ row, column: AT.owner, rows: 1, columns: 1 });
  const signals = placeSignals(sheet, input, row);
  return { figure, name, actual, prior, change, yearAgo, yoy, ...paced, ...signals };
}

interface Change {
  readonly column: number;
  readonly actual: CellPlace;
  readonly before: CellPlace;
}

/** Coloured by whether it is good, and always with its sign. */
function placeChange(sheet: Layout, { figure }: RowInput, { column, actual, before }: Change): CellPlace {
  const { row } = actual;
  const value = changeFormula(figure.kpi, sheet.ref(actual), sheet.ref(before));
  const place = sheet.formula(row, column, value, { numberFormat: figure.changeFormat, align: "Right" });
  colourChange(sheet, place, figure.kpi.better);
  return place;
}

/** Rules read the cell by a relative address, as Excel keeps them. */
export function colourChange(
  sheet: Layout,
  { row, column }: CellPlace,
  better: "up" | "down",
  rows = 1,
): void {
  const zone = { row, column, rows, columns: 1 };
  const cell = sheet.relative(row, column);
  const [up, down] = better === "up" ? [COLOR.better, COLOR.worse] : [COLOR.worse, COLOR.better];
  const rule = (sign: ">" | "<") => `=AND(ISNUMBER(${cell}),${cell}${sign}0)`;
  sheet.conditional({ ...zone, kind: "custom", formula: rule(">"), color: up });
  sheet.conditional({ ...zone, kind: "custom", formula: rule("<"), color: down });
}

/** Blank without a target; a ratio has no pace of its own: it is compared with its target as it stands. */
function placeTarget(sheet: Layout, { review, inputs, figure }: RowInput, row: number, actual: CellPlace) {
  const { windows } = review;
  const formulaOfTarget = targetFormula(review, figure.kpi, windows.period);
  if (formulaOfTarget === undefined) return { target: undefined, pace: undefined };
  const target = sheet.formula(row, AT.target, formulaOfTarget, { numberFormat: figure.format });
  const [now, aim] = [sheet.ref(actual), sheet.ref(target)];
  const { period, counted } = inputs;
  const pace = figure.kpi.denominator
    ? `${now}/${aim}`
    : biz("PACING", now, aim, sheet.ref(period.from), sheet.ref(period.to), sheet.ref(counted.to));
  return { target, pace: sheet.formula(row, AT.pace, `IFERROR(${pace},"")`, { numberFormat: FORMAT.index }) };
}

/** The verdict is the diagnosis's, made when the review is built: a season cannot be taken out by a cell's formula. */
function placeSignals(
  sheet: Layout,
  { review, trends, figure }: RowInput,
  row: number,
): Pick<FigureRow, "trend" | "verdict"> {
  const { words, diagnosis } = review;
  const months = trends.get(figure.kpi);
  const verdict = diagnosis.verdicts.find(({ kpi }) => kpi.key === figure.kpi.key)?.verdict;
  const said = verdict === undefined || verdict === "unknown" ? "" : words[verdict];
  sheet.put(row, AT.verdict, said, { align: "Center" });
  sheet.constant({ row, column: AT.verdict, rows: 1, columns: 1 }, words.constantVerdict);
  return {
    trend: months && sheet.formula(row, AT.trend, trendFormula(sheet, months), TREND),
    verdict: { sheet: sheet.name, row, column: AT.verdict },
  };
}

/** Twelve bars in a cell are wider than twelve letters. */
export const TREND: Style = { color: COLOR.actual, size: SIZE.feed, align: "Center" };

export function figuresOf(review: Review): readonly Figure[] {
  return review.kpis.map((kpi) => figureOf(review, kpi));
}
