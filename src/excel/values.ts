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
  /** Whether the formulas are wanted besides the values. */
  readonly formulas?: boolean;
}

export interface SheetCells {
  readonly values: Cell[][];
  /** Empty unless they were wanted. */
  readonly formulas: Cell[][];
}

/** The used cells of each sheet, in the order of `sheets`. `onProgress` runs from 0 to 1. */
export async function readCells(
  context: Excel.RequestContext,
  sheets: readonly FilledSheet[],
  onProgress: OnProgress,
): Promise<SheetCells[]> {
  const plan = new ChunkPlan(sheets.map(({ used }) => used));
  const cells = sheets.map((): SheetCells => ({ values: [], formulas: [] }));
  for (let pieces = plan.next(); pieces.length > 0; pieces = plan.next()) {
    const read = await readPieces(context, sheets, pieces, plan);
    if (!read) continue;
    pieces.forEach((piece, i) => {
      const { values, formulas } = read[i] as SheetCells;
      plan.measured(piece, bytesOf(values) + bytesOf(formulas));
      appendRows((cells[piece.sheet] as SheetCells).values, values);
      appendRows((cells[piece.sheet] as SheetCells).formulas, formulas);
    });
    const last = pieces[pieces.length - 1] as Piece;
    report(sheets, plan, last.sheet, onProgress);
    await breathe();
  }
  return cells;
}

/** Undefined when the response was too large and the plan has been made finer. */
async function readPieces(
  context: Excel.RequestContext,
  sheets: readonly FilledSheet[],
  pieces: readonly Piece[],
  plan: ChunkPlan,
): Promise<SheetCells[] | undefined> {
  const ranges = pieces.map((piece) => {
    const { id, used, formulas } = sheets[piece.sheet] as FilledSheet;
    return context.workbook.worksheets
      .getItem(id)
      .getRangeByIndexes(used.row + piece.firstRow, used.column, piece.rows, used.columns)
      .load(formulas ? "values,formulas" : "values");
  });
  const name = (i: number) => sheets[pieces[i]?.sheet ?? 0]?.name ?? "";
  try {
    await context.sync();
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    if (plan.shrink(pieces)) return undefined;
    throw new BuildError("tooLarge", { sheet: name(0) }, { cause: error });
  }
  return ranges.map((range, i) => {
    // Excel answers null, without an error, when it will not hand the cells over.
    if (!Array.isArray(range.values)) throw new BuildError("sheetUnreadable", { sheet: name(i) });
    const formulas = sheets[pieces[i]?.sheet ?? 0]?.formulas ? (range.formulas as Cell[][]) : [];
    return { values: range.values as Cell[][], formulas };
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
