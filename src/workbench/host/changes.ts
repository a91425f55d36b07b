/** Watches the workbook and tells add-ins what changed, whoever changed it. */
import { cellsText, fromZone, intersection, type Area } from "./address";
import type { HostDocument } from "./document";
import { WORKBOOK_TARGET } from "./events";
import type { Host } from "./host";
import type { LooseCommand } from "./plugins";
import { allTables, nameNewTables, tableArea, tableName } from "./tables";
import type { Zone } from "./library";

interface Change {
  zone: Zone;
  readonly changeType: string;
  readonly own: boolean;
}

/** A sheet's changes of one command are told as one rectangle around them. */
type Changes = Map<string, Change>;

export function watchChanges(host: Host): void {
  const { document } = host;
  const changes: Changes = new Map();
  document.watchers.add((command) => {
    noteContent(document, changes, command);
    tellSheets(host, command);
    if (command.type === "CREATE_TABLE" && !document.inBatch) nameNewTables(document);
    if (command.type === "UPDATE_CHART" && !document.inBatch) forgetChart(document, command);
  });
  document.whenFinal.add(() => {
    for (const [sheetId, change] of changes) tellChange(host, sheetId, change);
    changes.clear();
  });
  watchTables(host);
  watchSelection(host);
}

function watchTables({ document, events }: Host): void {
  const tables = () =>
    new Map(
      allTables(document).map((table) => [
        table.id,
        { sheet: table.range.sheetId, name: tableName(document, table) },
      ]),
    );
  let known = tables();
  document.whenFinal.add(() => {
    const now = tables();
    for (const [tableId, { sheet: worksheetId }] of now) {
      const details = { tableId, worksheetId, source: "Local" };
      if (!known.has(tableId)) events.tell("tableAdded", [worksheetId, WORKBOOK_TARGET], details);
    }
    for (const [tableId, { sheet: worksheetId, name: tableName }] of known) {
      const details = { tableId, tableName, worksheetId, source: "Local" };
      if (!now.has(tableId)) events.tell("tableDeleted", [worksheetId, WORKBOOK_TARGET], details);
    }
    known = now;
  });
}

/** A person changed the chart in the grid: what Excel was told about it before no longer holds. */
function forgetChart(document: HostDocument, command: LooseCommand): void {
  document.setFact(["charts", command.chartId as string], undefined);
}

function noteContent(document: HostDocument, changes: Changes, command: LooseCommand): void {
  if (command.type === "UNDO" || command.type === "REDO") {
    for (const each of command.commands as LooseCommand[]) noteContent(document, changes, each);
    return;
  }
  const { sheetId } = command;
  if (sheetId === undefined) return;
  if (command.type === "UPDATE_CELL" && "content" in command) {
    const { row, col } = command as unknown as { row: number; col: number };
    widen(
      changes,
      sheetId,
      { top: row, bottom: row, left: col, right: col },
      "RangeEdited",
      document.inBatch,
    );
  } else if (command.type === "ADD_COLUMNS_ROWS" || command.type === "REMOVE_COLUMNS_ROWS") {
    const word = command.dimension === "ROW" ? "Row" : "Column";
    const zone = document.getters.getSheetZone(sheetId);
    const done = command.type === "ADD_COLUMNS_ROWS" ? "Inserted" : "Deleted";
    // Growing the library's sheet changes nothing in Excel's terms.
    if (!isGrowth(command)) widen(changes, sheetId, zone, `${word}${done}`, document.inBatch);
  }
}

function isGrowth(command: LooseCommand): boolean {
  return command.type === "ADD_COLUMNS_ROWS" && command.position === "after";
}

function widen(changes: Changes, sheetId: string, zone: Zone, changeType: string, own: boolean): void {
  const known = changes.get(sheetId);
  if (!known) {
    changes.set(sheetId, { zone, changeType, own });
    return;
  }
  known.zone = {
    top: Math.min(known.zone.top, zone.top),
    left: Math.min(known.zone.left, zone.left),
    bottom: Math.max(known.zone.bottom, zone.bottom),
    right: Math.max(known.zone.right, zone.right),
  };
}

function tellChange(host: Host, sheetId: string, { zone, changeType, own }: Change): void {
  const { document, events } = host;
  if (!document.sheetIds().includes(sheetId)) return;
  const area: Area = { sheetId, ...fromZone(zone) };
  const details = {
    address: cellsText(area),
    changeType,
    source: "Local",
    // Guess: Excel on the web says ThisLocalAddin for the add-in's own writes.
    triggerSource: own ? "ThisLocalAddin" : "Unknown",
    worksheetId: sheetId,
  };
  events.tell("worksheetChanged", [sheetId, WORKBOOK_TARGET], details);
  for (const table of allTables(document)) {
    if (table.range.sheetId !== sheetId || !intersection(tableArea(document, table), area)) continue;
    events.tell("tableChanged", [table.id, WORKBOOK_TARGET], { ...details, tableId: table.id });
  }
}

function tellSheets({ events }: Host, command: LooseCommand): void {
  const source = "Local";
  const tell = (name: Parameters<typeof events.tell>[0], worksheetId: string, more: object = {}) =>
    events.tell(name, [worksheetId, WORKBOOK_TARGET], { worksheetId, source, ...more });
  switch (command.type) {
    case "CREATE_SHEET":
      return tell("worksheetAdded", command.sheetId as string);
    case "DUPLICATE_SHEET":
      return tell("worksheetAdded", command.sheetIdTo as string);
    case "DELETE_SHEET":
      return tell("worksheetDeleted", command.sheetId as string);
    case "RENAME_SHEET":
      return tell("worksheetNameChanged", command.sheetId as string, {
        nameBefore: command.oldName,
        nameAfter: command.newName,
      });
  }
}

/** What is shown and selected changes in many ways, also when a sheet goes: looked at after every command. */
function watchSelection({ events, document }: Host): void {
  const selected = () => {
    const worksheetId = document.getters.getActiveSheetId();
    return { worksheetId, address: cellsText(fromZone(document.getters.getSelectedZone())) };
  };
  let last = selected();
  document.model.on("update", events, () => {
    const [before, now] = [last, selected()];
    if (now.address === before.address && now.worksheetId === before.worksheetId) return;
    last = now;
    for (const tell of events.whenSelected) tell();
    const { worksheetId } = now;
    if (worksheetId === before.worksheetId) {
      events.tell("worksheetSelectionChanged", [worksheetId, WORKBOOK_TARGET], now);
      return;
    }
    if (document.sheetIds().includes(before.worksheetId)) {
      const gone = { worksheetId: before.worksheetId };
      events.tell("worksheetDeactivated", [before.worksheetId, WORKBOOK_TARGET], gone);
    }
    events.tell("worksheetActivated", [worksheetId, WORKBOOK_TARGET], { worksheetId });
  });
}
