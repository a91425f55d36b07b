import { checkedRectangle, MOST_COLUMNS, MOST_ROWS, parseCells, splitAddress, type Area } from "../address";
import { oneOf, toColor, toFlag, toNumber, toText, type Arguments } from "../arguments";
import { usedArea } from "../cells";
import { ApiError, invalidArgument, itemNotFound } from "../errors";
import type { Host } from "../host";
import { areaOf, findName } from "../names";
import { guardStructure } from "../protection";
import { ObjectType, type Property } from "../registry";
import { copySheet, deleteSheet, moveSheet } from "../sheets";
import { ChartCollectionType } from "./charts";
import { eventMethods, SHEET_EVENTS } from "./event-methods";
import { FreezePanesType } from "./freeze-panes";
import { NamedItemCollectionType } from "./names";
import { HorizontalPageBreaksType } from "./page-breaks";
import { PageLayoutType } from "./page-layout";
import { RangeType } from "./range";
import { TableCollectionType } from "./tables";
import { WorksheetProtectionType } from "./worksheet-protection";

export interface SheetAt {
  readonly sheetId: string;
}

/** "A1:B2", "A:A", a defined name, or nothing for the whole sheet. */
function areaOnSheet(host: Host, sheetId: string, address: string | undefined): Area {
  if (address === undefined || address === "") {
    return { sheetId, row: 0, column: 0, rows: MOST_ROWS, columns: MOST_COLUMNS };
  }
  const named = findName(host.document, address)?.area;
  if (named) return named;
  const { sheet, cells } = splitAddress(address);
  const target = sheet === undefined ? sheetId : host.document.findSheet(sheet);
  if (target === undefined) throw itemNotFound();
  return { sheetId: target, ...parseCells(cells) };
}

function place(host: Host, args: Arguments, sheetId: string): number {
  const ids = host.document.sheetIds();
  const relative = args.isObject(1)
    ? ids.indexOf(args.object(1, WorksheetType).sheetId)
    : ids.indexOf(sheetId);
  switch (args.word(0, ["None", "Before", "After", "Beginning", "End"])) {
    case "Before":
      return relative;
    case "After":
      return relative + 1;
    case "Beginning":
      return 0;
    default:
      return ids.length;
  }
}

function setVisibility({ sheetId }: SheetAt, value: unknown, { document }: Host): void {
  const wanted = oneOf(value, ["Visible", "Hidden", "VeryHidden"]);
  guardStructure(document);
  const visible = document.getters.isSheetVisible(sheetId);
  if (wanted === "Visible" && !visible) document.dispatch("SHOW_SHEET", { sheetId });
  if (wanted !== "Visible" && visible) {
    if (document.getters.getVisibleSheetIds().length === 1) throw new ApiError("InvalidOperation");
    document.dispatch("HIDE_SHEET", { sheetId });
  }
  document.setFact(["sheets", sheetId, "veryHidden"], wanted === "VeryHidden" ? true : undefined);
}

function rename({ sheetId }: SheetAt, value: unknown, { document }: Host): void {
  const newName = toText(value);
  guardStructure(document);
  const taken = document.findSheet(newName);
  if (taken !== undefined && taken !== sheetId) throw new ApiError("ItemAlreadyExists");
  if (newName === "" || newName.length > 31 || /[\\/?*[\]:]|^'|'$/.test(newName)) throw invalidArgument();
  document.dispatch("RENAME_SHEET", { sheetId, oldName: document.sheetName(sheetId), newName });
}

const showGridlines: Property<SheetAt> = {
  get: ({ sheetId }, { document }) => document.getters.getGridLinesVisibility(sheetId),
  set: ({ sheetId }, value, { document }) => {
    document.dispatch("SET_GRID_LINES_VISIBILITY", { sheetId, areGridLinesVisible: toFlag(value) });
  },
};

const showHeadings: Property<SheetAt> = {
  get: ({ sheetId }, { document }) => !document.facts.sheets[sheetId]?.hideHeadings,
  set: ({ sheetId }, value, { document }) =>
    document.setFact(["sheets", sheetId, "hideHeadings"], toFlag(value) ? undefined : true),
};

