/** A bridge as stacked columns: an invisible base, ends in grey, ups and downs in their colours. */
import type { Review } from "../../context";
import type { SeriesLook, Zone } from "../../description";
import { FIRST_COLUMN, formula, type Layout } from "../../layout";
import type { MoneyLook } from "../../figures";
import { amountFormat, COLOR, scaleOf, STYLE } from "../../theme";

/** A bar: the first and the last show a level, the others a change. */
export interface Bar {
  /** Expression of its label. */
  readonly label: string;
  readonly value: string;
  readonly isLevel: boolean;
}

export interface WaterfallInput {
  readonly name: string;
  readonly title: string;
  readonly bars: readonly Bar[];
  readonly place: Zone;
  /** Size of the levels, to write them in thousands or millions. */
  readonly size: number;
  readonly money: MoneyLook;
  readonly minimum: number;
}

const LOOKS: readonly SeriesLook[] = [
  { invisible: true },
  { color: COLOR.secondary },
  { color: COLOR.better },
  { color: COLOR.worse },
];

/** The feed's rows, header included. */
export function waterfallRows(bars: number): number {
  return bars + 1;
}

/** Places the feed at the sheet's row and the chart where it is asked for. */
export function placeWaterfall(sheet: Layout, { words }: Review, input: WaterfallInput): void {
  const { bars } = input;
  const top = sheet.row;
  sheet.table(top, FIRST_COLUMN, [
    ["", words.feedBase, words.feedLevel, words.feedUp, words.feedDown, words.feedReached],
  ]);
  bars.forEach((bar, i) =>
    placeBar(sheet, words, top + 1 + i, { ...bar, label: labelled(bar, input.money) }),
  );
  const rows = waterfallRows(bars.length);
  sheet.style({ row: top, column: FIRST_COLUMN, rows, columns: 6 }, STYLE.feed);
  formats(sheet, top + 1, bars.length, amountFormat(scaleOf(input.size)));
  sheet.collapse(top, top + rows - 1);
  sheet.chart({
    name: input.name,
    type: "ColumnStacked",
    feed: { row: top, column: FIRST_COLUMN, rows, columns: 5 },
    title: input.title,
    place: input.place,
    series: LOOKS,
    valueFormat: amountFormat(scaleOf(input.size)),
    minimum: input.minimum,
    gapWidth: 40,
    legend: "none",
  });
  sheet.row = top + rows;
}

/** "Orders +36.0 k": a label on a bar could not be read where the bar is low, so the value stands under it. */
function labelled({ label, value, isLevel }: Bar, money: MoneyLook): string {
  const shown = isLevel ? money.value(value) : money.change(value);
  return `${label}&CHAR(10)&${shown.expression}`;
}

/** Base, level, up, down, and where the bar ends: the next one starts there. */
function placeBar(sheet: Layout, words: Review["words"], row: number, { label, value, isLevel }: Bar): void {
  const at = (column: number, back = 0) => sheet.ref({ sheet: sheet.name, row: row - back, column });
  const reached = FIRST_COLUMN + 5;
  const before = at(reached, 1);
  const level = [label, "0", value, "0", "0", at(FIRST_COLUMN + 2)];
  const change = [
    label,
    `MIN(${before},${at(reached)})`,
    "0",
    `MAX(${value},0)`,
    `MAX(IFERROR(-${value},0),0)`,
    `IFERROR(${before}+${value},${before})`,
  ];
  (isLevel ? level : change).forEach((text, i) =>
    sheet.put(row, FIRST_COLUMN + i, text === "0" ? 0 : formula(text)),
  );
  sheet.constant({ row, column: FIRST_COLUMN + 1, rows: 1, columns: 4 }, words.constantBars);
}

function formats(sheet: Layout, row: number, rows: number, format: string): void {
  const column = (offset: number, numberFormat: string) =>
    sheet.style({ row, column: FIRST_COLUMN + offset, rows, columns: 1 }, { numberFormat, align: "Right" });
  for (let offset = 1; offset <= 5; offset++) column(offset, format);
}
