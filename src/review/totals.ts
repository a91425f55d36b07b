/** What the figures are made of: each measure over the period, its base and the year before, computed once. */
import { COSTS, measuresOf, type Measure, type MeasureKey } from "../insights/measures";
import { evaluate } from "../insights/evaluate";
import type { CellPlace } from "./address";
import type { Review } from "./context";
import { totalIn } from "./expressions";
import type { DaysPlace, Inputs } from "./inputs";
import { FIRST_COLUMN, formula, type Layout } from "./layout";
import { amountFormat, FORMAT, scaleOf, STYLE } from "./theme";
import { withUnit } from "./figures";

export interface Compared<T> {
  readonly period: T;
  readonly base: T;
  readonly yearAgo: T;
}

export type Totals = Readonly<Partial<Record<MeasureKey, Compared<CellPlace>>>>;

const MONEY: ReadonlySet<MeasureKey> = new Set(["gmv", "refunds", ...COSTS]);

export function placeTotals(sheet: Layout, review: Review, inputs: Inputs): Totals {
  const { words, marketplace, sources } = review;
  sheet.block(words.totalsTitle, words.totalsExplain);
  const windows = [inputs.counted, inputs.base, inputs.yearAgo];
  const top = sheet.row;
  const labels = windows.map(({ label }) => formula(sheet.ref(label)));
  sheet.header(top, FIRST_COLUMN, [words.measure, "", ...labels], [FIRST_COLUMN + 2, 3]);
  sheet.row = top + 1;
  const measures = Object.values(measuresOf(marketplace)).filter((each) => sources.counted(each));
  const totals = measures.map((measure) => [measure.key, totalRow(sheet, review, measure, windows)] as const);
  sheet.footer([words.totalsNote]);
  return Object.fromEntries(totals);
}

function totalRow(
  sheet: Layout,
  review: Review,
  measure: Measure,
  windows: readonly DaysPlace[],
): Compared<CellPlace> {
  const { words, marketplace, sources } = review;
  const counted = sources.counted(measure);
  if (!counted) throw new Error(`${measure.key} cannot be counted`);
  const row = sheet.row++;
  const scale = scaleOf(evaluate(marketplace, measure, review.windows.counted));
  const money = MONEY.has(measure.key);
  const unit = [scale.suffix, money ? (marketplace.currency ?? "") : ""]
    .filter((part) => part !== "")
    .join(" ");
  sheet.put(row, FIRST_COLUMN, withUnit(words[`measure_${measure.key}`], unit), STYLE.row);
  const style = {
    ...STYLE.row,
    numberFormat: money || scale.factor > 1 ? amountFormat(scale) : FORMAT.count,
  };
  const [period, base, yearAgo] = windows.map(({ from, to }, i) =>
    sheet.formula(
      row,
      FIRST_COLUMN + 2 + i,
      totalIn(counted, { from: sheet.ref(from), to: sheet.ref(to) }),
      style,
    ),
  ) as [CellPlace, CellPlace, CellPlace];
  return { period, base, yearAgo };
}

/** A figure from its totals: one of them, or one divided by another. */
export function figureFormula(
  sheet: Layout,
  totals: Totals,
  { numerator, denominator }: { readonly numerator: Measure; readonly denominator?: Measure },
  when: keyof Compared<CellPlace>,
): string {
  const at = (measure: Measure) => {
    const place = totals[measure.key];
    if (!place) throw new Error(`no total of ${measure.key}`);
    return sheet.ref(place[when]);
  };
  return denominator ? `IFERROR(${at(numerator)}/${at(denominator)},"")` : at(numerator);
}
