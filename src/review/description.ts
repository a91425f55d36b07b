/**
 * A review tab as plain data: what stands in which cell and how it looks. Tabs are made in src/review and drawn by
 * src/excel; neither knows the other's business. Rows and columns are counted from 0.
 */

export type TabKey =
  | "summary"
  | "scorecard"
  | "sixTwelve"
  | "bridge"
  | "findings"
  | "playbook"
  | "definitions"
  | "checks"
  | "lineage"
  | "data";

/** Reading tabs are blue, working tabs amber, evidence tabs grey. */
export type TabKind = "reading" | "working" | "evidence";

/** A formula in en-US, with its "=". A plain string is always written as text, whatever it begins with. */
export interface Formula {
  readonly formula: string;
}

/** null leaves the cell empty. */
export type TabCell = number | string | boolean | Formula | null;

export interface Style {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly numberFormat?: string;
  readonly align?: "Left" | "Center" | "Right";
  readonly vertical?: "Top" | "Center" | "Bottom";
  readonly wrap?: boolean;
  readonly borderTop?: string;
  readonly borderBottom?: string;
}

export interface Zone {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A rectangle of cells with one top left corner. */
export interface Patch {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly TabCell[])[];
}

export interface StyledZone extends Zone {
  readonly style: Style;
}

/** A formula that spills: the cells it may fill must stay empty. */
export interface Spill extends Zone {
  readonly formula: string;
}

export type ConditionalFormat = Zone &
  (
    | { readonly kind: "heat"; readonly from: string; readonly to: string }
    | { readonly kind: "bar"; readonly color: string }
    | { readonly kind: "custom"; readonly formula: string; readonly color: string }
  );

export interface SeriesLook {
  readonly color?: string;
  /** Points; 0 = no line. */
  readonly weight?: number;
  readonly dashed?: boolean;
  readonly marker?: "none" | "diamond" | "circle";
  /** The base of a bridge: drawn, but not seen. */
  readonly invisible?: boolean;
  readonly labelLast?: boolean;
  readonly labelAll?: boolean;
  /** Number format of the labels; the chart's own where absent. */
  readonly labelFormat?: string;
}

export interface TabChart {
  /** Unique on its tab; how a rebuild finds it again. */
  readonly name: string;
  readonly type: "Line" | "LineMarkers" | "ColumnClustered" | "ColumnStacked" | "BarClustered" | "XYScatter";
  /** One contiguous block: header row of series names, first column of categories. */
  readonly feed: Zone;
  /** A plain title, or a cell whose text is the title when the tab is built. */
  readonly title: string;
  /** The cells it covers. */
  readonly place: Zone;
  readonly series: readonly SeriesLook[];
  readonly valueFormat?: string;
  readonly valueTitle?: string;
  readonly minimum?: number;
  readonly gapWidth?: number;
  readonly legend?: "Top" | "Bottom" | "none";
}

export interface Link {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** "'Six-Twelve'!B5" */
  readonly target: string;
}

export interface Tab {
  readonly key: TabKey;
  readonly name: string;
  readonly kind: TabKind;
  readonly patches: readonly Patch[];
  readonly spills: readonly Spill[];
  readonly styles: readonly StyledZone[];
  readonly merges: readonly Zone[];
  /** Characters, by column; the rest have `gridWidth`. */
  readonly widths: Readonly<Record<number, number>>;
  readonly gridWidth: number;
  readonly heights: Readonly<Record<number, number>>;
  readonly frozenRows: number;
  readonly formats: readonly ConditionalFormat[];
  readonly charts: readonly TabChart[];
  readonly links: readonly Link[];
  /** Rows that are grouped and collapsed (chart feeds). */
  readonly collapsedRows: readonly { readonly first: number; readonly last: number }[];
  /** Cells that people fill in: written only while empty, kept on every rebuild. */
  readonly typed: readonly Zone[];
  /** What prints: from the first cell to here, one page wide. `breaks` are rows that begin a page. */
  readonly print: {
    readonly lastRow: number;
    readonly lastColumn: number;
    readonly onePage: boolean;
    readonly breaks?: readonly number[];
  };
  /** Constants on the tab that are right to be constants, each with the reason (a test counts the others). */
  readonly constants: readonly { readonly zone: Zone; readonly reason: string }[];
}
