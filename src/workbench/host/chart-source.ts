/** How Excel reads series out of a block of cells. */
import { addressText, type Area } from "./address";
import type { HostDocument } from "./document";
import type { SeriesFacts } from "./facts";

type SeriesBy = "Columns" | "Rows";

/**
 * Guess at Excel's rule: a first row (column) that holds text names the series, a first column (row) that holds text
 * or is headed by text or nothing gives the categories, "Auto" takes the longer side as points.
 */
export function seriesOf(
  document: HostDocument,
  source: Area,
  by: "Auto" | SeriesBy,
): { series: SeriesFacts[]; seriesBy: SeriesBy } {
  const seriesBy = by === "Auto" ? (source.rows >= source.columns ? "Columns" : "Rows") : by;
  const inColumns = seriesBy === "Columns";
  const lastRow = source.row + source.rows - 1;
  const lastColumn = source.column + source.columns - 1;
  const corner = kindOf(document, source, source.row, source.column);
  const upRight = kindOf(document, source, source.row, lastColumn);
  const downLeft = kindOf(document, source, lastRow, source.column);
  const [names, labels] = inColumns ? [upRight, downLeft] : [downLeft, upRight];
  const count = inColumns ? source.columns : source.rows;
  const titled = names === "text" && source.rows * source.columns > 1;
  const labelled = count > 1 && (labels === "text" || corner === "empty" || corner === "text");
  const first = labelled ? 1 : 0;
  const reference = (area: Area) => chartReference(document, area);
  const series = Array.from({ length: count - first }, (_, i): SeriesFacts => {
    const line = lineOf(source, first + i, inColumns, titled ? 1 : 0);
    return {
      ...(titled ? { nameReference: reference(headOf(source, first + i, inColumns)) } : {}),
      values: reference(line),
      ...(labelled ? { categories: reference(lineOf(source, 0, inColumns, titled ? 1 : 0)) } : {}),
    };
  });
  return { series, seriesBy };
}

/** A reference as a chart keeps it. */
export function chartReference(document: HostDocument, area: Area): string {
  return addressText(document.sheetName(area.sheetId), area, true);
}

function lineOf(source: Area, index: number, inColumns: boolean, skip: number): Area {
  const { row, column, rows, columns } = source;
  return inColumns
    ? { ...source, column: column + index, columns: 1, row: row + skip, rows: rows - skip }
    : { ...source, row: row + index, rows: 1, column: column + skip, columns: columns - skip };
}

function headOf(source: Area, index: number, inColumns: boolean): Area {
  return inColumns
    ? { ...source, column: source.column + index, columns: 1, rows: 1 }
    : { ...source, row: source.row + index, rows: 1, columns: 1 };
}

/** A literal says what it is; only for others must the workbook be computed first, which takes its time. */
function kindOf(document: HostDocument, { sheetId }: Area, row: number, col: number): string {
  const position = { sheetId, row, col };
  const cell = document.getters.getCell(position);
  if (cell && !cell.isFormula && typeof cell.parsedValue === "string") return "text";
  if (cell && !cell.isFormula && typeof cell.parsedValue === "number") return "number";
  document.settle();
  return document.getters.getEvaluatedCell(position).type;
}
