/** Reads the cells of many sheets in few responses, each within what Excel passes at once. */
import type { Cell } from "../metrics/values";
import type { Zone } from "../review/description";
import { bytesOf, ChunkPlan, type Piece } from "./chunks";
import { BuildError, say } from "./message";
import { breathe } from "./platform";
import type { OnProgress } from "./report";

export interface FilledSheet {
  readonly id: string;
  readonly name: string;
  readonly used: Zone;
}

/** The values of each sheet's used cells, in the order of `sheets`. `onProgress` runs from 0 to 1. */
export async function readValues(
  context: Excel.RequestContext,
  sheets: readonly FilledSheet[],
  onProgress: OnProgress,
): Promise<Cell[][][]> {
  const plan = new ChunkPlan(sheets.map(({ used }) => used));
  const values = sheets.map((): Cell[][] => []);
  for (let pieces = plan.next(); pieces.length > 0; pieces = plan.next()) {
    const read = await readPieces(context, sheets, pieces, plan);
    if (!read) continue;
    pieces.forEach((piece, i) => {
      const rows = read[i] as Cell[][];
      plan.measured(piece, bytesOf(rows));
      appendRows(values[piece.sheet] as Cell[][], rows);
    });
    const last = pieces[pieces.length - 1] as Piece;
    report(sheets, plan, last.sheet, onProgress);
    await breathe();
  }
  return values;
}

/** Undefined when the response was too large and the plan has been made finer. */
async function readPieces(
  context: Excel.RequestContext,
  sheets: readonly FilledSheet[],
  pieces: readonly Piece[],
  plan: ChunkPlan,
): Promise<Cell[][][] | undefined> {
  const ranges = pieces.map((piece) => {
    const { id, used } = sheets[piece.sheet] as FilledSheet;
    return context.workbook.worksheets
      .getItem(id)
      .getRangeByIndexes(used.row + piece.firstRow, used.column, piece.rows, used.columns)
      .load("values");
  });
  const name = (i: number) => sheets[pieces[i]?.sheet ?? 0]?.name ?? "";
  try {
    await context.sync();
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    if (plan.shrink(pieces)) return undefined;
    throw new BuildError("tooLarge", { sheet: name(0) }, true, { cause: error });
  }
  return ranges.map((range, i) => {
    // Excel answers null, without an error, when it will not hand the cells over.
    if (!Array.isArray(range.values)) throw new BuildError("sheetUnreadable", { sheet: name(i) });
    return range.values as Cell[][];
  });
}

function isTooLarge(error: unknown): boolean {
  const code = (error as { code?: unknown } | undefined)?.code;
  return typeof code === "string" && /PayloadSizeLimitExceeded/i.test(code);
}

/** Not by spreading: a chunk can hold more rows than a call takes arguments. */
function appendRows(to: Cell[][], rows: Cell[][]): void {
  for (const row of rows) to.push(row);
}

function report(
  sheets: readonly FilledSheet[],
  plan: ChunkPlan,
  current: number,
  onProgress: OnProgress,
): void {
  const cells = sheets.map(({ used }) => used.rows * used.columns);
  const total = cells.reduce((sum, each) => sum + each, 0);
  const done = cells.reduce((sum, each, i) => sum + each * plan.share(i), 0);
  onProgress({
    share: done / total,
    message: say("progressReading", {
      sheet: sheets[current]?.name ?? "",
      percent: Math.round(plan.share(current) * 100),
    }),
  });
}
