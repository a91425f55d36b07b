/** What `npm run review` was asked for, or what is wrong with it. */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { BuildRequest } from "../../excel/report";
import { command as english } from "../../i18n/en/command";
import { command as spanish } from "../../i18n/es/command";
import { fill, type Language, type Parameters } from "../../i18n/text";
import { GRAINS, parseIsoDate, type Grain } from "../../metrics/dates";

export type CommandKey = keyof typeof english;

const WORDS: Readonly<Record<Language, Readonly<Record<CommandKey, string>>>> = { en: english, es: spanish };

export function commandText(key: CommandKey, language: Language, parameters: Parameters = {}): string {
  return fill(WORDS[language][key], parameters);
}

export interface ReviewCommand {
  readonly input: string;
  readonly output: string;
  readonly request: BuildRequest;
}

/** Wrong usage, worded in `language`. */
export class UsageError extends Error {
  constructor(
    readonly language: Language,
    key: CommandKey,
    parameters: Parameters = {},
  ) {
    super(commandText(key, language, parameters));
  }
}

const DEFAULT_GRAIN: Grain = "bimonth";

export function readArguments(given: readonly string[]): ReviewCommand {
  const { values, positionals } = parsed(given);
  const language = languageOf(values.lang);
  const [input, output] = positionals;
  if (input === undefined || output === undefined || positionals.length > 2) {
    throw new UsageError(language, "twoFiles");
  }
  if (resolve(input) === resolve(output)) throw new UsageError(language, "sameFile", { name: output });
  if (!/\.xlsx$/i.test(output)) throw new UsageError(language, "notXlsx", { name: output });
  if ((values.from === undefined) !== (values.to === undefined)) throw new UsageError(language, "halfPeriod");
  return {
    input,
    output,
    request: {
      grain: grainOf(values.grain, language),
      language,
      ...dateOf("from", "--from", values.from, language),
      ...dateOf("to", "--to", values.to, language),
      ...dateOf("asOf", "--as-of", values["as-of"], language),
    },
  };
}

function parsed(given: readonly string[]) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({
      args: [...given],
      options: { grain: text, from: text, to: text, "as-of": text, lang: text },
      allowPositionals: true,
    });
  } catch (error) {
    throw new UsageError("en", "unknownOption", { detail: (error as Error).message });
  }
}

function languageOf(given = "en"): Language {
  if (given !== "en" && given !== "es") throw new UsageError("en", "unknownLanguage", { given });
  return given;
}

function grainOf(given: string = DEFAULT_GRAIN, language: Language): Grain {
  const grain = GRAINS.find((each) => each === given);
  if (!grain) throw new UsageError(language, "unknownGrain", { given, words: GRAINS.join(", ") });
  return grain;
}

function dateOf<K extends string>(
  name: K,
  option: string,
  given: string | undefined,
  language: Language,
): Partial<Record<K, number>> {
  if (given === undefined) return {};
  const date = parseIsoDate(given);
  if (date === undefined) throw new UsageError(language, "noDate", { option, given });
  return { [name]: date } as Record<K, number>;
}
