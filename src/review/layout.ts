/** A sheet being laid out: blocks from top to bottom on one grid, and the addresses that other tabs cite. */
import { addressOf } from "../marketplace/grid";
import { cellRef, rangeRef, type CellPlace, type RangePlace } from "./address";
import type {
  ConditionalFormat,
  Formula,
  Link,
  Spill,
  Style,
  StyledZone,
  Tab,
  TabCell,
  TabChart,
  TabKey,
  TabKind,
  Zone,
} from "./description";
import { patchesOf } from "./patches";
import { HEIGHT, STYLE, WIDTH } from "./theme";

/** Column A is a margin. */
export const FIRST_COLUMN = 1;
/** Title, scope line and an empty row stay in sight. */
const FROZEN_ROWS = 3;
/** Empty rows between blocks. */
const GAP = 2;

export interface TabIdentity {
  readonly key: TabKey;
  readonly name: string;
  readonly kind: TabKind;
  /** Columns of the grid, the margin left out. */
  readonly columns: number;
  readonly onePage?: boolean;
  /** Points of a header row; more where the names of periods take three lines. */
  readonly headerHeight?: number;
}

/** A line under a block: text, or a formula that makes one. */
export type Note = string | Formula;

export function formula(expression: string): Formula {
  return { formula: `=${expression}` };
}

export class Layout {
  readonly name: string;
  /** Where the next block begins. */
  row = FROZEN_ROWS;
  readonly #identity: TabIdentity;
  readonly #cells = new Map<number, Map<number, TabCell>>();
  readonly #spills: Spill[] = [];
  readonly #styles: StyledZone[] = [];
  readonly #merges: Zone[] = [];
  readonly #heights: Record<number, number> = {};
  readonly #widths: Record<number, number> = { 0: WIDTH.margin };
  readonly #formats: ConditionalFormat[] = [];
  readonly #charts: TabChart[] = [];
  readonly #links: Link[] = [];
  readonly #collapsed: { first: number; last: number }[] = [];
  readonly #typed: Zone[] = [];
  readonly #breaks: number[] = [];
  readonly #constants: { zone: Zone; reason: string }[] = [];
  #lastPrinted = 0;

  constructor(identity: TabIdentity) {
    this.#identity = identity;
    this.name = identity.name;
  }

  get columns(): number {
    return this.#identity.columns;
  }

  /** Writes one cell and hands back where it stands. */
  put(row: number, column: number, value: TabCell, style?: Style): CellPlace {
    const cells = this.#cells.get(row) ?? new Map<number, TabCell>();
    if (cells.has(column)) throw new Error(`${this.name}: two things for row ${row}, column ${column}`);
    this.#cells.set(row, cells.set(column, value));
    if (style) this.style({ row, column, rows: 1, columns: 1 }, style);
    this.printTo(row);
    return { sheet: this.name, row, column };
  }

  formula(row: number, column: number, expression: string, style?: Style): CellPlace {
    return this.put(row, column, formula(expression), style);
  }

  /** Values of a rectangle, row by row. */
  table(row: number, column: number, cells: readonly (readonly TabCell[])[]): RangePlace {
    cells.forEach((line, i) => line.forEach((cell, j) => this.put(row + i, column + j, cell)));
    return { sheet: this.name, row, column, rows: cells.length, columns: cells[0]?.length ?? 0 };
  }

  /** A formula whose result fills the rectangle, which nothing else may use. */
  spill(zone: Zone, expression: string, style?: Style): RangePlace {
    this.#spills.push({ ...zone, formula: `=${expression}` });
    if (style) this.style(zone, style);
    return { sheet: this.name, ...zone };
  }

  style(zone: Zone, style: Style): void {
    this.#styles.push({ ...zone, style });
  }

