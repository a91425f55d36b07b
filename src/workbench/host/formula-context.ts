import type { HostDocument } from "./document";
import type { FormulaContext } from "./formulas";
import { isHeldName } from "./names";
import { findTable, tableArea, tableColumns } from "./tables";

/** What the formulas of an open document can name. */
export function formulaContext(document: HostDocument): FormulaContext {
  return {
    table(name) {
      const table = findTable(document, name);
      if (!table) return undefined;
      return {
        sheetName: document.sheetName(table.range.sheetId),
        area: tableArea(document, table),
        columns: tableColumns(document, table),
        headers: table.config.numberOfHeaders,
        totals: table.config.totalRow ? 1 : 0,
      };
    },
    constant(name) {
      const formula = document.facts.names[name]?.formula;
      return formula === undefined || isHeldName(document, name) ? undefined : formula;
    },
  };
}
