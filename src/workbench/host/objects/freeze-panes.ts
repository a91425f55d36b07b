import { toZone, type Area } from "../address";
import type { HostDocument } from "../document";
import { ObjectType } from "../registry";
import { RangeType } from "./range";
import { areaArgument, type SheetAt } from "./worksheet";

/** The library refuses to freeze none; Excel takes it as "unfreeze". */
function freeze(document: HostDocument, sheetId: string, rows: number, columns: number): void {
  document.dispatch("UNFREEZE_COLUMNS_ROWS", { sheetId });
  if (rows > 0) document.dispatch("FREEZE_ROWS", { sheetId, quantity: rows });
  if (columns > 0) document.dispatch("FREEZE_COLUMNS", { sheetId, quantity: columns });
}

function frozen(document: HostDocument, sheetId: string): Area | null {
  const { xSplit, ySplit } = document.getters.getPaneDivisions(sheetId);
  if (xSplit === 0 && ySplit === 0) return null;
  const rows = ySplit === 0 ? 1_048_576 : ySplit;
  const columns = xSplit === 0 ? 16_384 : xSplit;
  return { sheetId, row: 0, column: 0, rows, columns };
}

export const FreezePanesType = new ObjectType<SheetAt>("WorksheetFreezePanes", {
  methods: {
    freezeRows: ({ sheetId }, args, { document }) =>
      freeze(document, sheetId, args.optionalNumber(0) ?? 1, 0),
    freezeColumns: ({ sheetId }, args, { document }) =>
      freeze(document, sheetId, 0, args.optionalNumber(0) ?? 1),
    freezeAt: ({ sheetId }, args, host) => {
      const { bottom, right } = toZone(areaArgument(host, args, 0, sheetId));
      freeze(host.document, sheetId, bottom === 1_048_575 ? 0 : bottom + 1, right === 16_383 ? 0 : right + 1);
    },
    unfreeze: ({ sheetId }, _args, { document }) => freeze(document, sheetId, 0, 0),
    getLocationOrNullObject: ({ sheetId }, _args, { document }) => {
      const area = frozen(document, sheetId);
      return area && RangeType.of(area);
    },
  },
});