  /**
   * A header row; "" leaves a cell to the words on its left. Numbers are headed on the right, from `right` on for so
   * many columns; words that run on beyond their cell do not wrap.
   */
  header(row: number, column: number, texts: readonly TabCell[], right?: readonly [number, number]): void {
    texts.forEach((text, i) => text !== "" && this.put(row, column + i, text));
    this.styleRow(row, column, texts.length, STYLE.header);
    texts.forEach((_, i) => {
      if (texts[i + 1] === "") this.styleRow(row, column + i, 1, { wrap: false });
    });
    if (right) this.styleRow(row, right[0], right[1], { align: "Right" });
    // Names of periods are formulas.
    const named = texts.some((text) => typeof text === "object" && text !== null);
    this.height(row, named ? (this.#identity.headerHeight ?? HEIGHT.header) : HEIGHT.header);
  }

  /** A style for a stretch of one row. */
  styleRow(row: number, column: number, columns: number, style: Style): void {
    this.style({ row, column, rows: 1, columns }, style);
  }

  merge(zone: Zone): void {
    this.#merges.push(zone);
  }

  height(row: number, points: number): void {
    this.#heights[row] = points;
  }

  width(column: number, characters: number): void {
    this.#widths[column] = characters;
  }

  conditional(format: ConditionalFormat): void {
    this.#formats.push(format);
  }

  chart(chart: TabChart): void {
    this.#charts.push(chart);
    this.printTo(chart.place.row + chart.place.rows - 1);
  }

  link(row: number, column: number, text: string, target: string): void {
    this.#links.push({ row, column, text, target });
    this.printTo(row);
  }

  typed(zone: Zone): void {
    this.#typed.push(zone);
  }

  constant(zone: Zone, reason: string): void {
    this.#constants.push({ zone, reason });
  }

  collapse(first: number, last: number): void {
    this.#collapsed.push({ first, last });
  }

  /** Begins a page with a row, when printed. */
  breakBefore(row: number): void {
    this.#breaks.push(row);
  }

  /** Says that a row is in use where nothing was put there one cell at a time. */
  printTo(row: number): void {
    this.#lastPrinted = Math.max(this.#lastPrinted, row);
  }

  /** The address of a cell or range as a formula on this tab writes it. */
  ref(place: CellPlace | RangePlace): string {
    return "rows" in place ? rangeRef(place, this.name) : cellRef(place, this.name);
  }

  /** "D8", for the rules of conditional formats, which move with the cell they colour. */
  relative(row: number, column: number): string {
    return addressOf(row, column);
  }

  /** Title and scope at the top of the tab. */
  head(title: Note, scope: Note): CellPlace {
    const { columns } = this;
    this.put(1, FIRST_COLUMN, scope, STYLE.scope);
    this.height(0, HEIGHT.title);
    this.styleRow(0, FIRST_COLUMN, columns, STYLE.tabTitle);
    return this.put(0, FIRST_COLUMN, title);
  }

  /** A block's title and the line that says what it shows; what follows stands at `row`. */
  block(title: Note, explain?: Note): CellPlace {
    const place = this.put(this.row, FIRST_COLUMN, title, STYLE.blockTitle);
    if (explain !== undefined) this.put(this.row + 1, FIRST_COLUMN, explain, STYLE.explain);
    this.row += explain === undefined ? 1 : 2;
    return place;
  }

  /** Grey lines under a block, then room for the next one. */
  footer(notes: readonly Note[]): void {
    for (const note of notes) this.put(this.row++, FIRST_COLUMN, note, STYLE.note);
    this.row += GAP;
  }

  toTab(): Tab {
    const { key, name, kind, columns, onePage = false } = this.#identity;
    return {
      key,
      name,
      kind,
      patches: patchesOf(this.#cells),
      spills: this.#spills,
      styles: this.#styles,
      merges: this.#merges,
      widths: this.#widths,
      gridWidth: WIDTH.grid,
      heights: this.#heights,
      frozenRows: FROZEN_ROWS,
      formats: this.#formats,
      charts: this.#charts,
      links: this.#links,
      collapsedRows: this.#collapsed,
      typed: this.#typed,
      print: {
        lastRow: this.#lastPrinted,
        lastColumn: FIRST_COLUMN + columns - 1,
        onePage,
        ...(this.#breaks.length > 0 ? { breaks: [...this.#breaks].sort((a, b) => a - b) } : {}),
      },
      constants: this.#constants,
    };
  }
}
