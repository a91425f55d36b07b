/** What was read from a workbook, and what the add-in takes it for. Plain data, no Office. */
import type { Cell } from "../metrics/values";
import type { Meaning, Role } from "./roles";

/** The used part of a sheet, as read. `values[0][0]` stands at (top, left), counted from 0. */
export interface SheetReading {
  readonly name: string;
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly Cell[])[];
  /** Number format of each column's first filled cells below a header; tells dates from plain numbers. */
  readonly formats: readonly string[];
  readonly protected: boolean;
  /** Made by this add-in: never a source of data. */
  readonly ours: boolean;
  /** Our tab of the playbook: what people edit on it counts, though the tab is ours. */
  readonly playbook?: boolean;
  readonly merged: readonly Rectangle[];
}

export interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** An Excel table, or a named range, that says where data stand. */
export interface NamedArea extends Rectangle {
  readonly name: string;
  readonly sheet: string;
  readonly kind: "table" | "name";
}

export interface WorkbookReading {
  readonly sheets: readonly SheetReading[];
  readonly areas: readonly NamedArea[];
  readonly dateSystem: 1900 | 1904;
}

/** A header row with data rows under it. `area` covers both. */
export interface SourceTable {
  /** Stable within a workbook: the table's name, else "Sheet!A1" of its header row. */
  readonly id: string;
  readonly sheet: string;
  readonly area: Rectangle;
  readonly headers: readonly string[];
  /** Data rows, header left out; shares the reading's cells. */
  readonly rows: readonly (readonly Cell[])[];
  readonly formats: readonly string[];
}

export type Reason =
  | { readonly code: "header"; readonly header: string; readonly language: "en" | "es" | "pt" }
  | { readonly code: "values"; readonly detail: string }
  | { readonly code: "corrected" }
  | { readonly code: "learned"; readonly header: string };

export interface ColumnGuess {
  /** Column of the source table, from 0. */
  readonly column: number;
  readonly header: string;
  readonly meaning: Meaning | undefined;
  /** 0–1 */
  readonly confidence: number;
  readonly reasons: readonly Reason[];
  /** How its rates or money are written: "fraction" 0.032, "percent" 3.2 or "3.2 %", a currency code. */
  readonly unit?: string;
}

export interface TableGuess {
  readonly source: SourceTable;
  readonly role: Role | undefined;
  readonly confidence: number;
  readonly columns: readonly ColumnGuess[];
  /** Needed columns that no column was found for. */
  readonly missing: readonly Meaning[];
}

/** What the person corrected; kept in the workbook's settings. "none" = leave this table or column out. */
export interface Mapping {
  readonly version: 1;
  readonly tables: Readonly<Record<string, TableMapping>>;
  /** Normalised header → meaning by role, learned from corrections. */
  readonly learned: Readonly<Record<string, Readonly<Partial<Record<Role, Meaning | "none">>>>>;
}

export interface TableMapping {
  readonly role?: Role | "none";
  /** By header text. */
  readonly columns?: Readonly<Record<string, Meaning | "none">>;
}

export const EMPTY_MAPPING: Mapping = { version: 1, tables: {}, learned: {} };
