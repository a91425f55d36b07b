/** The static files that are made from the catalogue: what Excel reads about the functions, and their help. */
import { CATALOGUE } from "../../catalogue";
import type { AnyEntry, Language } from "../../catalogue/define";
import { functionPage, type HelpArgument } from "../../catalogue/help";
import { indexPage, supportPage } from "../../catalogue/help-guide";
import { argumentNames } from "../../functions/evaluate";
import { argumentHelp, functionsJson } from "../../functions/metadata";

const LANGUAGES: readonly Language[] = ["en", "es"];

/**
 * @param baseUrl where the add-in is served, without a slash at the end
 * @returns path → text
 */
export function catalogueFiles(
  baseUrl: string,
  entries: readonly AnyEntry[] = CATALOGUE,
): Record<string, string> {
  const files: Record<string, string> = {};
  for (const language of LANGUAGES) {
    const json = functionsJson(entries, language, (name) => `${baseUrl}/help/${language}/${name}.html`);
    files[language === "en" ? "functions.json" : `functions.${language}.json`] = JSON.stringify(
      json,
      null,
      2,
    );
    files[`help/${language}/index.html`] = indexPage(entries, language);
    files[`help/${language}/support.html`] = supportPage(language);
    for (const entry of entries)
      files[`help/${language}/${entry.name}.html`] = functionPage(
        entry,
        helpArguments(entry, language),
        language,
      );
  }
  return files;
}

function helpArguments(entry: AnyEntry, language: Language): HelpArgument[] {
  return argumentNames(entry).map((name) => ({
    name,
    meaning: argumentHelp(entry, name, language),
    // The edge's own arguments (output, headers) can always be left out.
    optional: entry.args[name]?.optional ?? true,
  }));
}
