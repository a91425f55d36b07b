/** The nine box totals right under the charts: last week, month, quarter and year to date, each against before. */
import type { Kpi } from "../../../insights/kpis";
import type { CellPlace, RangePlace } from "../../address";
import type { Review } from "../../context";
import type { Figure } from "../../figures";
import { FIRST_COLUMN, type Layout } from "../../layout";
import { COLOR, STYLE } from "../../theme";
import { colourChange } from "../scorecard/table";
import type { Feed } from "./feed";

const HEADINGS = ["lastWeek", "wow", "weekYoy", "mtd", "mtdYoy", "qtd", "qtdYoy", "ytd", "ytdYoy"] as const;
export type Box = (typeof HEADINGS)[number];
/** Each change follows the value that it is a change of. */
const VALUE_OF: readonly number[] = [0, 0, 0, 3, 3, 5, 5, 7, 7];
const FIRST_BOX = FIRST_COLUMN + 3;

export type Boxes = Readonly<Record<Box, CellPlace>>;

export const BOX_TABLE_ROWS = 2;

export function placeBoxes(sheet: Layout, review: Review, figure: Figure, feed: Feed): Boxes {
  const { words } = review;
  const top = sheet.row;
  const texts = [words.boxTotals, "", "", ...HEADINGS.map((heading) => words[`box_${heading}`])];
  sheet.header(top, FIRST_COLUMN, texts, [FIRST_BOX, HEADINGS.length]);
  sheet.styleRow(top + 1, FIRST_COLUMN, sheet.columns, { ...STYLE.row, borderBottom: COLOR.rule });
  sheet.put(top + 1, FIRST_COLUMN, figure.heading);
  const boxes = HEADINGS.map((heading, i) => {
    const isChange = VALUE_OF[i] !== i;
    const place = sheet.formula(top + 1, FIRST_BOX + i, boxFormula(sheet, figure.kpi, feed, i), {
      numberFormat: isChange ? figure.changeFormat : figure.format,
      align: "Right",
      ...(isChange ? {} : { bold: true }),
    });
    if (isChange) colourChange(sheet, place, figure.kpi.better);
    return [heading, place] as const;
  });
  sheet.row = top + BOX_TABLE_ROWS;
  return Object.fromEntries(boxes) as unknown as Boxes;
}

function boxFormula(sheet: Layout, kpi: Kpi, { boxes, boxesBelow }: Feed, i: number): string {
  const valueAt = VALUE_OF[i] as number;
  const cell = (place: RangePlace, at: number) =>
    sheet.ref({ sheet: place.sheet, row: place.row + 1 + at, column: place.column + 1 });
  const above = cell(boxes, i);
  if (!boxesBelow) {
    // A rate's changes come in basis points; tables show points.
    return i !== valueAt && kpi.unit === "rate" ? `IFERROR(${above}/100,"")` : above;
  }
  const below = cell(boxesBelow, i);
  if (i === valueAt) return `IFERROR(${above}/${below},"")`;
  const growth = `(1+${above})/(1+${below})`;
  if (kpi.unit !== "rate") return `IFERROR(${growth}-1,"")`;
  const rate = `${cell(boxes, valueAt)}/${cell(boxesBelow, valueAt)}`;
  return `IFERROR(${rate}*(1-1/(${growth}))*100,"")`;
}
