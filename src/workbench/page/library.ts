/** The spreadsheet library as the page loads it: unmodified files of its own, which leave their names on the window. */
import type * as Owl from "@odoo/owl";
import type { Library } from "../host/library";

declare global {
  interface Window {
    readonly o_spreadsheet: Library;
    readonly owl: typeof Owl;
  }
}

const TEMPLATES = "/vendor/o-spreadsheet/o_spreadsheet.xml";

/** A file of the page that the server did not give. */
export class NotLoaded extends Error {}

export async function fetchText(path: string): Promise<string> {
  const answer = await fetch(path).catch(() => undefined);
  if (!answer?.ok) throw new NotLoaded(path);
  return answer.text();
}

export function checkLibrary(): void {
  if (!("o_spreadsheet" in window)) throw new NotLoaded("/vendor/o-spreadsheet");
  if (!("owl" in window)) throw new NotLoaded("/vendor/owl");
}

let templates: Promise<string> | undefined;

export function gridTemplates(): Promise<string> {
  return (templates ??= fetchText(TEMPLATES));
}
