/** The workbook part: its sheets, names and date system. */
import { formulaFromFile } from "./formulas";
import { parseZone, splitSheet } from "./references";
import { childrenOf, child, isTrue, relationId, type Xml } from "./xml";
import type { NameFile, PrintFile, SheetFile } from "./workbook";
import type { Warn } from "./warnings";

export interface SheetEntry {
  readonly name: string;
  readonly relation: string;
  readonly visibility: SheetFile["visibility"];
  /** From its reserved names. */
  readonly printArea?: PrintFile["area"];
  readonly titleRows?: PrintFile["titleRows"];
}

export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly NameFile[];
  readonly dateSystem: 1900 | 1904;
  readonly activeTab: number;
}

interface DefinedName {
  readonly name: string;
  readonly text: string;
  readonly hidden: boolean;
  readonly sheet: number | undefined;
}

const VISIBILITY: Readonly<Record<string, SheetFile["visibility"]>> = {
  hidden: "Hidden",
  veryHidden: "VeryHidden",
};

export function readWorkbookPart(root: Xml, warn: Warn): WorkbookPart {
  const { lockStructure, lockWindows } = child(root, "workbookProtection")?.attributes ?? {};
  if (isTrue(lockStructure) || isTrue(lockWindows)) warn("workbookProtection");
  const names = childrenOf(child(root, "definedNames"), "definedName").map(
    ({ attributes, text }): DefinedName => ({
      name: attributes["name"] ?? "",
      text: text.trim(),
      hidden: isTrue(attributes["hidden"]),
      sheet: attributes["localSheetId"] === undefined ? undefined : Number(attributes["localSheetId"]),
    }),
  );
  const sheets = childrenOf(child(root, "sheets"), "sheet").map((sheet, i): SheetEntry => {
    const own = names.filter((name) => name.sheet === i);
    return {
      name: sheet.attributes["name"] ?? "",
      relation: relationId(sheet) ?? "",
      visibility: VISIBILITY[sheet.attributes["state"] ?? ""] ?? "Visible",
      printArea: printAreaOf(own, warn),
      titleRows: titleRowsOf(own, warn),
    };
  });
  return {
    sheets,
    names: names.flatMap((name) => nameOf(name, sheets) ?? []),
    dateSystem: isTrue(child(root, "workbookPr")?.attributes["date1904"]) ? 1904 : 1900,
    activeTab: Number(child(root, "bookViews", "workbookView")?.attributes["activeTab"] ?? 0),
  };
}

/** Excel's own names (print areas, filters, functions it once met) are no names of the person's. */
function nameOf(
  { name, text, hidden, sheet }: DefinedName,
  sheets: readonly SheetEntry[],
): NameFile | undefined {
  if (name === "" || text === "" || /^_xl/i.test(name)) return undefined;
  const scope = sheet === undefined ? undefined : sheets[sheet]?.name;
  return {
    name,
    formula: formulaFromFile(text),
    visible: !hidden,
    ...(scope === undefined ? {} : { sheet: scope }),
  };
}

function reserved(names: readonly DefinedName[], name: string): string | undefined {
  return names.find((each) => each.name.toLowerCase() === `_xlnm.${name}`)?.text;
}

function printAreaOf(names: readonly DefinedName[], warn: Warn): PrintFile["area"] {
  const text = reserved(names, "print_area");
  if (text === undefined) return undefined;
  const area = parseZone(splitSheet(text).rest);
  if (!area) warn("printAreas");
  return area;
}

function titleRowsOf(names: readonly DefinedName[], warn: Warn): PrintFile["titleRows"] {
  const text = reserved(names, "print_titles");
  if (text === undefined) return undefined;
  const rows = /\$?(\d+):\$?(\d+)$/.exec(text);
  if (!rows || /![^,]*\$[A-Z]/.test(text)) warn("printTitleColumns");
  return rows ? { first: Number(rows[1]) - 1, last: Number(rows[2]) - 1 } : undefined;
}
