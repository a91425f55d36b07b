/** Page breaks between rows; those between columns are not kept. */
import { itemNotFound } from "../errors";
import type { Host } from "../host";
import { ObjectType, type HostObject } from "../registry";
import { RangeType } from "./range";
import { areaArgument, type SheetAt } from "./worksheet";

interface BreakAt extends SheetAt {
  /** The row under the break. */
  readonly row: number;
}

function breaks({ sheetId }: SheetAt, { document }: Host): readonly number[] {
  return document.facts.sheets[sheetId]?.print?.rowBreaks ?? [];
}

function setBreaks({ sheetId }: SheetAt, { document }: Host, rows: readonly number[]): void {
  const print = document.facts.sheets[sheetId]?.print ?? {};
  const rowBreaks = [...new Set(rows)].sort((a, b) => a - b);
  document.setFact(["sheets", sheetId, "print"], { ...print, rowBreaks });
}

const PageBreakType = new ObjectType<BreakAt>("PageBreak", {
  properties: { rowIndex: { get: ({ row }) => row }, columnIndex: { get: () => 0 } },
  methods: {
    getCellAfterBreak: ({ sheetId, row }) => RangeType.of({ sheetId, row, column: 0, rows: 1, columns: 1 }),
    delete: (at, _args, host) =>
      setBreaks(
        at,
        host,
        breaks(at, host).filter((row) => row !== at.row),
      ),
  },
});

function items(at: SheetAt, host: Host): HostObject[] {
  return breaks(at, host).map((row) => PageBreakType.of({ ...at, row }));
}

export const HorizontalPageBreaksType = new ObjectType<SheetAt>("PageBreakCollection", {
  items,
  item: (at, args, host) => {
    const found = items(at, host)[args.number(0)];
    if (!found) throw itemNotFound();
    return found;
  },
  methods: {
    add: (at, args, host) => {
      const { row } = areaArgument(host, args, 0, at.sheetId);
      setBreaks(at, host, [...breaks(at, host), row]);
      return PageBreakType.of({ ...at, row });
    },
    getCount: (at, _args, host) => breaks(at, host).length,
    removePageBreaks: (at, _args, host) => setBreaks(at, host, []),
  },
});
