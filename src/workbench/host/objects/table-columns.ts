import type { Area } from "../address";
import { toText } from "../arguments";
import { cellValue, readGrid } from "../cells";
import { itemNotFound } from "../errors";
import type { Host } from "../host";
import { ObjectType, type HostObject } from "../registry";
import { tableColumns } from "../tables";
import { writeCell, writeCells } from "../write";
import { RangeType } from "./range";
import { areaOfTable, bodyArea, tableOf, type TableAt } from "./table";

interface ColumnAt extends TableAt {
  /** Its place from the left when it was asked for. */
  readonly index: number;
}

const column = (area: Area, { index }: ColumnAt): Area => ({
  ...area,
  column: area.column + index,
  columns: 1,
});

const TableColumnType: ObjectType<ColumnAt> = new ObjectType<ColumnAt>("TableColumn", {
  // Guess: Excel numbers columns from 1 in the order they were made.
  identity: ({ index }) => ({ Id: index + 1 }),
  properties: {
    id: { get: ({ index }) => index + 1 },
    index: { get: ({ index }) => index },
    name: {
      get: (at, host) => tableColumns(host.document, tableOf(at, host))[at.index] ?? "",
      set: (at, value, host) => {
        const { sheetId, row, column: left } = areaOfTable(at, host);
        writeCell(host.document, { sheetId, row, col: left + at.index }, toText(value));
      },
    },
    values: {
      get: (at, host) => readGrid(host.document, column(areaOfTable(at, host), at), cellValue),
      set: (at, value, host) => writeCells(host.document, column(areaOfTable(at, host), at), value),
    },
  },
  methods: {
    getRange: (at, _args, host) => RangeType.of(column(areaOfTable(at, host), at)),
    getDataBodyRange: (at, _args, host) => RangeType.of(column(bodyArea(at, host), at)),
    getHeaderRowRange: (at, _args, host) => RangeType.of({ ...column(areaOfTable(at, host), at), rows: 1 }),
  },
});

function columns(at: TableAt, host: Host): HostObject[] {
  return tableColumns(host.document, tableOf(at, host)).map((_name, index) =>
    TableColumnType.of({ ...at, index }),
  );
}

/** By number, or by header without case. */
function find(at: TableAt, key: string, host: Host): HostObject | null {
  const names = tableColumns(host.document, tableOf(at, host)).map((name) => name.toLowerCase());
  const named = names.indexOf(key.toLowerCase());
  const index = named >= 0 ? named : /^\d+$/.test(key) && Number(key) <= names.length ? Number(key) - 1 : -1;
  return index < 0 ? null : TableColumnType.of({ ...at, index });
}

function found(item: HostObject | null | undefined): HostObject {
  if (!item) throw itemNotFound();
  return item;
}

export const TableColumnCollectionType: ObjectType<TableAt> = new ObjectType<TableAt>(
  "TableColumnCollection",
  {
    properties: { count: { get: (at, host) => columns(at, host).length } },
    items: columns,
    item: (at, args, host) => found(find(at, args.text(0), host)),
    methods: {
      getCount: (at, _args, host) => columns(at, host).length,
      getItemAt: (at, args, host) => found(columns(at, host)[args.number(0)]),
      getItemOrNullObject: (at, args, host) => find(at, args.text(0), host),
    },
  },
);
