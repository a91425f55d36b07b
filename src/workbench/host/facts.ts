/**
 * What Excel knows about a workbook and the spreadsheet library does not show. It lives in a core plugin of the
 * library (plugins.ts), so undo, redo, inserted rows and renamed sheets keep it right.
 */
import type { ChartFile, PrintFile, SeriesFile } from "../files/workbook";
import type { Cell } from "../../metrics/values";
import type { Style } from "./library";

/** Facts about a cell ride on its style: they move, copy and undo with the cell. */
export interface ExcelStyle extends Style {
  /** Excel's number format; the library's own `format` is its translation. */
  numberFormat?: string;
  fontName?: string;
  underlineStyle?: string;
  horizontal?: "Fill" | "Justify";
  indent?: number;
  /** Cells are locked unless they say otherwise. */
  unlocked?: boolean;
  /** Border patterns by side, where the library draws another. */
  lines?: Readonly<Partial<Record<"top" | "bottom" | "left" | "right", string>>>;
  link?: CellLink;
  /** The formula as it was written, where the library holds a translation of it. */
  written?: WrittenFormula;
}

export interface CellLink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
}

/** `sent` is what the library was given for `formula`; a cell that holds something else has been edited since. */
export interface WrittenFormula {
  readonly formula: string;
  readonly sent: string;
  /** What the file had as its result, row by row, where the library lacks a function of it. */
  readonly cached?: readonly (readonly { readonly value: Cell; readonly error?: boolean }[])[];
}

/** Print areas and title rows as addresses on their sheet, so that they move with inserted rows. */
export type PrintFacts = Partial<Omit<PrintFile, "area" | "titleRows">> & {
  readonly area?: string;
  readonly titleRows?: string;
  readonly titleColumns?: string;
};

export interface SheetFacts {
  readonly veryHidden?: boolean;
  readonly hideHeadings?: boolean;
  /** Protected when there; the options that were given. */
  readonly protection?: Readonly<Record<string, unknown>>;
  readonly print?: PrintFacts;
}

export type SeriesFacts = SeriesFile & {
  readonly chartType?: string;
  readonly axisGroup?: "Primary" | "Secondary";
};

/** A chart as Excel was told to draw it; its place is the library's figure. */
export type ChartFacts = Omit<ChartFile, "left" | "top" | "width" | "height" | "series"> & {
  readonly series: readonly SeriesFacts[];
  readonly seriesBy: "Columns" | "Rows";
  /** Looks that are kept and given back but neither shown nor saved, by path ("title.format.font.color"). */
  readonly looks: Readonly<Record<string, unknown>>;
};

export interface TableFacts {
  readonly name: string;
  readonly style?: string;
}

export interface NameFacts {
  readonly name: string;
  readonly visible: boolean;
  readonly comment?: string;
  /** What the name stands for, unless the library holds it as a range. */
  readonly formula?: string;
}

type ById<T> = Readonly<Record<string, T>>;

export interface Facts {
  readonly sheets: ById<SheetFacts>;
  readonly charts: ById<ChartFacts>;
  readonly tables: ById<TableFacts>;
  /** By lower-case name. */
  readonly names: ById<NameFacts>;
  /** Add-in settings of the document. */
  readonly settings: ById<unknown>;
  /** Custom XML parts, id → XML. */
  readonly xmlParts: ById<string>;
  readonly dateSystem: 1900 | 1904;
  /** What cells without a font of their own are written in. */
  readonly defaultFont: { readonly name: string; readonly size: number };
  /** No sheet may be added, deleted, renamed or moved. */
  readonly structureProtected?: boolean;
}

export const NO_FACTS: Facts = {
  sheets: {},
  charts: {},
  tables: {},
  names: {},
  settings: {},
  xmlParts: {},
  dateSystem: 1900,
  defaultFont: { name: "Calibri", size: 11 },
};
