/**
 * `npm run review -- input.xlsx output.xlsx`: builds the review of a workbook and writes it to a file of its own. What
 * was found goes to stdout as text, progress to stderr.
 */
import { rename, rm, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { buildReview } from "../../excel/build";
import { errorMessage, messageText } from "../../excel/message";
import type { BuildReport } from "../../excel/report";
import { files as filesEn } from "../../i18n/en/files";
import { files as filesEs } from "../../i18n/es/files";
import { fill, type Language } from "../../i18n/text";
import { FileError } from "../files/errors";
import { openPath } from "../files/node";
import { saveFile } from "../files/save";
import type { FileMessage, WorkbookFile } from "../files/workbook";
import { commandText, readArguments, UsageError, type ReviewCommand } from "./review-arguments";
import { reviewAsText } from "./review-text";
import { openSession } from "./session";

const FILE_WORDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en: filesEn, es: filesEs };

/** The review was not built, and no file was written: why, worded for the person. */
class NotBuilt extends Error {}

function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}

function fileText({ code, parameters }: FileMessage, language: Language): string {
  return fill(FILE_WORDS[language][code] ?? code, parameters);
}

async function run({ input, output, request }: ReviewCommand): Promise<string> {
  const { language } = request;
  const file = await open(input, language);
  const session = await openSession(file, { language });
  try {
    const report = await build(request);
    await save(session.toWorkbookFile(), output, language);
    tell(commandText("built", language, { tabs: report.tabs.length, name: basename(output) }));
    return reviewAsText(report, language);
  } finally {
    session.close();
  }
}

async function open(input: string, language: Language): Promise<WorkbookFile> {
  const name = basename(input);
  tell(commandText("opening", language, { name }));
  try {
    const file = await openPath(input);
    for (const warning of file.warnings ?? []) tell(fileText(warning, language));
    return file;
  } catch (error) {
    const detail = error instanceof FileError ? fileText(error, language) : (error as Error).message;
    throw new NotBuilt(commandText("cannotRead", language, { name, detail }), { cause: error });
  }
}

async function build(request: ReviewCommand["request"]): Promise<BuildReport> {
  const { language } = request;
  let last = "";
  try {
    return await buildReview(request, ({ share, message }) => {
      const line = `${String(Math.round(share * 100)).padStart(3)} %  ${messageText(message, language)}`;
      if (line !== last) tell(line);
      last = line;
    });
  } catch (error) {
    throw new NotBuilt(errorMessage(error, language), { cause: error });
  }
}

/** First beside its place: a file that is cut off half-way must not look like a review. */
async function save(file: WorkbookFile, output: string, language: Language): Promise<void> {
  const name = basename(output);
  tell(commandText("saving", language, { name }));
  const unfinished = `${output}.part`;
  try {
    await writeFile(unfinished, await saveFile(file));
    await rename(unfinished, output);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw new NotBuilt(commandText("cannotWrite", language, { name, detail: (error as Error).message }), {
      cause: error,
    });
  }
}

async function main(): Promise<number> {
  try {
    const text = await run(readArguments(process.argv.slice(2)));
    await new Promise((resolve) => process.stdout.write(`${text}\n`, resolve));
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      tell(`${error.message}\n\n${commandText("usage", error.language)}`);
      return 2;
    }
    tell(error instanceof NotBuilt ? error.message : String((error as Error).stack));
    return 1;
  }
}

void main().then((status) => process.exit(status));
