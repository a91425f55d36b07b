/** Small packages made by hand, as other programs write them. */
import { strToU8, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const LIST = "http://schemas.openxmlformats.org/package/2006/relationships";

export function relations(
  ...entries: readonly (readonly [id: string, type: string, target: string])[]
): string {
  const list = entries.map(([id, type, target]) => {
    const full = type.includes("/") ? type : `${DOCUMENT}/${type}`;
    const outside = /^https?:/.test(target) ? ' TargetMode="External"' : "";
    return `<Relationship Id="${id}" Type="${full}" Target="${target}"${outside}/>`;
  });
  return `<Relationships xmlns="${LIST}">${list.join("")}</Relationships>`;
}

export function worksheet(inside: string): string {
  return `<worksheet xmlns="${MAIN}" xmlns:r="${DOCUMENT}">${inside}</worksheet>`;
}

export const ROOT = relations(["rId1", "officeDocument", "xl/workbook.xml"]);

/** A workbook of sheets "Sheet1", "Sheet2", …; `more` adds parts or takes the place of those made here. */
export function packageBytes(
  worksheets: readonly string[],
  more: Readonly<Record<string, string>> = {},
  workbookParts = "",
): Uint8Array {
  const sheets = worksheets.map(
    (_, i) => `<sheet name="Sheet${i + 1}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const targets = worksheets.map(
    (_, i) => [`rId${i + 1}`, "worksheet", `/xl/worksheets/sheet${i + 1}.xml`] as const,
  );
  const parts: Record<string, string> = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels": ROOT,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets>${sheets.join("")}</sheets>${workbookParts}</workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      ...targets,
      ["styles", "styles", "styles.xml"],
      ["strings", "sharedStrings", "sharedStrings.xml"],
      ["theme", "theme", "theme/theme1.xml"],
    ),
    ...Object.fromEntries(worksheets.map((xml, i) => [`xl/worksheets/sheet${i + 1}.xml`, xml])),
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

export function sheetData(rows: string): string {
  return worksheet(`<sheetData>${rows}</sheetData>`);
}
