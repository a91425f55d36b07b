/** Links of cells: the library writes them as markdown, so that a click in the grid follows them. */
import { splitAddress } from "./address";
import type { HostDocument } from "./document";
import type { CellLink } from "./facts";
import type { CellPosition } from "./library";

/** The content that makes the library show `text` as a link; the plain text where it could not follow it. */
export function heldLink(document: HostDocument, text: string, link: CellLink): string {
  const url = link.address ?? sheetUrl(document, link.documentReference);
  return url === undefined || /[[\]\n]/.test(text) ? text : `[${text}](${url})`;
}

function sheetUrl(document: HostDocument, reference: string | undefined): string | undefined {
  const sheet = reference === undefined ? undefined : splitAddress(reference.replace(/^#/, "")).sheet;
  const sheetId = sheet === undefined ? undefined : document.findSheet(sheet);
  return sheetId === undefined ? undefined : `o-spreadsheet://${sheetId}`;
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
