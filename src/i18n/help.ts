/** Texts of the help pages, apart from text.ts: they are needed at build time only, not in the add-in. */
import { help as helpEn } from "./en/help";
import { pane as paneEn } from "./en/pane";
import { help as helpEs } from "./es/help";
import { pane as paneEs } from "./es/pane";

export const helpText = { en: helpEn, es: helpEs };
/** Families of functions are called in the help what the pane calls them. */
export const paneText = { en: paneEn, es: paneEs };
