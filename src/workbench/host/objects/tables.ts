import { intersection } from "../address";
import type { Arguments } from "../arguments";
import { ApiError, invalidArgument, itemNotFound } from "../errors";
import { WORKBOOK_TARGET } from "../events";
import type { Host } from "../host";
import { guard } from "../protection";
import { ObjectType, type HostObject } from "../registry";
import { allTables, findTable, freeTableName, sheetTables, tableArea } from "../tables";
import { eventMethods } from "./event-methods";
import { TableType } from "./table";
import { areaArgument } from "./worksheet";

/** All tables, or a sheet's. */
interface TablesAt {
  readonly sheetId?: string;
}

function tablesOf({ sheetId }: TablesAt, { document }: Host): HostObject[] {
  const tables = sheetId === undefined ? allTables(document) : sheetTables(document, sheetId);
  return tables.map(({ id }) => TableType.of({ id }));
}

function itemOf({ sheetId }: TablesAt, key: string, { document }: Host): HostObject | null {
  const table = findTable(document, key);
  if (!table || (sheetId !== undefined && table.range.sheetId !== sheetId)) return null;
  return TableType.of({ id: table.id });
}

function found(item: HostObject | null | undefined): HostObject {
  if (!item) throw itemNotFound();
  return item;
}

function add(at: TablesAt, args: Arguments, host: Host): HostObject {
  const { document } = host;
  const area = areaArgument(host, args, 0, at.sheetId ?? document.getters.getActiveSheetId());
  const { sheetId } = area;
  guard(document, sheetId);
  if (sheetTables(document, sheetId).some((table) => intersection(tableArea(document, table), area))) {
    throw invalidArgument("A table can't overlap another table.");
  }
  const before = new Set(sheetTables(document, sheetId).map(({ id }) => id));
  const name = freeTableName(document);
  document.dispatch("CREATE_TABLE", {
    sheetId,
    ranges: [document.rangeData(area)],
    tableType: "static",
    config: {
      hasFilters: true,
      totalRow: false,
      firstColumn: false,
      lastColumn: false,
      numberOfHeaders: args.flag(1) ? 1 : 0,
      bandedRows: true,
      bandedColumns: false,
      styleId: "TableStyleMedium2",
    },
  });
  const table = sheetTables(document, sheetId).find(({ id }) => !before.has(id));
  if (!table) throw new ApiError("GeneralException");
  document.setFact(["tables", table.id], { name });
  return TableType.of({ id: table.id });
}

export const TableCollectionType: ObjectType<TablesAt> = new ObjectType<TablesAt>("TableCollection", {
  properties: { count: { get: (at, host) => tablesOf(at, host).length } },
  items: tablesOf,
  item: (at, args, host) => found(itemOf(at, args.text(0), host)),
  methods: {
    add,
    getCount: (at, _args, host) => tablesOf(at, host).length,
    getItemAt: (at, args, host) => found(tablesOf(at, host)[args.number(0)]),
    getItemOrNullObject: (at, args, host) => itemOf(at, args.text(0), host),
    ...eventMethods<TablesAt>(
      { DataChangedEvent: "tableChanged", AddedEvent: "tableAdded", DeletedEvent: "tableDeleted" },
      ({ sheetId }) => sheetId ?? WORKBOOK_TARGET,
    ),
  },
});

/** What `range.getTables()` gives. */
export const TableScopedCollectionType = new ObjectType<{ readonly ids: readonly string[] }>(
  "TableScopedCollection",
  {
    items: ({ ids }) => ids.map((id) => TableType.of({ id })),
    item: ({ ids }, args, host) => {
      const table = findTable(host.document, args.text(0));
      return found(table && ids.includes(table.id) ? TableType.of({ id: table.id }) : null);
    },
    methods: {
      getCount: ({ ids }) => ids.length,
      getFirst: ({ ids }) => found(ids[0] === undefined ? null : TableType.of({ id: ids[0] })),
      getItemOrNullObject: ({ ids }, args, host) => {
        const table = findTable(host.document, args.text(0));
        return table && ids.includes(table.id) ? TableType.of({ id: table.id }) : null;
      },
    },
  },
);
