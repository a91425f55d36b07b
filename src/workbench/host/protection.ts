/** Protected sheets: the host refuses what Excel would refuse, from add-ins and from people in the grid. */
import type { Area } from "./address";
import type { HostDocument } from "./document";
import { ApiError } from "./errors";
import type { LooseCommand } from "./plugins";

/** Excel.WorksheetProtectionOptions that this host looks at. */
type Permission =
  | "allowFormatCells"
  | "allowFormatColumns"
  | "allowFormatRows"
  | "allowInsertRows"
  | "allowInsertColumns"
  | "allowDeleteRows"
  | "allowDeleteColumns"
  | "allowEditObjects"
  | "allowAutoFilter"
  | "allowSort";

export function isProtected(document: HostDocument, sheetId: string): boolean {
  return document.facts.sheets[sheetId]?.protection !== undefined;
}

/** Refuses to change the content of a locked cell of a protected sheet. */
export function guardContent(document: HostDocument, area: Area): void {
  if (!isProtected(document, area.sheetId)) return;
  const { sheetId } = area;
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let col = area.column; col < area.column + area.columns; col++) {
      if (!document.style({ sheetId, row, col }).unlocked) throw new ApiError("AccessDenied");
    }
  }
}

/** Refuses what a protected sheet's options do not allow. */
export function guard(document: HostDocument, sheetId: string, permission?: Permission): void {
  const options = document.facts.sheets[sheetId]?.protection;
  if (options && !(permission && options[permission] === true)) throw new ApiError("AccessDenied");
}

/** Refuses to add, delete, rename, move, hide or show sheets of a workbook whose structure is protected. */
export function guardStructure(document: HostDocument): void {
  if (document.facts.structureProtected) throw new ApiError("AccessDenied");
}

const STRUCTURE: ReadonlySet<string> = new Set([
  "CREATE_SHEET",
  "DELETE_SHEET",
  "DUPLICATE_SHEET",
  "MOVE_SHEET",
  "RENAME_SHEET",
  "HIDE_SHEET",
  "SHOW_SHEET",
]);

const ALWAYS_ALLOWED: ReadonlySet<string> = new Set(["EXCEL_FACT", "UPDATE_CELL_POSITION", "RENAME_SHEET"]);

/** What a person does in the grid is held to the same rules. */
export function guardDocument(document: HostDocument): void {
  const { coreTypes } = document.library;
  document.refusals = (command) => {
    const { sheetId, type } = command;
    if (STRUCTURE.has(type) && document.facts.structureProtected) return true;
    if (sheetId === undefined || !(coreTypes as Set<string>).has(type)) return false;
    if (ALWAYS_ALLOWED.has(type) || !isProtected(document, sheetId)) return false;
    return type !== "UPDATE_CELL" || !isTypedIntoUnlocked(document, command);
  };
}

function isTypedIntoUnlocked(document: HostDocument, command: LooseCommand): boolean {
  const { sheetId, row, col } = command as unknown as { sheetId: string; row: number; col: number };
  const onlyContent = !("style" in command) && !("format" in command);
  return onlyContent && document.style({ sheetId, row, col }).unlocked === true;
}
