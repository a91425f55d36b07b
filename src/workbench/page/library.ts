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

export async function fetchText(path: string): Promise<string> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.text();
}

let templates: Promise<string> | undefined;

export function gridTemplates(): Promise<string> {
  return (templates ??= fetchText(TEMPLATES));
}
