import type { Area } from "../address";
import { cellValue, readGrid } from "../cells";
import { invalidArgument, itemNotFound } from "../errors";
import type { Arguments } from "../arguments";
import type { Host } from "../host";
import { ObjectType, type HostObject } from "../registry";
import { shiftCells } from "../shift";
import { writeCells } from "../write";
import { RangeType } from "./range";
import { areaOfTable, bodyArea, tableOf, type TableAt } from "./table";

interface RowAt extends TableAt {
  readonly index: number;
}

const row = (at: RowAt, host: Host): Area => {
  const body = bodyArea(at, host);
  return { ...body, row: body.row + at.index, rows: 1 };
};

const TableRowType: ObjectType<RowAt> = new ObjectType<RowAt>("TableRow", {
  identity: ({ index }) => ({ Index: index }),
  properties: {
    index: { get: ({ index }) => index },
    values: {
      get: (at, host) => readGrid(host.document, row(at, host), cellValue),
      set: (at, value, host) => writeCells(host.document, row(at, host), value),
    },
  },
  methods: {
    getRange: (at, _args, host) => RangeType.of(row(at, host)),
    delete: (at, _args, host) => shiftCells(host.document, row(at, host), "DELETE_CELL", "ROW"),
  },
});

function rows(at: TableAt, host: Host): HostObject[] {
  return Array.from({ length: bodyArea(at, host).rows }, (_, index) => TableRowType.of({ ...at, index }));
}

/** New rows at the end; Guess: what stands below the table is overwritten rather than moved. */
function add(at: TableAt, args: Arguments, host: Host): HostObject {
  const { document } = host;
  const count = bodyArea(at, host).rows;
  const index = args.optionalNumber(0) ?? count;
  if (index !== count && index !== -1) throw invalidArgument("Rows can be added at the end only.");
  const values = args.raw(1) as unknown[][] | undefined;
  const table = tableOf(at, host);
  const area = areaOfTable(at, host);
  const added = { ...area, row: area.row + area.rows, rows: values?.length ?? 1 };
  if (values) writeCells(document, added, values);
  document.dispatch("UPDATE_TABLE", {
    sheetId: area.sheetId,
    zone: table.range.zone,
    newTableRange: document.rangeData({ ...area, rows: area.rows + added.rows }),
  });
  return TableRowType.of({ ...at, index: count });
}

export const TableRowCollectionType: ObjectType<TableAt> = new ObjectType<TableAt>("TableRowCollection", {
  properties: { count: { get: (at, host) => bodyArea(at, host).rows } },
  items: rows,
  methods: {
    add,
    getCount: (at, _args, host) => bodyArea(at, host).rows,
    getItemAt: (at, args, host) => {
      const index = args.number(0);
      if (index < 0 || index >= bodyArea(at, host).rows) throw itemNotFound();
      return TableRowType.of({ ...at, index });
    },
  },
});
