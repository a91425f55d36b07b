/** Links of cells: the library writes them as markdown, so that a click in the grid follows them. */
import { splitAddress } from "./address";
import type { HostDocument } from "./document";
import type { CellLink } from "./facts";
import type { CellPosition } from "./library";

/**
 * The content that makes the library show `text` as a link; the plain text where it could not follow it.
 * @param sheetIds lower-case name → id
 */
export function heldLink(sheetIds: ReadonlyMap<string, string>, text: string, link: CellLink): string {
  const url = link.address ?? sheetUrl(sheetIds, link.documentReference);
  return url === undefined || text === "" || /[[\]\n]/.test(text) ? text : `[${text}](${url})`;
}

function sheetUrl(sheetIds: ReadonlyMap<string, string>, reference: string | undefined): string | undefined {
  const sheet = reference === undefined ? undefined : splitAddress(reference.replace(/^#/, "")).sheet;
  const sheetId = sheet === undefined ? undefined : sheetIds.get(sheet.toLowerCase());
  return sheetId === undefined ? undefined : `o-spreadsheet://${sheetId}`;
}

export function sheetIdsByName(document: HostDocument): ReadonlyMap<string, string> {
  return new Map(document.sheetIds().map((id) => [document.sheetName(id).toLowerCase(), id]));
}

/** What Excel was told, or what a person made in the grid. */
export function linkOf(document: HostDocument, position: CellPosition): CellLink | undefined {
  const { link } = document.style(position);
  if (link) return link;
  const shown = document.getters.getEvaluatedCell(position).link;
  if (!shown) return undefined;
  const sheetId = /^o-spreadsheet:\/\/(.*)$/.exec(shown.url)?.[1];
  if (sheetId === undefined) return { address: shown.url };
  const name = document.sheetIds().includes(sheetId) ? document.sheetName(sheetId) : undefined;
  return name === undefined ? undefined : { documentReference: `'${name.replaceAll("'", "''")}'!A1` };
}
