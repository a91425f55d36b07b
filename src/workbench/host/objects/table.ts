import type { CoreTable } from "@odoo/o-spreadsheet/dist/types/types/table";
import type { Area } from "../address";
import { toFlag, toText } from "../arguments";
import { ApiError, invalidArgument, itemNotFound } from "../errors";
import type { Host } from "../host";
import { isValidName } from "../names";
import { guard } from "../protection";
import { ObjectType, type Property } from "../registry";
import { findTable, tableArea, tableName } from "../tables";
import { eventMethods } from "./event-methods";
import { RangeType } from "./range";
import { TableColumnCollectionType } from "./table-columns";
import { TableRowCollectionType } from "./table-rows";
import { areaArgument, WorksheetType } from "./worksheet";

export interface TableAt {
  readonly id: string;
}

export function tableOf({ id }: TableAt, { document }: Host): CoreTable {
  const table = findTable(document, id);
  if (!table) throw itemNotFound();
  return table;
}

export function areaOfTable(at: TableAt, host: Host): Area {
  return tableArea(host.document, tableOf(at, host));
}

export function bodyArea(at: TableAt, host: Host): Area {
  const { config } = tableOf(at, host);
  const area = areaOfTable(at, host);
  const rows = area.rows - config.numberOfHeaders - (config.totalRow ? 1 : 0);
  return { ...area, row: area.row + config.numberOfHeaders, rows: Math.max(1, rows) };
}

type Config = CoreTable["config"];

function update(at: TableAt, host: Host, config: Partial<Config>): void {
  const { range } = tableOf(at, host);
  host.document.dispatch("UPDATE_TABLE", { sheetId: range.sheetId, zone: range.zone, config });
}

const configured = (key: keyof Config): Property<TableAt> => ({
  get: (at, host) => Boolean(tableOf(at, host).config[key]),
  set: (at, value, host) => update(at, host, { [key]: toFlag(value) }),
});

function rename(at: TableAt, value: unknown, { document }: Host): void {
  const name = toText(value);
  const other = findTable(document, name);
  if (other && other.id !== at.id) throw new ApiError("ItemAlreadyExists");
  if (!isValidName(name)) throw invalidArgument();
  document.setFact(["tables", at.id], { ...document.facts.tables[at.id], name });
}

const style: Property<TableAt> = {
  get: (at, host) => host.document.facts.tables[at.id]?.style ?? tableOf(at, host).config.styleId,
  set: (at, value, host) => {
    const { document } = host;
    const word = toText(value);
    const name = tableName(document, tableOf(at, host));
    document.setFact(["tables", at.id], { name, style: word });
    if (document.getters.getTableStyles()[word]) update(at, host, { styleId: word });
  },
};

export const TableType: ObjectType<TableAt> = new ObjectType<TableAt>("Table", {
  identity: ({ id }) => ({ Id: id }),
  properties: {
    id: { get: ({ id }) => id },
    name: { get: (at, host) => tableName(host.document, tableOf(at, host)), set: rename },
    style,
    showFilterButton: configured("hasFilters"),
    showBandedRows: configured("bandedRows"),
    showBandedColumns: configured("bandedColumns"),
    highlightFirstColumn: configured("firstColumn"),
    highlightLastColumn: configured("lastColumn"),
    showTotals: configured("totalRow"),
    showHeaders: {
      get: (at, host) => tableOf(at, host).config.numberOfHeaders > 0,
      set: (at, value, host) => update(at, host, { numberOfHeaders: toFlag(value) ? 1 : 0 }),
    },
  },
  children: {
    worksheet: (at, host) => WorksheetType.of({ sheetId: tableOf(at, host).range.sheetId }),
    columns: (at) => TableColumnCollectionType.of(at),
    rows: (at) => TableRowCollectionType.of(at),
  },
  methods: {
    getRange: (at, _args, host) => RangeType.of(areaOfTable(at, host)),
    getHeaderRowRange: (at, _args, host) => {
      if (tableOf(at, host).config.numberOfHeaders === 0) throw itemNotFound();
      return RangeType.of({ ...areaOfTable(at, host), rows: 1 });
    },
    getDataBodyRange: (at, _args, host) => RangeType.of(bodyArea(at, host)),
    getTotalRowRange: (at, _args, host) => {
      const area = areaOfTable(at, host);
      if (!tableOf(at, host).config.totalRow) throw itemNotFound();
      return RangeType.of({ ...area, row: area.row + area.rows - 1, rows: 1 });
    },
    convertToRange: (at, _args, host) => {
      const area = areaOfTable(at, host);
      removeTable(at, host);
      return RangeType.of(area);
    },
    /** Guess: the cells go with the table, as in Excel on the desktop. */
    delete: (at, _args, host) => {
      const { document } = host;
      const { range } = tableOf(at, host);
      removeTable(at, host);
      document.dispatch("CLEAR_CELLS", { sheetId: range.sheetId, target: [range.zone] });
    },
    resize: (at, args, host) => {
      const { document } = host;
      const { range } = tableOf(at, host);
      const area = areaArgument(host, args, 0, range.sheetId);
      document.dispatch("UPDATE_TABLE", {
        sheetId: range.sheetId,
        zone: range.zone,
        newTableRange: document.rangeData(area),
      });
    },
    ...eventMethods<TableAt>({ DataChangedEvent: "tableChanged" }, ({ id }) => id),
  },
});

function removeTable(at: TableAt, host: Host): void {
  const { document } = host;
  const { range } = tableOf(at, host);
  guard(document, range.sheetId);
  document.dispatch("REMOVE_TABLE", { sheetId: range.sheetId, target: [range.zone] });
  document.setFact(["tables", at.id], undefined);
}
