/** Excel tables of a sheet. */
import { parseZone } from "./references";
import type { Relation } from "./relations";
import { child, parseXml } from "./xml";
import type { Archive } from "./zip";
import type { TableFile } from "./workbook";

export function readTables(archive: Archive, relations: readonly Relation[]): TableFile[] {
  return relations
    .filter(({ type, target }) => type === "table" && archive.has(target))
    .flatMap(({ target }) => readTable(archive.text(target)) ?? []);
}

function readTable(text: string): TableFile | undefined {
  const xml = parseXml(text);
  const { displayName, name, ref, headerRowCount, totalsRowCount } = xml.attributes;
  const zone = parseZone(ref ?? "");
  if (!zone) return undefined;
  const style = child(xml, "tableStyleInfo")?.attributes["name"];
  return {
    name: displayName ?? name ?? "",
    zone,
    hasHeaders: headerRowCount !== "0",
    hasTotals: Number(totalsRowCount ?? 0) > 0,
    ...(style === undefined ? {} : { style }),
    showFilterButton: child(xml, "autoFilter") !== undefined,
  };
}
