/** What every kind of planted truth shares. */
import { fromSerial, toSerial } from "../../metrics/dates";
import type { Random } from "../../metrics/random";
import type { SalesColumns, TrafficColumns } from "../columns";
import type { Effects } from "../effects";
import type { Entities } from "../entities";
import type { PlantedTruth, SampleLanguage } from "../options";
import type { Bilingual } from "../vocabulary";

export interface Context {
  readonly entities: Entities;
  readonly random: Random;
  readonly language: SampleLanguage;
  readonly first: number;
  /** Last day that the workbook shows, and last day that is generated. */
  readonly last: number;
  readonly horizon: number;
}

/** What was generated, up to the horizon. */
export interface Generated {
  readonly sales: SalesColumns;
  readonly traffic: TrafficColumns;
}

export interface Planted<T extends PlantedTruth = PlantedTruth> {
  /** With every choice made. */
  readonly truth: T;
  /** As the workbook names them. */
  readonly members: Readonly<Record<string, string>>;
  readonly from: number;
  readonly to: number;
  readonly effects: Partial<Effects>;
  /** What it did, counted from what was generated. */
  readonly measure: (generated: Generated) => Record<string, number>;
}

export type Plant<K extends PlantedTruth["kind"]> = (
  truth: Extract<PlantedTruth, { kind: K }>,
  context: Context,
) => Planted<Extract<PlantedTruth, { kind: K }>>;

/** The first day of the last two months shown. */
export function lastTwoMonths({ last }: Context): number {
  const { year, month } = fromSerial(last);
  return toSerial(year, month - 1, 1);
}

/** The window of the same length before a day. */
export function windowBefore(from: number, to: number): [number, number] {
  return [from - (to - from + 1), from - 1];
}

/** By any of its names; unknown names are refused, so that no truth is planted nowhere. */
export function indexNamed(list: readonly { readonly name: Bilingual }[], name: string): number {
  const index = list.findIndex((each) => each.name.en === name || each.name.es === name);
  if (index < 0) throw new RangeError(`no member named ${name}`);
  return index;
}

export function indexWithId(
  list: readonly { readonly id: string; readonly name?: string }[],
  id: string,
): number {
  const index = list.findIndex((each) => each.id === id || each.name === id);
  if (index < 0) throw new RangeError(`no member with the id ${id}`);
  return index;
}

/** Sum of a column over the rows that match, of dates from `from` to `to`. */
export function sumWhere(
  date: Int32Array,
  values: Int32Array | Float64Array,
  [from, to]: readonly [number, number],
  matches: (row: number) => boolean,
): number {
  let total = 0;
  for (let row = 0; row < date.length; row++) {
    const day = date[row] as number;
    if (day >= from && day <= to && matches(row)) total += values[row] as number;
  }
  return total;
}
