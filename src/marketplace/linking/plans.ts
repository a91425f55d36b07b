/** Targets, events and initiatives: small tables, read row by row. */
import type { Cell } from "../../metrics/values";
import { readHeader } from "../header";
import { isEmpty } from "../grid";
import type { EventsTable, InitiativesTable, TargetsTable } from "../model";
import { endOfDated, parsePeriod } from "../periods";
import { FIELDS, ROLES, type Field, type Meaning } from "../roles";
import { accountOf, codeOfReason, plainReason, reasonOfDate, reasonOfNumber, type RowReason } from "../rows";
import type { Concept } from "../synonyms/words";
import type { TableReader } from "./table";
import { endsAreIncluded } from "./target-ends";

export function linkTargets(reader: TableReader): TargetsTable | undefined {
  const { source } = reader;
  const period = reader.column("period");
  const values = reader.numbers("target");
  if (!period || !values) return undefined;
  const ends = reader.dates("end");
  const dated = reader.dates("period");
  const periods = source.rows.map((row, index) => {
    const parsed = parsePeriod(row[period.column]);
    // Dates come through the date reader, which settles the order of texts and the 1904 system for the whole column.
    if (parsed && parsed.end !== undefined) return parsed;
    const start = dated?.dates[index] ?? NaN;
    return Number.isNaN(start) ? undefined : { start, end: undefined };
  });
  const endOf = endOfDated(periods.flatMap((each) => (each && each.end === undefined ? [each.start] : [])));
  const reasons = new Uint8Array(source.rows.length);
  const targets: TargetsTable["targets"][number][] = [];
  source.rows.forEach((cells, row) => {
    const found = periods[row];
    const target = values.values[row] as number;
    if (!found || Number.isNaN(target)) {
      const reason: RowReason = found ? reasonOfNumber(values.faults.get(row)) : "noPeriod";
      reasons[row] = codeOfReason(plainReason(source, row, reason));
      return;
    }
    const stated = ends?.dates[row] ?? NaN;
    const end = Number.isNaN(stated) ? (found.end ?? endOf(found.start)) : stated;
    targets.push({ row, start: found.start, end, target, ...scopeOf(reader, cells) });
  });
  const endsIncluded = endsAreIncluded(
    targets
      .filter(({ row }) => !Number.isNaN(ends?.dates[row] ?? NaN))
      .map((target) => ({ ...target, kind: JSON.stringify([target.metric, target.field, target.member]) })),
  );
  return {
    ...reader.base("targets"),
    targets: endsIncluded
      ? targets
      : targets.map((target) => withoutLastDay(target, ends?.dates[target.row])),
    endsIncluded,
    reasons,
    account: accountOf(source.id, reasons),
  };
}

function withoutLastDay<T extends { readonly end: number }>(target: T, stated: number | undefined): T {
  return stated === undefined || Number.isNaN(stated) ? target : { ...target, end: target.end - 1 };
}

function scopeOf(
  reader: TableReader,
  cells: readonly Cell[],
): { metric?: string; field?: Field; member?: string } {
  const metric = reader.text(cells, "metric");
  const member = reader.text(cells, "member");
  const named = reader.text(cells, "field");
  // A column of members headed "Category" says both: the field by its header, the member by its cell.
  const field =
    fieldNamed(named) ?? (member === undefined ? undefined : fieldNamed(reader.column("member")?.header));
  return {
    ...(metric === undefined ? {} : { metric }),
    ...(field === undefined ? {} : { field }),
    ...(member === undefined ? {} : { member }),
  };
}

function fieldNamed(text: string | undefined): Field | undefined {
  if (text === undefined) return undefined;
  const { terms } = readHeader(text);
  return FIELDS.find((field) => terms.some(({ concepts }) => concepts.has(field satisfies Concept)));
}

export function linkEvents(reader: TableReader): EventsTable | undefined {
  const { source } = reader;
  const dates = reader.dates("date");
  if (!dates || !reader.column("what")) return undefined;
  const ends = reader.dates("end");
  const reasons = new Uint8Array(source.rows.length);
  const events: EventsTable["events"][number][] = [];
  source.rows.forEach((cells, row) => {
    const date = dates.dates[row] as number;
    const what = reader.text(cells, "what");
    if (Number.isNaN(date) || what === undefined) {
      const undated = dates.refused ? "dateRefused" : reasonOfDate(dates.faults.get(row));
      reasons[row] = codeOfReason(plainReason(source, row, Number.isNaN(date) ? undated : "noText"));
      return;
    }
    const end = ends?.dates[row] ?? NaN;
    events.push({ row, date, what, ...(Number.isNaN(end) ? {} : { end }) });
  });
  return { ...reader.base("events"), events, reasons, account: accountOf(source.id, reasons) };
}

export function linkInitiatives(reader: TableReader): InitiativesTable | undefined {
  const { source } = reader;
  if (!reader.column("name")) return undefined;
  const reasons = new Uint8Array(source.rows.length);
  const starts = reader.dates("start");
  const initiatives: InitiativesTable["initiatives"][number][] = [];
  source.rows.forEach((cells, row) => {
    const name = reader.text(cells, "name");
    if (name === undefined) {
      reasons[row] = codeOfReason(plainReason(source, row, "noText"));
      return;
    }
    const texts: Partial<Record<Meaning<"initiatives">, string>> = {};
    const numbers: Partial<Record<Meaning<"initiatives">, number>> = {};
    for (const meaning of [...ROLES.initiatives.needed, ...ROLES.initiatives.others]) {
      const column = reader.column(meaning);
      const cell = column && cells[column.column];
      if (typeof cell === "number") numbers[meaning] = cell;
      else if (!isEmpty(cell)) texts[meaning] = String(cell).trim();
    }
    const start = starts?.dates[row] ?? NaN;
    if (!Number.isNaN(start)) numbers.start = start;
    initiatives.push({ row, name, texts, numbers });
  });
  return { ...reader.base("initiatives"), initiatives, reasons, account: accountOf(source.id, reasons) };
}
