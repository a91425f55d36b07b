/** Excel tables over the library's: the library has no names for them, the host keeps those. */
import type { CoreTable } from "@odoo/o-spreadsheet/dist/types/types/table";
import type { Area } from "./address";
import { cellValue } from "./cells";
import type { HostDocument } from "./document";

export function sheetTables(document: HostDocument, sheetId: string): CoreTable[] {
  return document.getters.getCoreTables(sheetId);
}

export function allTables(document: HostDocument): CoreTable[] {
  return document.sheetIds().flatMap((sheetId) => sheetTables(document, sheetId));
}

export function tableName(document: HostDocument, table: CoreTable): string {
  return document.facts.tables[table.id]?.name ?? table.id;
}

/** By id or, without case, by name. */
export function findTable(document: HostDocument, key: string): CoreTable | undefined {
  const wanted = key.toLowerCase();
  return allTables(document).find(
    (table) => table.id === key || tableName(document, table).toLowerCase() === wanted,
  );
}

export function tableArea(document: HostDocument, table: CoreTable): Area {
  return document.area(table.range.sheetId, table.range.zone);
}

/** Header texts from left to right; without a header row Excel calls them Column1, Column2 … */
export function tableColumns(document: HostDocument, table: CoreTable): string[] {
  const { sheetId, row, column, columns } = tableArea(document, table);
  return Array.from({ length: columns }, (_, i) =>
    table.config.numberOfHeaders === 0
      ? `Column${i + 1}`
      : String(cellValue(document, { sheetId, row, col: column + i })),
  );
}

export function freeTableName(document: HostDocument): string {
  for (let number = 1; ; number++) {
    if (!findTable(document, `Table${number}`)) return `Table${number}`;
  }
}

/** Gives every table that a person made in the grid a name, as Excel does. */
export function nameNewTables(document: HostDocument): void {
  for (const table of allTables(document)) {
    if (document.facts.tables[table.id]) continue;
    document.setFact(["tables", table.id], { name: freeTableName(document) });
  }
}
