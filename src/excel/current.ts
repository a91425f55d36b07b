/** The cells of a tab as they are before a rebuild. */
import type { Zone } from "../review/description";
import { isFormula, restoredInput, type CellInput } from "./cells";
import { contains } from "./zones";

export class CurrentCells {
  constructor(
    readonly zone: Zone,
    private readonly formulas: readonly (readonly unknown[])[],
    private readonly values: readonly (readonly unknown[])[],
    /** Cells that a formula elsewhere fills: they hold nothing of their own. */
    private readonly spilled: (row: number, column: number) => boolean = () => false,
  ) {}

  isEmpty(row: number, column: number): boolean {
    return this.formula(row, column) === "";
  }

  formula(row: number, column: number): unknown {
    return this.own(this.formulas, row, column);
  }

  value(row: number, column: number): unknown {
    return this.own(this.values, row, column);
  }

  /** What is written to bring the cell back. */
  input(row: number, column: number): CellInput {
    return restoredInput(this.formula(row, column), this.value(row, column));
  }

  /** The text that stands in the cell as such, not as a formula's result. */
  text(row: number, column: number): string | undefined {
    const formula = this.formula(row, column);
    const isText =
      typeof formula === "string" && formula !== "" && !isFormula(formula, this.value(row, column));
    return isText ? formula : undefined;
  }

  forEachFilled(visit: (row: number, column: number) => void): void {
    const { row: top, column: left, rows, columns } = this.zone;
    for (let row = top; row < top + rows; row++) {
      for (let column = left; column < left + columns; column++) {
        if (!this.isEmpty(row, column)) visit(row, column);
      }
    }
  }

  private own(cells: readonly (readonly unknown[])[], row: number, column: number): unknown {
    if (!contains(this.zone, row, column) || this.spilled(row, column)) return "";
    return cells[row - this.zone.row]?.[column - this.zone.column] ?? "";
  }
}
