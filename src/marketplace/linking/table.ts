/** What every linked table starts from: its recognised columns, where they stand, and what reading them showed. */
import { readDates, type DateReading } from "../read-dates";
import { readKeys, readNumbers, readRates, type NumberReading } from "../columns";
import type { ColumnPlace } from "../model";
import type { Meaning, Role } from "../roles";
import type { ColumnGuess, SourceTable, TableGuess } from "../tables";
import { isEmpty } from "../grid";
import type { Cell, KeyColumn } from "../../metrics/values";

/** Readings of columns, kept for the checks so that no column is gone over twice. */
export interface Readings {
  readonly numbers: Map<Meaning, NumberReading>;
  readonly dates: Map<Meaning, DateReading>;
  readonly keys: Map<Meaning, KeyColumn>;
}

export class TableReader {
  readonly source: SourceTable;
  readonly readings: Readings = { numbers: new Map(), dates: new Map(), keys: new Map() };

  constructor(
    readonly guess: TableGuess,
    private readonly dateSystem: 1900 | 1904,
  ) {
    this.source = guess.source;
  }

  column(meaning: Meaning): ColumnGuess | undefined {
    return this.guess.columns.find((column) => column.meaning === meaning);
  }

  columns(meaning: Meaning): ColumnGuess[] {
    return this.guess.columns.filter((column) => column.meaning === meaning);
  }

  numbers(meaning: Meaning, asRate = false): NumberReading | undefined {
    const column = this.column(meaning);
    if (!column) return undefined;
    const rows = this.source.rows;
    const reading = asRate ? readRates(rows, column.column, column.unit) : readNumbers(rows, column.column);
    this.readings.numbers.set(meaning, reading);
    return reading;
  }

  dates(meaning: Meaning): DateReading | undefined {
    const column = this.column(meaning);
    if (!column) return undefined;
    const reading = readDates(this.source.rows, column.column, this.dateSystem, column.unit);
    this.readings.dates.set(meaning, reading);
    return reading;
  }

  keys(meaning: Meaning, blankIsMember: boolean): KeyColumn | undefined {
    const column = this.column(meaning);
    if (!column) return undefined;
    const keys = readKeys(this.source.rows, column.column, blankIsMember);
    this.readings.keys.set(meaning, keys);
    return keys;
  }

  /** What a cell of one row says, trimmed. */
  text(cells: readonly Cell[], meaning: Meaning): string | undefined {
    const column = this.column(meaning);
    const cell = column && cells[column.column];
    return cell === undefined || isEmpty(cell) ? undefined : String(cell).trim();
  }

  place(column: number): ColumnPlace {
    return placeOf(this.source, column);
  }

  places(): Partial<Record<Meaning, ColumnPlace>> {
    const places: Partial<Record<Meaning, ColumnPlace>> = {};
    for (const { meaning, column } of this.guess.columns) {
      if (meaning !== undefined) places[meaning] ??= this.place(column);
    }
    return places;
  }

  /** The parts that every model table has, but for its account. */
  base<R extends Role>(role: R) {
    return {
      role,
      source: this.source,
      guess: this.guess,
      rows: this.source.rows.length,
      places: this.places(),
    };
  }
}

export function placeOf({ sheet, area }: SourceTable, column: number): ColumnPlace {
  return { sheet, column: area.left + column, firstRow: area.top + 1, lastRow: area.top + area.rows - 1 };
}
