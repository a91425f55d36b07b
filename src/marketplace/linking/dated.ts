/** Sales and traffic: dated rows with one measure that is needed, other measures, and the fields' members. */
import type { DateColumn, KeyColumn, NumberColumn } from "../../metrics/values";
import type { SalesTable, TrafficTable } from "../model";
import type { Meaning } from "../roles";
import { accountOf, codeOfReason, plainReason, reasonOfDate, reasonOfNumber } from "../rows";
import type { TableReader } from "./table";

const SALES_NUMBERS = [
  ...(["orders", "units", "buyers", "refunds", "cogs", "platform_fee", "commission", "ad_spend"] as const),
  "subsidies",
] as const;
const MEMBERS = ["category", "seller", "product", "creator", "partner", "content", "market"] as const;
/** A row without an order or a buyer belongs to no order or buyer: these blanks are no member. */
const IDS = ["order", "buyer"] as const;
const TRAFFIC_NUMBERS = ["impressions", "clicks", "orders"] as const;

export function linkSales(reader: TableReader): SalesTable | undefined {
  const core = readCore(reader, "gmv");
  if (!core) return undefined;
  const { dates, values, reasons } = core;
  return {
    ...reader.base("sales"),
    dates,
    gmv: values,
    numbers: numbersOf(reader, SALES_NUMBERS, reasons),
    keys: { ...keysOf(reader, IDS, false), ...keysOf(reader, [...MEMBERS, "status", "currency"], true) },
    reasons,
    account: accountOf(reader.source.id, reasons),
  };
}

export function linkTraffic(reader: TableReader): TrafficTable | undefined {
  const core = readCore(reader, "views");
  if (!core) return undefined;
  const { dates, values, reasons } = core;
  return {
    ...reader.base("traffic"),
    dates,
    views: values,
    numbers: numbersOf(reader, TRAFFIC_NUMBERS, reasons),
    keys: keysOf(reader, MEMBERS, true),
    reasons,
    account: accountOf(reader.source.id, reasons),
  };
}

interface Core {
  readonly dates: DateColumn;
  readonly values: NumberColumn;
  readonly reasons: Uint8Array;
}

/** A row without a date or without the value is out, of every column, so that no metric can take half of it. */
function readCore(reader: TableReader, measure: Meaning): Core | undefined {
  const dates = reader.dates("date");
  const values = reader.numbers(measure);
  if (!dates || !values) return undefined;
  const rows = reader.source.rows.length;
  const reasons = new Uint8Array(rows);
  const usedDates = dates.dates;
  const usedValues = values.values;
  for (let row = 0; row < rows; row++) {
    const noDate = Number.isNaN(usedDates[row]);
    if (!noDate && !Number.isNaN(usedValues[row])) continue;
    const reason = !noDate
      ? reasonOfNumber(values.faults.get(row))
      : dates.refused !== undefined
        ? "dateRefused"
        : reasonOfDate(dates.faults.get(row));
    reasons[row] = codeOfReason(plainReason(reader.source, row, reason));
    usedDates[row] = usedValues[row] = NaN;
  }
  return { dates: usedDates, values: usedValues, reasons };
}

function numbersOf<M extends Meaning>(
  reader: TableReader,
  meanings: readonly M[],
  reasons: Uint8Array,
): Partial<Record<M, NumberColumn>> {
  const found: Partial<Record<M, NumberColumn>> = {};
  const out: number[] = [];
  reasons.forEach((reason, row) => {
    if (reason !== 0) out.push(row);
  });
  for (const meaning of meanings) {
    const values = reader.numbers(meaning)?.values;
    if (!values) continue;
    for (const row of out) values[row] = NaN;
    found[meaning] = values;
  }
  return found;
}

function keysOf<M extends Meaning>(
  reader: TableReader,
  meanings: readonly M[],
  blankIsMember: boolean,
): Partial<Record<M, KeyColumn>> {
  const found: Partial<Record<M, KeyColumn>> = {};
  for (const meaning of meanings) {
    const keys = reader.keys(meaning, blankIsMember);
    if (keys) found[meaning] = keys;
  }
  return found;
}
