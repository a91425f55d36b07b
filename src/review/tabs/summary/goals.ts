/** The goal table: what was aimed at, what was reached, how it paces, where it lands. */
import type { CellPlace } from "../../address";
import { biz } from "../../expressions";
import { FIRST_COLUMN, formula, type Layout } from "../../layout";
import { COLOR, FORMAT, STYLE } from "../../theme";
import { colourChange, TREND, type FigureRow } from "../scorecard/table";
import { placeEvidence, type SummaryInput } from "../summary";

const AT = {
  name: FIRST_COLUMN,
  target: FIRST_COLUMN + 2,
  actual: FIRST_COLUMN + 3,
  pace: FIRST_COLUMN + 4,
  landing: FIRST_COLUMN + 5,
  change: FIRST_COLUMN + 6,
  yoy: FIRST_COLUMN + 7,
  trend: FIRST_COLUMN + 8,
  verdict: FIRST_COLUMN + 9,
  evidence: FIRST_COLUMN + 10,
} as const;

export function placeGoals(sheet: Layout, input: SummaryInput): void {
  const { review, scorecard } = input;
  const { words } = review;
  sheet.block(words.goalsTitle);
  header(sheet, input);
  for (const row of scorecard.rows) goalRow(sheet, input, row);
  const blank = scorecard.rows.some(({ target }) => target === undefined);
  const reason = review.marketplace.targets ? words.someTargetsNote : words.noTargetsNote;
  sheet.footer([...(blank ? [reason] : []), words.verdictShort]);
}

function header(sheet: Layout, { review: { words }, inputs }: SummaryInput): void {
  const label = (place: CellPlace) => formula(sheet.ref(place));
  const against = (place: CellPlace) => formula(`"${words.against} "&${sheet.ref(place)}`);
  const texts = [
    ...[words.kpi, "", words.target, label(inputs.counted.label), words.pace, words.landing],
    ...[against(inputs.base.label), against(inputs.yearAgo.label), words.trend],
    ...[words.verdict, words.evidence, ""],
  ];
  sheet.header(sheet.row, FIRST_COLUMN, texts, [AT.target, 6]);
  sheet.styleRow(sheet.row, AT.trend, 2, { align: "Center" });
  sheet.row += 1;
}

function goalRow(sheet: Layout, input: SummaryInput, goal: FigureRow): void {
  const row = sheet.row++;
  const { figure, target, pace, actual } = goal;
  sheet.styleRow(row, FIRST_COLUMN, sheet.columns, { ...STYLE.row, borderBottom: COLOR.rule });
  const cite = (column: number, place: CellPlace | undefined, numberFormat: string) =>
    place && sheet.formula(row, column, sheet.ref(place), { numberFormat, align: "Right" });
  sheet.formula(row, AT.name, sheet.ref(goal.name));
  cite(AT.target, target, figure.format);
  cite(AT.actual, actual, figure.format);
  sheet.styleRow(row, AT.actual, 1, { bold: true });
  cite(AT.pace, pace, FORMAT.index);
  if (target) placeLanding(sheet, input, goal, target, row);
  const changes = [
    cite(AT.change, goal.change, figure.changeFormat),
    cite(AT.yoy, goal.yoy, figure.changeFormat),
  ];
  for (const place of changes) if (place) colourChange(sheet, place, figure.kpi.better);
  if (goal.trend) sheet.formula(row, AT.trend, sheet.ref(goal.trend), TREND);
  // An empty cell would be read as 0.
  sheet.formula(row, AT.verdict, `${sheet.ref(goal.verdict)}&""`, { align: "Center" });
  placeEvidence(sheet, row, AT.evidence, actual);
}

/** Where the period ends if it goes on as it went; a ratio lands where it stands. */
function placeLanding(
  sheet: Layout,
  { inputs }: SummaryInput,
  { figure, actual }: FigureRow,
  target: CellPlace,
  row: number,
): void {
  const { period, counted } = inputs;
  const [now, aim] = [sheet.ref(actual), sheet.ref(target)];
  const days = [period.from, period.to, counted.to].map((place) => sheet.ref(place));
  const landing = figure.kpi.denominator
    ? now
    : `IFERROR(${biz("PACING", now, aim, ...days, undefined, `"landing"`)},"")`;
  sheet.formula(row, AT.landing, landing, { numberFormat: figure.format, align: "Right" });
}
