/** Defined names, print areas and titles among them. */
import { formulaToFile } from "./formulas";
import { absoluteAddress, quoteSheet } from "./references";
import { element, escapeXml } from "./xml";
import type { SheetFile, WorkbookFile } from "./workbook";

export function definedNames({ names, sheets }: WorkbookFile): string {
  const written = [
    ...names.map(({ name, formula, visible, sheet }) => {
      const place = sheet === undefined ? -1 : sheets.findIndex((each) => each.name === sheet);
      return nameXml(name, formulaToFile(formula), place < 0 ? undefined : place, !visible);
    }),
    ...sheets.flatMap(printNames),
  ];
  return element("definedNames", {}, ...written);
}

function printNames({ name, print }: SheetFile, place: number): string[] {
  const prefix = `${quoteSheet(name)}!`;
  const { area, titleRows } = print ?? {};
  return [
    ...(area === undefined ? [] : [nameXml("_xlnm.Print_Area", prefix + absoluteAddress(area), place)]),
    ...(titleRows === undefined
      ? []
      : [nameXml("_xlnm.Print_Titles", `${prefix}$${titleRows.first + 1}:$${titleRows.last + 1}`, place)]),
  ];
}

function nameXml(name: string, formula: string, localSheetId?: number, hidden = false): string {
  return element("definedName", { name, localSheetId, hidden: hidden ? 1 : undefined }, escapeXml(formula));
}
