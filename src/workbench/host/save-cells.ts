/** The cells of an open sheet as a file holds them: values, formulas with their results, looks. */
import type { Border } from "@odoo/o-spreadsheet/dist/types/types/misc";
import type { CellFile, StyleFile } from "../files/workbook";
import { cellFormat, cellFormula, computed, type Computed } from "./cells";
import type { HostDocument } from "./document";
import type { ExcelStyle } from "./facts";
import type { CellPosition, Zone } from "./library";
import { toStyleFile } from "./style-file";

export function saveCells(document: HostDocument, sheetId: string): CellFile[] {
  const styles = new Styles(document);
  const cells: CellFile[] = [];
  const rows = document.getters.getNumberRows(sheetId);
  const columns = document.getters.getNumberCols(sheetId);
  const cached = new CachedResults(document);
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < columns; col++) {
      const position = { sheetId, row, col };
      const cell = document.getters.getCell(position);
      const result = cached.at(position) ?? computed(document, position);
      const border = document.getters.getCellBorder(position);
      if (!cell && !border && result.value === null) continue;
      const style = styles.of(position, border);
      const formula = cell?.isFormula ? cellFormula(document, position) : undefined;
      if (result.value === null && formula === undefined && style === undefined) continue;
      const spill = formula === undefined ? undefined : spillOf(document, position);
      cells.push({
        row,
        column: col,
        value: result.value,
        ...(result.error ? { error: true } : {}),
        ...(formula === undefined ? {} : { formula }),
        ...(spill ? { spill } : {}),
        ...(style ? { style } : {}),
      });
    }
  }
  return cells;
}

function spillOf(document: HostDocument, position: CellPosition): Zone | undefined {
  const { written } = document.style(position);
  const { row, col } = position;
  const rows = written?.cached?.length ?? 1;
  const columns = written?.cached?.[0]?.length ?? 1;
  if (rows > 1 || columns > 1)
    return { top: row, left: col, bottom: row + rows - 1, right: col + columns - 1 };
  const zone = document.getters.getSpreadZone(position);
  return zone && (zone.top !== zone.bottom || zone.left !== zone.right) ? zone : undefined;
}

/** Results that the file had for formulas which the library cannot compute: better than #NAME? for its next reader. */
class CachedResults {
  private readonly cells = new Map<string, Computed>();

  constructor(private readonly document: HostDocument) {}

  at(position: CellPosition): Computed | undefined {
    const { sheetId, row, col } = position;
    const known = this.cells.get(`${row},${col}`);
    if (known) return known;
    const cached = this.document.style(position).written?.cached;
    const { error, value } = computed(this.document, position);
    if (!cached || !error || value !== "#NAME?" || cellFormula(this.document, position) === undefined)
      return undefined;
    cached.forEach((line, r) =>
      line.forEach((cell, c) => {
        const empty = !this.document.getters.getCell({ sheetId, row: row + r, col: col + c });
        if (empty || (r === 0 && c === 0)) {
          this.cells.set(`${row + r},${col + c}`, { value: cell.value, error: cell.error ?? false });
        }
      }),
    );
    return this.cells.get(`${row},${col}`);
  }
}

/** One object for all cells with the same looks: files number them. */
class Styles {
  private readonly byLook = new Map<ExcelStyle | undefined, Map<string, StyleFile | undefined>>();

  constructor(private readonly document: HostDocument) {}

  of(position: CellPosition, border: Border | null): StyleFile | undefined {
    const cell = this.document.getters.getCell(position);
    const style = cell?.style as ExcelStyle | undefined;
    const format = cellFormat(this.document, position);
    const key = border ? `${format} ${JSON.stringify(border)}` : format;
    let byFormat = this.byLook.get(style);
    if (!byFormat) this.byLook.set(style, (byFormat = new Map<string, StyleFile | undefined>()));
    if (!byFormat.has(key)) byFormat.set(key, toStyleFile(style ?? {}, format, border));
    return byFormat.get(key);
  }
}
