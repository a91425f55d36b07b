/** A sheet's surroundings as hucre writes them, and what hucre leaves out put into the XML that it wrote. */
import type { ConditionalRule, DataValidation, WriteSheet } from "hucre/xlsx";
import { formulaToFile } from "./formulas";
import { widthOfPoints } from "./geometry";
import { LAST_COLUMN, zoneAddress } from "./references";
import { operatorToFile, pointToFile } from "./rule-words";
import { changeToHucre } from "./style-write";
import type { ConditionalFormatFile, SheetFile, ValidationFile } from "./workbook";

export function sheetToHucre(sheet: SheetFile): WriteSheet {
  const { frozenRows, frozenColumns, print, tabColor } = sheet;
  return {
    name: sheet.name,
    hidden: sheet.visibility === "Hidden",
    veryHidden: sheet.visibility === "VeryHidden",
    columns: columnsToHucre(sheet),
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    conditionalRules: sheet.conditionalFormats.map(ruleToHucre),
    dataValidations: sheet.validations.map(validationToHucre),
    ...(frozenRows > 0 || frozenColumns > 0
      ? { freezePane: { rows: frozenRows, columns: frozenColumns } }
      : {}),
    ...(sheet.protected ? { protection: { sheet: true } } : {}),
    view: {
      showGridLines: sheet.showGridlines,
      ...(tabColor === undefined ? {} : { tabColor: { rgb: tabColor.replace("#", "") } }),
    },
    // Named by the last row of the page before.
    ...(print?.rowBreaks ? { rowBreaks: print.rowBreaks.map((row) => row - 1) } : {}),
    ...(print === undefined
      ? {}
      : {
          pageSetup: {
            orientation: print.orientation === "Landscape" ? ("landscape" as const) : ("portrait" as const),
            ...(print.fitWide === undefined && print.fitTall === undefined
              ? {}
              : { fitToPage: true, fitToWidth: print.fitWide ?? 0, fitToHeight: print.fitTall ?? 0 }),
          },
        }),
  };
}

/** Characters; Excel refuses more. */
const WIDEST = 255;

function columnsToHucre(sheet: SheetFile): NonNullable<WriteSheet["columns"]> {
  const columns: { width?: number; hidden?: boolean; outlineLevel?: number; collapsed?: boolean }[] = [];
  const at = (column: number): (typeof columns)[number] => {
    while (columns.length <= column) columns.push({});
    return columns[column] as (typeof columns)[number];
  };
  for (const [column, points] of Object.entries(sheet.columnWidths))
    at(Number(column)).width = Math.min(WIDEST, widthOfPoints(points));
  for (const column of sheet.hiddenColumns) at(column).hidden = true;
  for (const { first, last, collapsed } of sheet.columnGroups) {
    for (let column = first; column <= last; column++) {
      at(column).outlineLevel = Math.min(7, (at(column).outlineLevel ?? 0) + 1);
      if (collapsed) at(column).hidden = true;
    }
    if (collapsed && last < LAST_COLUMN) at(last + 1).collapsed = true;
  }
  return columns;
}

function ruleToHucre(format: ConditionalFormatFile, index: number): ConditionalRule {
  const rule = { priority: index + 1, range: zoneAddress(format.zone) };
  switch (format.type) {
    case "ColorScale":
      return { ...rule, type: "colorScale", colorScale: colorScaleToHucre(format.points) };
    case "DataBar":
      return {
        ...rule,
        type: "dataBar",
        dataBar: { cfvo: [{ type: "min" }, { type: "max" }], color: opaque(format.color) },
      };
    case "CellValue":
      return {
        ...rule,
        type: "cellIs",
        operator: operatorToFile(format.operator),
        formula: format.formulas.map((formula) => formulaToFile(formula)),
        style: changeToHucre(format.style),
      };
    case "Custom":
      return {
        ...rule,
        type: "expression",
        formula: formulaToFile(format.formula),
        style: changeToHucre(format.style),
      };
  }
}

type Scale = NonNullable<ConditionalRule["colorScale"]>;

function colorScaleToHucre(points: Extract<ConditionalFormatFile, { type: "ColorScale" }>["points"]): Scale {
  return {
    cfvo: points.map(({ type, value }) => ({
      type: pointToFile(type) as Scale["cfvo"][number]["type"],
      ...(value === undefined ? {} : { value: formulaToFile(value) }),
    })),
    colors: points.map(({ color }) => opaque(color)),
  };
}

function opaque(color: string): string {
  return `FF${color.replace("#", "").toUpperCase()}`;
}

function validationToHucre({ zone, list }: ValidationFile): DataValidation {
  const formula1 = list.startsWith("=") ? formulaToFile(list) : `"${list.replaceAll('"', '""')}"`;
  return { type: "list", range: zoneAddress(zone), formula1, allowBlank: true, showErrorMessage: true };
}

/** Puts the rows and the depth of the outline in, and makes the active sheet the selected one. */
export function completeSheetXml(xml: string, sheet: SheetFile, rows: string, selected: boolean): string {
  const depth = (groups: SheetFile["rowGroups"]): number =>
    groups.reduce((most, { first, last }) => {
      const around = groups.filter((other) => other.first <= first && other.last >= last).length;
      return Math.max(most, Math.min(7, around));
    }, 0);
  const [rowDepth, columnDepth] = [depth(sheet.rowGroups), depth(sheet.columnGroups)];
  const outline =
    (rowDepth > 0 ? ` outlineLevelRow="${rowDepth}"` : "") +
    (columnDepth > 0 ? ` outlineLevelCol="${columnDepth}"` : "");
  return xml
    .replace(/<dimension [^>]*\/>/, "")
    .replace("<sheetFormatPr ", () => `<sheetFormatPr${outline} `)
    .replace("<sheetView ", () => (selected ? '<sheetView tabSelected="1" ' : "<sheetView "))
    .replace(/<sheetData\/>|<sheetData>.*<\/sheetData>/s, () => `<sheetData>${rows}</sheetData>`);
}