export const WorksheetType: ObjectType<SheetAt> = new ObjectType<SheetAt>("Worksheet", {
  identity: ({ sheetId }) => ({ Id: sheetId }),
  properties: {
    id: { get: ({ sheetId }) => sheetId },
    name: { get: ({ sheetId }, { document }) => document.sheetName(sheetId), set: rename },
    position: {
      get: ({ sheetId }, { document }) => document.sheetIds().indexOf(sheetId),
      set: ({ sheetId }, value, { document }) => moveSheet(document, sheetId, toNumber(value)),
    },
    visibility: {
      get: ({ sheetId }, { document }) => {
        if (document.getters.isSheetVisible(sheetId)) return "Visible";
        return document.facts.sheets[sheetId]?.veryHidden ? "VeryHidden" : "Hidden";
      },
      set: setVisibility,
    },
    tabColor: {
      get: ({ sheetId }, { document }) => document.getters.getSheet(sheetId).color ?? "",
      set: ({ sheetId }, value, { document }) => {
        const color = toColor(value);
        document.dispatch("COLOR_SHEET", { sheetId, ...(color ? { color } : {}) });
      },
    },
    showGridlines,
    showHeadings,
    // What the client calls them when it sets them.
    gridlines: showGridlines,
    headings: showHeadings,
  },
  children: {
    charts: (at) => ChartCollectionType.of(at),
    tables: (at) => TableCollectionType.of(at),
    names: (at) => NamedItemCollectionType.of(at),
    freezePanes: (at) => FreezePanesType.of(at),
    pageLayout: (at) => PageLayoutType.of(at),
    horizontalPageBreaks: (at) => HorizontalPageBreaksType.of(at),
    protection: (at) => WorksheetProtectionType.of(at),
  },
  methods: {
    activate: ({ sheetId }, _args, { document }) => {
      const sheetIdFrom = document.getters.getActiveSheetId();
      if (!document.getters.isSheetVisible(sheetId)) throw new ApiError("InvalidOperation");
      if (sheetIdFrom !== sheetId) document.dispatch("ACTIVATE_SHEET", { sheetIdFrom, sheetIdTo: sheetId });
    },
    calculate: (_at, _args, { document }) => void document.dispatch("EVALUATE_CELLS"),
    copy: ({ sheetId }, args, host) => {
      const position = place(host, args, sheetId);
      return WorksheetType.of({ sheetId: copySheet(host.document, sheetId, position) });
    },
    delete: ({ sheetId }, _args, { document }) => deleteSheet(document, sheetId),
    getCell: ({ sheetId }, args) =>
      RangeType.of(
        checkedRectangle({ sheetId, row: args.number(0), column: args.number(1), rows: 1, columns: 1 }),
      ),
    getRange: ({ sheetId }, args, host) => RangeType.of(areaOnSheet(host, sheetId, args.optionalText(0))),
    getRangeByIndexes: ({ sheetId }, args) =>
      RangeType.of(
        checkedRectangle({
          sheetId,
          row: args.number(0),
          column: args.number(1),
          rows: args.number(2),
          columns: args.number(3),
        }),
      ),
    // Guess: of an empty sheet, Excel gives its first cell.
    getUsedRange: ({ sheetId }, args, { document }) =>
      RangeType.of(
        usedArea(document, sheetId, args.flag(0)) ?? { sheetId, row: 0, column: 0, rows: 1, columns: 1 },
      ),
    getUsedRangeOrNullObject: ({ sheetId }, args, { document }) => {
      const area = usedArea(document, sheetId, args.flag(0));
      return area ? RangeType.of(area) : null;
    },
    getNextOrNullObject: (at, args, host) => neighbour(at, host, 1, args.flag(0)),
    getPreviousOrNullObject: (at, args, host) => neighbour(at, host, -1, args.flag(0)),
    _GetAnotherWorksheetById: (_at, args, { document }) => byId(document.findSheet(args.text(0))),
    _GetSheetById: (_at, args, { document }) => byId(document.findSheet(args.text(0))),
    ...eventMethods<SheetAt>(SHEET_EVENTS, ({ sheetId }) => sheetId),
  },
});

function byId(sheetId: string | undefined) {
  if (sheetId === undefined) throw itemNotFound();
  return WorksheetType.of({ sheetId });
}

function neighbour({ sheetId }: SheetAt, { document }: Host, step: 1 | -1, visibleOnly: boolean) {
  const ids = document.sheetIds();
  for (let i = ids.indexOf(sheetId) + step; i >= 0 && i < ids.length; i += step) {
    const id = ids[i] as string;
    if (!visibleOnly || document.getters.isSheetVisible(id)) return WorksheetType.of({ sheetId: id });
  }
  return null;
}

/** An argument that is a range or an address on `sheetId`. */
export function areaArgument(host: Host, args: Arguments, index: number, sheetId: string): Area {
  if (args.isObject(index)) return args.object(index, RangeType);
  const address = args.text(index);
  return areaOf(host.document, address) ?? areaOnSheet(host, sheetId, address);
}
