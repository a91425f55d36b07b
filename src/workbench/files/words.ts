/** What a FileError or a warning says in the person's language. */
import { files as english } from "../../i18n/en/files";
import { files as spanish } from "../../i18n/es/files";
import { fill, type Language } from "../../i18n/text";
import type { FileMessage } from "./workbook";

/** Every code has its sentence: the compiler sees to it. */
export type FileCode = keyof typeof english;

/** A warning about one sheet begins with the sheet's name. */
export function fileMessageText({ code, parameters }: FileMessage, language: Language): string {
  const texts: Readonly<Record<string, string>> = language === "es" ? spanish : english;
  const shown = Object.entries(parameters).map(([name, value]) => [
    name,
    typeof value === "number" ? value.toLocaleString(language === "es" ? "es-ES" : "en-US") : value,
  ]);
  const text = fill(texts[code] ?? code, Object.fromEntries(shown) as Record<string, string>);
  const { sheet } = parameters;
  return sheet === undefined ? text : `${sheet}: ${text}`;
}
