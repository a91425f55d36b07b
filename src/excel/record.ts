/** The record of what a build wrote, kept in the workbook: how a rebuild knows its own cells from the person's. */
import type { Style, Tab, Zone } from "../review/description";
import { isVersionOne, parsed } from "./settings";
import { zone } from "./zones";

/** All that a tab's description says but what stands in its cells. */
export type TabLook = Omit<Tab, "key" | "name" | "patches" | "spills" | "constants">;

export interface TabRecord {
  /** The sheet's name when it was built; another one now is the person's choice. */
  readonly name: string;
  /** Cells that the build filled. */
  readonly written: readonly Zone[];
  /** Formulas that spill, each with the cells kept free for it. */
  readonly spills: readonly Zone[];
  readonly look: TabLook;
  /** Chart name → per series the point that carries its label. */
  readonly labels: Readonly<Record<string, readonly number[]>>;
  /** The tab's first texts, by which a copy that a person made of it is known. */
  readonly texts: readonly PlacedText[];
  /** A short digest of each written cell, zone by zone and row by row (digests.ts). */
  readonly digests: string;
  /** Rows and columns that the tab's mark covered. */
  readonly mark: MarkSize;
}

export type MarkSize = readonly [rows: number, columns: number];

export type PlacedText = readonly [row: number, column: number, text: string];

export interface ReviewRecord {
  readonly tabs: Readonly<Record<string, TabRecord>>;
}

export const NO_RECORD: ReviewRecord = { tabs: {} };

export function lookOf(tab: Tab): TabLook {
  const { kind, styles, merges, widths, gridWidth, heights, frozenRows, formats, charts, links } = tab;
  const { collapsedRows, typed, print } = tab;
  return {
    ...{ kind, styles, merges, widths, gridWidth, heights, frozenRows, formats, charts, links },
    ...{ collapsedRows, typed, print },
  };
}

/** [row, column, rows, columns] */
type ZoneTuple = readonly [number, number, number, number];

/** As stored: zones as tuples and each style once, since a tab styles hundreds of zones in a few ways. */
interface StoredTab {
  readonly name: string;
  readonly written: readonly ZoneTuple[];
  readonly spills: readonly ZoneTuple[];
  readonly look: Omit<TabLook, "styles">;
  readonly styles: readonly Style[];
  readonly styled: readonly (readonly [...ZoneTuple, number])[];
  readonly labels: Readonly<Record<string, readonly number[]>>;
  readonly texts: readonly PlacedText[];
  readonly digests: string;
  readonly mark: MarkSize;
}

interface StoredRecord {
  readonly version: 1;
  readonly tabs: Readonly<Record<string, StoredTab>>;
}

export function readRecord(setting: Excel.Setting): ReviewRecord {
  const stored = parsed(setting);
  if (!isVersionOne(stored) || !("tabs" in stored)) return NO_RECORD;
  return { tabs: mapValues((stored as StoredRecord).tabs, fromStored) };
}

export function storedRecord(record: ReviewRecord): StoredRecord {
  return { version: 1, tabs: mapValues(record.tabs, toStored) };
}

function toStored({ written, spills, look, ...same }: TabRecord): StoredTab {
  const { styles: styled, ...rest } = look;
  const numbers = new Map<string, number>();
  const styles: Style[] = [];
  const numberOf = (style: Style): number => {
    const key = JSON.stringify(style);
    const number = numbers.get(key) ?? styles.push(style) - 1;
    numbers.set(key, number);
    return number;
  };
  return {
    ...same,
    written: written.map(toTuple),
    spills: spills.map(toTuple),
    look: rest,
    styled: styled.map((each) => [...toTuple(each), numberOf(each.style)] as const),
    styles,
  };
}

function fromStored({ written, spills, look, styles, styled, ...same }: StoredTab): TabRecord {
  return {
    ...same,
    written: written.map(fromTuple),
    spills: spills.map(fromTuple),
    look: {
      ...look,
      styles: styled.map(([row, column, rows, columns, style]) => ({
        ...zone(row, column, rows, columns),
        style: styles[style] ?? {},
      })),
    },
  };
}

function toTuple({ row, column, rows, columns }: Zone): ZoneTuple {
  return [row, column, rows, columns];
}

function fromTuple([row, column, rows, columns]: ZoneTuple): Zone {
  return zone(row, column, rows, columns);
}

function mapValues<A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
