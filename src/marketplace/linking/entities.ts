/** Sellers, products, creators and partners: one row an entity, the first row of an id counts. */
import type { DateColumn, KeyColumn, NumberColumn } from "../../metrics/values";
import type { EntityTable } from "../model";
import type { Meaning } from "../roles";
import { accountOf, codeOfReason, plainReason } from "../rows";
import type { TableReader } from "./table";

export type EntityRole = "sellers" | "products" | "creators" | "partners";

const ATTRIBUTES = [
  "name",
  "tier",
  "category",
  "group",
  "partner",
  "seller",
  "region",
  "market",
  "type",
] as const;
const NUMBERS = ["price", "followers"] as const;
const RATES = ["commission"] as const;
const DATES = ["start", "end"] as const;

export function linkEntities(role: EntityRole, reader: TableReader): EntityTable | undefined {
  const ids = reader.keys("id", false);
  if (!ids) return undefined;
  const attributes: Partial<Record<Meaning, KeyColumn>> = {};
  for (const meaning of ATTRIBUTES) {
    const keys = reader.keys(meaning, true);
    if (keys) attributes[meaning] = keys;
  }
  const numbers: Partial<Record<Meaning, NumberColumn>> = {};
  for (const meaning of [...NUMBERS, ...RATES]) {
    const reading = reader.numbers(meaning, meaning === "commission");
    if (reading) numbers[meaning] = reading.values;
  }
  const dates: Partial<Record<Meaning, DateColumn>> = {};
  for (const meaning of DATES) {
    const reading = reader.dates(meaning);
    if (reading) dates[meaning] = reading.dates;
  }
  const reasons = reasonsOf(reader, ids);
  return {
    ...reader.base(role),
    ids,
    attributes,
    numbers,
    dates,
    reasons,
    account: accountOf(reader.source.id, reasons),
  };
}

function reasonsOf(reader: TableReader, ids: KeyColumn): Uint8Array {
  const reasons = new Uint8Array(ids.codes.length);
  const seen = new Uint8Array(ids.count);
  for (let row = 0; row < reasons.length; row++) {
    const code = ids.codes[row] as number;
    if (code < 0) reasons[row] = codeOfReason(plainReason(reader.source, row, "noKey"));
    else if (seen[code]) reasons[row] = codeOfReason("duplicateKey");
    else seen[code] = 1;
  }
  return reasons;
}
