/**
 * What stands around the cells of a workbook (styles, merges, rules, views, page set-up), read by hucre from a small
 * package made for it: the style sheet and every worksheet without its rows.
 */
import { zipSync, type Zippable } from "fflate";
import { readXlsx, type CellStyle, type Sheet } from "hucre/xlsx";
import { FileError } from "./errors";
import { resolveColors, type Colors } from "./colors";

const DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** `worksheets` hold the XML of each worksheet, rows left out. */
export async function readShells(
  worksheets: readonly string[],
  styles: string | undefined,
  colors: Colors,
): Promise<Sheet[]> {
  const sheets = worksheets.map((_, i) => `<sheet name="${i}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  const relations = worksheets.map((_, i) =>
    relation(`rId${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`),
  );
  if (styles !== undefined) relations.push(relation("styles", "styles", "styles.xml"));
  const texts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"/>`,
    "_rels/.rels": relationList([relation("rId1", "officeDocument", "xl/workbook.xml")]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets>${sheets.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationList(relations),
  };
  if (styles !== undefined) texts["xl/styles.xml"] = resolveColors(styles, colors);
  worksheets.forEach((xml, i) => {
    texts[`xl/worksheets/sheet${i + 1}.xml`] = resolveColors(xml, colors);
  });
  return readWithHucre(texts);
}

/** The style sheet's cell formats: hucre tells them of cells only, so it is given one empty cell of each. */
export async function readCellStyles(
  styles: string | undefined,
  formats: number,
  colors: Colors,
): Promise<(CellStyle | undefined)[]> {
  if (styles === undefined) return [];
  const rows = Array.from(
    { length: formats },
    (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" s="${i}"/></row>`,
  );
  const worksheet = `<worksheet xmlns="${MAIN}"><sheetData>${rows.join("")}</sheetData></worksheet>`;
  const [sheet] = await readShells([worksheet], styles, colors);
  return rows.map((_, i) => sheet?.cells?.get(`${i},0`)?.style);
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${DOCUMENT}/${type}" Target="${target}"/>`;
}

function relationList(relations: readonly string[]): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${relations.join("")}</Relationships>`;
}

async function readWithHucre(texts: Readonly<Record<string, string>>): Promise<Sheet[]> {
  const files: Zippable = {};
  for (const [path, text] of Object.entries(texts)) files[path] = new TextEncoder().encode(text);
  try {
    return (await readXlsx(zipSync(files, { level: 0 }), { readStyles: true })).sheets;
  } catch (cause) {
    throw new FileError("damaged", {}, { cause });
  }
}
