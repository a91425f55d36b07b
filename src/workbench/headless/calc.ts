/**
 * `npm run --silent calc -- input.xlsx '=BIZ.COHORT(A2:A70000,B2:B70000,"month")'`: one formula against a workbook.
 * Nothing but one JSON object goes to stdout.
 */
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { calc as english } from "../../i18n/en/calc";
import { files as filesEn } from "../../i18n/en/files";
import { calc as spanish } from "../../i18n/es/calc";
import { files as filesEs } from "../../i18n/es/files";
import { fill, type Language, type Parameters } from "../../i18n/text";
import type { Cell } from "../../metrics/values";
import { FileError } from "../files/errors";
import { openPath } from "../files/node";
import type { Evaluation } from "../host/evaluate";
import { openSession } from "./session";

const WORDS = { en: english, es: spanish };
const FILE_WORDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en: filesEn, es: filesEs };

/** What was asked makes no sense, worded for the person. */
class UsageError extends Error {
  constructor(language: Language, key: keyof typeof english, parameters?: Parameters) {
    super(fill(WORDS[language][key], parameters));
  }
}

interface Request {
  readonly path: string;
  readonly formula: string;
  readonly sheet: string | undefined;
  readonly language: Language;
}

function readRequest(given: readonly string[]): Request {
  const text = { type: "string" } as const;
  const { values, positionals } = parseArgs({
    args: [...given],
    options: { sheet: text, lang: text },
    allowPositionals: true,
  });
  const language = languageOption(values.lang);
  const [path, formula] = positionals;
  if (path === undefined || formula === undefined || formula.trim() === "" || positionals.length > 2) {
    throw new UsageError(language, "twoArguments");
  }
  return { path, formula: formula.trim(), sheet: values.sheet, language };
}

function languageOption(given = "en"): Language {
  if (given !== "en" && given !== "es") throw new UsageError("en", "unknownLanguage", { given });
  return given;
}

async function evaluate({ path, formula, sheet, language }: Request): Promise<Evaluation> {
  const file = await openPath(path).catch((error: unknown) => {
    throw readingError(error, path, language);
  });
  const names = file.sheets.map(({ name }) => name);
  if (sheet !== undefined && !names.some((name) => name.toLowerCase() === sheet.toLowerCase())) {
    throw new UsageError(language, "noSheet", { given: sheet, names: names.join(", ") });
  }
  const session = await openSession(file, { language });
  try {
    return session.evaluate(formula, sheet);
  } finally {
    session.close();
  }
}

function readingError(error: unknown, path: string, language: Language): UsageError {
  const template = error instanceof FileError ? FILE_WORDS[language][error.code] : undefined;
  const detail =
    template !== undefined && error instanceof FileError
      ? fill(template, error.parameters)
      : error instanceof Error
        ? error.message
        : String(error);
  return new UsageError(language, "cannotRead", { name: basename(path), detail });
}

/** A blank is "", one cell stands alone. */
function shown(rows: readonly (readonly Cell[])[]): unknown {
  const cells = rows.map((row) => row.map((cell) => cell ?? ""));
  return cells.length === 1 && cells[0]?.length === 1 ? cells[0][0] : cells;
}

async function main(): Promise<number> {
  const outcome = await evaluate(readRequest(process.argv.slice(2)));
  const answer = outcome.ok
    ? { value: shown(outcome.rows) }
    : { error: outcome.error, message: outcome.message };
  await new Promise((resolve) => process.stdout.write(`${JSON.stringify(answer)}\n`, resolve));
  return outcome.ok ? 0 : 1;
}

main().then(
  (status) => process.exit(status),
  (error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    const language: Language = process.argv.join(" ").includes("--lang es") ? "es" : "en";
    process.stderr.write(`${message}\n\n${WORDS[language].usage}\n`);
    process.exit(2);
  },
);
