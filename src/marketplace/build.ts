/** From a workbook's cells to the linked marketplace, with the account of every row and what the checks found. */
import { defaultAsOf } from "./as-of";
import { checkMarketplace } from "./checks";
import { bestMapping } from "./choose";
import { currencyOf } from "./currency";
import { findTables } from "./find";
import { linkSales, linkTraffic } from "./linking/dated";
import { linkEntities, type EntityRole } from "./linking/entities";
import { linkEvents, linkInitiatives, linkTargets } from "./linking/plans";
import { linkPlaybook } from "./linking/playbook";
import { linkSurvey } from "./linking/survey";
import { TableReader } from "./linking/table";
import type { EntityTable, Marketplace, ModelTable, SalesTable, TrafficTable } from "./model";
import { playbookTab } from "./playbook-tab";
import { recognise, trafficWithin } from "./recognise";
import type { Role } from "./roles";
import { accountAsOf, accountOf, codeOfReason } from "./rows";
import type { Mapping, TableGuess, WorkbookReading } from "./tables";

export function buildMarketplace(reading: WorkbookReading, mapping: Mapping): Marketplace {
  const guesses = recognise(findTables(reading), mapping);
  const { tables, findings } = bestMapping(guesses, mapping);
  const within = tables.sales && !tables.traffic ? trafficWithin(tables.sales, mapping) : undefined;
  const edited = tables.playbook ? undefined : playbookTab(reading, mapping);
  const used = {
    ...tables,
    ...(within ? { traffic: within } : {}),
    ...(edited ? { playbook: edited } : {}),
  };
  const readers = readersOf(used, reading.dateSystem);
  const linked = linkTables(readers);
  const asOf = linked.sales && defaultAsOf(linked.sales.dates);
  const sales = linked.sales && upTo(linked.sales, asOf);
  const traffic = linked.traffic && upTo(linked.traffic, asOf);
  const parts = { ...linked, ...(sales ? { sales } : {}), ...(traffic ? { traffic } : {}) };
  const model = {
    ...parts,
    guesses,
    accounts: [...readers.values()]
      .filter(({ guess }) => guess !== within && guess !== edited)
      .map((reader) => accountFor(reader, parts)),
    defaultAsOf: asOf,
    currency: currencyOf(readers.get("sales"), sales),
    dateSystem: reading.dateSystem,
  };
  return {
    ...withoutUnusable(model),
    findings: [...findings, ...checkMarketplace({ reading, readers, model })],
  };
}

export type Readers = ReadonlyMap<Role, TableReader>;
export type LinkedTables = Pick<
  Marketplace,
  "sales" | "traffic" | "targets" | "events" | "entities" | "survey" | "initiatives" | "playbook"
>;

function readersOf(tables: Readonly<Partial<Record<Role, TableGuess>>>, dateSystem: 1900 | 1904): Readers {
  return new Map(
    Object.entries(tables).map(([role, guess]) => [role as Role, new TableReader(guess, dateSystem)]),
  );
}

function linkTables(readers: Readers): LinkedTables {
  const using = <T>(role: Role, link: (reader: TableReader) => T | undefined): T | undefined => {
    const reader = readers.get(role);
    return reader && link(reader);
  };
  const entities: Partial<Record<EntityRole, EntityTable>> = {};
  for (const role of ["sellers", "products", "creators", "partners"] as const) {
    const table = using(role, (reader) => linkEntities(role, reader));
    if (table) entities[role] = table;
  }
  const tables = {
    sales: using("sales", linkSales),
    traffic: using("traffic", linkTraffic),
    targets: using("targets", linkTargets),
    events: using("events", linkEvents),
    survey: using("survey", linkSurvey),
    initiatives: using("initiatives", linkInitiatives),
    playbook: using("playbook", linkPlaybook),
  };
  return { ...present(tables), entities };
}

function present<T extends object>(record: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

function upTo<T extends SalesTable | TrafficTable>(table: T, asOf: number | undefined): T {
  return asOf === undefined ? table : { ...table, account: accountAsOf(table, asOf) };
}

/** A mapped table that lacks a needed column still has its rows accounted for. */
function accountFor(reader: TableReader, linked: LinkedTables) {
  const role = reader.guess.role as Role;
  const table: ModelTable | undefined =
    role in linked.entities ? linked.entities[role as EntityRole] : linked[role as Exclude<Role, EntityRole>];
  if (table) return table.account;
  const reasons = new Uint8Array(reader.source.rows.length).fill(codeOfReason("tableIncomplete"));
  return accountOf(reader.source.id, reasons);
}

/** Sales without one usable row (no dates, a refused date column) cannot carry a review. */
function withoutUnusable<T extends { readonly sales?: SalesTable; readonly traffic?: TrafficTable }>(
  model: T,
): T {
  const { sales, traffic, ...rest } = model;
  return {
    ...rest,
    ...(sales && sales.reasons.includes(0) ? { sales } : {}),
    ...(traffic && traffic.reasons.includes(0) ? { traffic } : {}),
  } as T;
}
