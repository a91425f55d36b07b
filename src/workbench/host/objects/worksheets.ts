import { ApiError, invalidArgument, itemNotFound } from "../errors";
import { WORKBOOK_TARGET } from "../events";
import type { Host } from "../host";
import { ObjectType, type HostObject } from "../registry";
import { addSheet } from "../sheets";
import { eventMethods, SHEET_EVENTS } from "./event-methods";
import { WorksheetType } from "./worksheet";

function sheetsOf({ document }: Host, visibleOnly: boolean): readonly string[] {
  const ids = document.sheetIds();
  return visibleOnly ? ids.filter((id) => document.getters.isSheetVisible(id)) : ids;
}

function at(sheets: readonly string[], index: number): HostObject {
  const sheetId = sheets.at(index);
  if (sheetId === undefined) throw itemNotFound();
  return WorksheetType.of({ sheetId });
}

export const WorksheetCollectionType: ObjectType<null> = new ObjectType<null>("WorksheetCollection", {
  items: (_at, host) => sheetsOf(host, false).map((sheetId) => WorksheetType.of({ sheetId })),
  item: (_at, args, { document }) => {
    const sheetId = document.findSheet(args.text(0));
    if (sheetId === undefined) throw itemNotFound();
    return WorksheetType.of({ sheetId });
  },
  methods: {
    add: (_at, args, { document }) => {
      const name = args.optionalText(0);
      if (name !== undefined && document.findSheet(name)) throw new ApiError("ItemAlreadyExists");
      if (name !== undefined && (name === "" || name.length > 31)) throw invalidArgument();
      return WorksheetType.of({ sheetId: addSheet(document, name) });
    },
    getActiveWorksheet: (_at, _args, { document }) =>
      WorksheetType.of({ sheetId: document.getters.getActiveSheetId() }),
    getItemOrNullObject: (_at, args, { document }) => {
      const sheetId = document.findSheet(args.text(0));
      return sheetId === undefined ? null : WorksheetType.of({ sheetId });
    },
    getCount: (_at, args, host) => sheetsOf(host, args.flag(0)).length,
    getFirst: (_at, args, host) => at(sheetsOf(host, args.flag(0)), 0),
    getLast: (_at, args, host) => at(sheetsOf(host, args.flag(0)), -1),
    ...eventMethods<null>(
      { ...SHEET_EVENTS, AddedEvent: "worksheetAdded", DeletedEvent: "worksheetDeleted" },
      () => WORKBOOK_TARGET,
    ),
  },
});
