/**
 * A workbook as plain data in Excel's terms: what the host keeps, what a file holds. Rows and columns are counted
 * from 0; sizes are in points as office.js gives them; colours are "#RRGGBB".
 */
import type { Cell } from "../../metrics/values";

export interface WorkbookFile {
  readonly sheets: SheetFile[];
  readonly names: NameFile[];
  /** Document settings of add-ins (Office.context.document.settings), key → JSON value. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Custom XML parts: where an add-in keeps more than a setting holds. */
  readonly xmlParts?: readonly string[];
  readonly dateSystem: 1900 | 1904;
  readonly activeSheet: number;
  /** What cells without a font of their own are written in; Calibri 11 when absent. */
  readonly defaultFont?: { readonly name: string; readonly size: number };
  /** What the file holds that a WorkbookFile cannot: said to the person on opening, worded in i18n section `files`. */
  readonly warnings?: readonly FileMessage[];
}

/** A code with parameters and no words, as everywhere below the user interface. */
export interface FileMessage {
  readonly code: string;
  readonly parameters: Readonly<Record<string, string | number>>;
}

export interface SheetFile {
  readonly name: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  readonly tabColor?: string;
  readonly showGridlines: boolean;
  readonly protected: boolean;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly cells: CellFile[];
  /** Column → points; only those that differ from the default. */
  readonly columnWidths: Readonly<Record<number, number>>;
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly hiddenColumns: readonly number[];
  readonly hiddenRows: readonly number[];
  /** Outline groups, zero-based inclusive. */
  readonly rowGroups: readonly { first: number; last: number; collapsed: boolean }[];
  readonly columnGroups: readonly { first: number; last: number; collapsed: boolean }[];
  readonly merges: readonly ZoneFile[];
  readonly conditionalFormats: readonly ConditionalFormatFile[];
  readonly validations: readonly ValidationFile[];
  readonly tables: readonly TableFile[];
  readonly charts: readonly ChartFile[];
  readonly hyperlinks: readonly {
    row: number;
    column: number;
    address?: string;
    documentReference?: string;
    screenTip?: string;
  }[];
  readonly print?: PrintFile;
}

/** Inclusive rectangle. */
export interface ZoneFile {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface CellFile {
  readonly row: number;
  readonly column: number;
  /** The value, or the cached value of a formula; error values as their text with `error` set. */
  readonly value: Cell;
  readonly error?: boolean;
  /** As typed into Excel in en-US, with "=" and "BIZ.NAME(": translated to `_xldudf_BIZ_NAME(` in files. */
  readonly formula?: string;
  /** The rectangle a dynamic array spills into, on its first cell; spilled cells carry values only. */
  readonly spill?: ZoneFile;
  readonly style?: StyleFile;
}

export interface StyleFile {
  readonly numberFormat?: string;
  readonly fill?: string;
  readonly font?: {
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: boolean;
    readonly strikethrough?: boolean;
    readonly color?: string;
    readonly size?: number;
    readonly name?: string;
  };
  readonly horizontal?: "Left" | "Center" | "Right" | "Fill" | "Justify";
  readonly vertical?: "Top" | "Center" | "Bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  /** Styles by their names in files: "thin", "medium", "thick", "hair", "dashed", "dotted", "double", … */
  readonly borders?: Readonly<
    Partial<Record<"top" | "bottom" | "left" | "right", { style: string; color: string }>>
  >;
  readonly locked?: boolean;
}

export interface NameFile {
  readonly name: string;
  /** "=Sheet!$A$1:$B$2" or "=0.5" */
  readonly formula: string;
  readonly visible: boolean;
  /** The sheet on which alone the name is known; absent = everywhere. */
  readonly sheet?: string;
}

export interface TableFile {
  readonly name: string;
  readonly zone: ZoneFile;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  readonly style?: string;
  readonly showFilterButton: boolean;
}

export interface ValidationFile {
  readonly zone: ZoneFile;
  /** The choices, or a reference such as "=Lists!$A$1:$A$9". */
  readonly list: string;
}

export type ConditionalFormatFile = { readonly zone: ZoneFile } & (
  | {
      readonly type: "ColorScale";
      /** Types as Excel's API says them: "LowestValue", "HighestValue", "Number", "Percent", "Percentile", "Formula". */
      readonly points: readonly { type: string; value?: string; color: string }[];
    }
  | { readonly type: "DataBar"; readonly color: string }
  | {
      readonly type: "CellValue";
      readonly operator: string;
      readonly formulas: readonly string[];
      readonly style: StyleFile;
    }
  | { readonly type: "Custom"; readonly formula: string; readonly style: StyleFile }
);

export interface ChartFile {
  readonly name: string;
  /** Excel.ChartType; files are written with those of chart-kinds.ts ("Line", "ColumnStacked", "XYScatter", "Pie" …). */
  readonly type: string;
  readonly title?: string;
  readonly titleSize?: number;
  readonly legend?: "Top" | "Bottom" | "Left" | "Right";
  /** In points from the sheet's top left corner. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly series: readonly SeriesFile[];
  readonly categoryAxis: AxisFile;
  readonly valueAxis: AxisFile;
  readonly gapWidth?: number;
  readonly overlap?: number;
  /** Leaves out hidden rows and columns. Absent = draws them too: charts of a review read a collapsed block. */
  readonly plotVisibleOnly?: boolean;
}

export interface SeriesFile {
  /** Reference to the cell that names it, "Sheet!$B$3", or its plain name. */
  readonly nameReference?: string;
  readonly name?: string;
  /** References such as "Sheet!$B$4:$B$15". */
  readonly values: string;
  readonly categories?: string;
  /** Fill of columns, colour of lines; absent = automatic, "none" = invisible. */
  readonly color?: string;
  readonly lineWeight?: number;
  readonly lineStyle?: "Continuous" | "Dash" | "Dot" | "None";
  readonly markerStyle?: "None" | "Circle" | "Diamond" | "Square";
  readonly markerSize?: number;
  readonly markerColor?: string;
  readonly smooth?: boolean;
  /** Points of the series that carry a data label: "all" or zero-based indexes. */
  readonly labels?: "all" | readonly number[];
  readonly labelFormat?: string;
}

export interface AxisFile {
  readonly title?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly numberFormat?: string;
  readonly gridlines?: boolean;
  readonly visible?: boolean;
}

export interface PrintFile {
  readonly area?: ZoneFile;
  readonly orientation: "Portrait" | "Landscape";
  readonly fitWide?: number;
  readonly fitTall?: number;
  readonly titleRows?: { first: number; last: number };
  /** Rows that begin a page because somebody said so. */
  readonly rowBreaks?: readonly number[];
}
