/** What each new seller sold in its first 90 days, in units of what a seller sold then: comparable over the seasons. */
import { linkMembers } from "../../marketplace/link";
import type { EntityTable, Marketplace, SalesTable } from "../../marketplace/model";
import { BLANK_MEMBER, type KeyColumn } from "../../metrics/values";
import { total } from "./sums";

export const RAMP_DAYS = 90;
/** Of the ramp, the days that tell whether a seller stayed. */
const STAYED_FROM = 60;
const MONTH = 30;
/** The newest sellers with a whole ramp behind them. */
const NEWEST_DAYS = 180;

export interface Ramp {
  /** Code of the seller in the sales. */
  readonly seller: number;
  readonly start: number;
  /** GMV of the first 90 days ÷ what an active seller sold in as many days then. */
  readonly level: number;
  readonly stayed: boolean;
  readonly isNewest: boolean;
}

export interface Ramps {
  readonly ramps: readonly Ramp[];
  /** GMV of an active seller over 90 days, lately. */
  readonly usual: number;
}

/** Sellers that began after the data did; by the sellers' table, else by their first sale. */
export function rampsOf({ sales, entities }: Marketplace, asOf: number): Ramps | undefined {
  const seller = sales?.keys.seller;
  if (!seller) return undefined;
  const { firsts, first } = firstDays(sales, seller, asOf);
  const starts = startsOf(seller, firsts, entities.sellers, first);
  const usual = usualByMonth(sales, seller, first, asOf);
  const { sold, late } = soldByAge(sales, seller, starts, asOf);
  const ramps: Ramp[] = [];
  starts.forEach((start, code) => {
    if (!(start + RAMP_DAYS <= asOf + 1)) return;
    const months = [0, 1, 2].map((month) => usual[Math.floor((start - first) / MONTH) + month] ?? NaN);
    const level = (sold[code] as number) / total(months);
    const isNewest = start + RAMP_DAYS > asOf + 1 - NEWEST_DAYS;
    if (Number.isFinite(level))
      ramps.push({ seller: code, start, level, stayed: (late[code] as number) > 0, isNewest });
  });
  return { ramps, usual: total(usual.slice(-3)) };
}

function firstDays({ dates, reasons }: SalesTable, { codes, labels }: KeyColumn, asOf: number) {
  const firsts = new Float64Array(labels.length).fill(Infinity);
  let first = Infinity;
  for (let row = 0; row < codes.length; row++) {
    const [code, day] = [codes[row] as number, Math.floor(dates[row] as number)];
    if (reasons[row] !== 0 || !(day <= asOf)) continue;
    if (day < first) first = day;
    if (code >= 0 && day < (firsts[code] as number)) firsts[code] = day;
  }
  return { firsts, first };
}

/** NaN for sellers that were there before the data, or may have been. */
function startsOf(
  seller: KeyColumn,
  firsts: Float64Array,
  sellers: EntityTable | undefined,
  first: number,
): Float64Array {
  const known = sellers?.dates.start;
  const rows = known && linkMembers(seller, sellers).rowOf;
  return firsts.map((day, code) => {
    if (seller.labels[code] === BLANK_MEMBER || !Number.isFinite(day)) return NaN;
    const stated = known && rows ? (known[rows[code] as number] ?? NaN) : NaN;
    // Who is first seen soon after the data begin may be old; a sale before the stated start makes it a false one.
    const start = stated <= day ? stated : known ? NaN : day >= first + RAMP_DAYS ? day : NaN;
    return start >= first ? Math.floor(start) : NaN;
  });
}

/** GMV of a month of 30 days ÷ sellers that sold in it; the days at the end that make no month are left out. */
function usualByMonth(
  { dates, reasons, gmv }: SalesTable,
  { codes, labels }: KeyColumn,
  first: number,
  asOf: number,
): number[] {
  const months = Math.floor((asOf + 1 - first) / MONTH);
  const sums = new Float64Array(months);
  const active = new Uint8Array(months * labels.length);
  for (let row = 0; row < codes.length; row++) {
    const month = Math.floor(((dates[row] as number) - first) / MONTH);
    const [code, value] = [codes[row] as number, gmv[row] as number];
    if (reasons[row] !== 0 || code < 0 || !(month < months) || value !== value) continue;
    sums[month] = (sums[month] as number) + value;
    active[month * labels.length + code] = 1;
  }
  return Array.from(
    sums,
    (sum, month) => sum / total(active.subarray(month * labels.length, (month + 1) * labels.length)),
  );
}

function soldByAge(
  { dates, reasons, gmv }: SalesTable,
  { codes, labels }: KeyColumn,
  starts: Float64Array,
  asOf: number,
) {
  const [sold, late] = [new Float64Array(labels.length), new Float64Array(labels.length)];
  for (let row = 0; row < codes.length; row++) {
    const [code, date, value] = [codes[row] as number, dates[row] as number, gmv[row] as number];
    const age = code < 0 ? NaN : date - (starts[code] as number);
    if (reasons[row] !== 0 || !(age >= 0 && age < RAMP_DAYS) || date >= asOf + 1 || value !== value) continue;
    sold[code] = (sold[code] as number) + value;
    if (age >= STAYED_FROM) late[code] = (late[code] as number) + value;
  }
  return { sold, late };
}
