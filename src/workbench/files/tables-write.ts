/** Tables as Excel wants them: the columns' names are the texts in the header cells, each once. */
import { formulaToFile } from "./formulas";
import { zoneAddress } from "./references";
import { element, escapeXml, XML_HEAD } from "./xml";
import type { CellFile, SheetFile, TableFile } from "./workbook";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** The same sheet with every table's headers as texts that differ: Excel makes them so when a table is made. */
export function withTableHeaders(sheet: SheetFile): SheetFile {
  const headed = sheet.tables.filter(({ hasHeaders }) => hasHeaders);
  if (headed.length === 0) return sheet;
  const headers = new Map<string, string>();
  for (const { zone } of headed)
    columnNames(sheet, zone).forEach((name, i) => headers.set(`${zone.top},${zone.left + i}`, name));
  const kept = sheet.cells.map((cell): CellFile => {
    const name = headers.get(`${cell.row},${cell.column}`);
    headers.delete(`${cell.row},${cell.column}`);
    if (name === undefined || (cell.value === name && cell.formula === undefined)) return cell;
    return {
      row: cell.row,
      column: cell.column,
      value: name,
      ...(cell.style === undefined ? {} : { style: cell.style }),
    };
  });
  const added = [...headers].map(([key, value]): CellFile => {
    const [row, column] = key.split(",").map(Number) as [number, number];
    return { row, column, value };
  });
  return { ...sheet, cells: [...kept, ...added] };
}

function columnNames(sheet: SheetFile, zone: TableFile["zone"]): string[] {
  const texts = new Map<number, string>();
  for (const { row, column, value } of sheet.cells)
    if (row === zone.top && column >= zone.left && column <= zone.right && value !== null && value !== "")
      texts.set(column, typeof value === "boolean" ? String(value).toUpperCase() : String(value));
  const used = new Set<string>();
  return Array.from({ length: zone.right - zone.left + 1 }, (_, i) => {
    const base = texts.get(zone.left + i) ?? `Column${i + 1}`;
    let name = base;
    for (let copy = 2; used.has(name.toLowerCase()); copy++) name = `${base}${copy}`;
    used.add(name.toLowerCase());
    return name;
  });
}

/** `id` is unique in the workbook. */
export function tableXml(sheet: SheetFile, table: TableFile, id: number): string {
  const { zone, hasHeaders, hasTotals, name } = table;
  const totals = hasTotals ? sheet.cells.filter(({ row }) => row === zone.bottom) : [];
  const columns = (hasHeaders ? columnNames(sheet, zone) : plainNames(zone)).map((text, i) =>
    columnXml(
      i + 1,
      text,
      totals.find(({ column }) => column === zone.left + i),
    ),
  );
  const body = hasTotals ? { ...zone, bottom: zone.bottom - 1 } : zone;
  const filter =
    table.showFilterButton && hasHeaders ? element("autoFilter", { ref: zoneAddress(body) }) : undefined;
  return (
    XML_HEAD +
    element(
      "table",
      {
        xmlns: MAIN,
        id,
        name,
        displayName: name,
        ref: zoneAddress(zone),
        headerRowCount: hasHeaders ? undefined : 0,
        totalsRowCount: hasTotals ? 1 : undefined,
        totalsRowShown: hasTotals ? undefined : 0,
      },
      filter,
      element("tableColumns", { count: columns.length }, ...columns),
      element("tableStyleInfo", {
        name: table.style,
        showFirstColumn: 0,
        showLastColumn: 0,
        showRowStripes: 1,
        showColumnStripes: 0,
      }),
    )
  );
}

function plainNames({ left, right }: TableFile["zone"]): string[] {
  return Array.from({ length: right - left + 1 }, (_, i) => `Column${i + 1}`);
}

const TOTALS: Readonly<Record<string, string>> = {
  101: "average",
  102: "countNums",
  103: "count",
  104: "max",
  105: "min",
  107: "stdDev",
  109: "sum",
  110: "var",
};

function columnXml(id: number, text: string, total: CellFile | undefined): string {
  // The attribute writes line feeds as Excel does in table parts.
  const name = text.replaceAll("\n", "_x000a_");
  const known = /^=SUBTOTAL\((\d+),/i.exec(total?.formula ?? "")?.[1];
  if (total?.formula === undefined) {
    const label = typeof total?.value === "string" && total.value !== "" ? total.value : undefined;
    return element("tableColumn", { id, name, totalsRowLabel: label });
  }
  const totalsRowFunction = TOTALS[known ?? ""] ?? "custom";
  const formula =
    totalsRowFunction === "custom"
      ? element("totalsRowFormula", {}, escapeXml(formulaToFile(total.formula)))
      : undefined;
  return element("tableColumn", { id, name, totalsRowFunction }, formula);
}
