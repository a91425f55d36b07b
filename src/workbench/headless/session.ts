/** A workbook open in the local host, with office.js in front of it: what tests, the bench and the commands use. */
import { CATALOGUE } from "../../catalogue";
import { functionsJson } from "../../functions/metadata";
import { registerFunctions } from "../../functions/register";
import { languageOf } from "../../i18n/text";
import type { WorkbookFile } from "../files/workbook";
import type { HostDocument } from "../host/document";
import { evaluateFormula, type Evaluation } from "../host/evaluate";
import { installFunctions } from "../host/functions";
import { Host } from "../host/host";
import { openDocument, type OnProgress } from "../host/open";
import { toWorkbookFile } from "../host/save";
import { installGlobals } from "./globals";
import { loadLibrary, loadOfficeClient, type Counters } from "./office";

export interface SessionOptions {
  /** Excel's display language: "en-US" unless said otherwise. */
  readonly language?: string;
  readonly onProgress?: OnProgress;
}

export interface Session {
  /** The `Excel` global; also globalThis.Excel until the session is closed. */
  readonly excel: typeof Excel;
  readonly host: Host;
  readonly document: HostDocument;
  readonly counters: Counters;
  toWorkbookFile(): WorkbookFile;
  /** One formula; unqualified addresses mean `sheet`, by default the first. */
  evaluate(formula: string, sheet?: string): Evaluation;
  /** The n-th batch from now (1 is the next) stops in its middle with an error. */
  failAt(batch: number): void;
  /** Undoes one step, as a person would. */
  undo(): void;
  close(): void;
}

export async function openSession(file: WorkbookFile, options: SessionOptions = {}): Promise<Session> {
  const library = loadLibrary();
  const language = options.language ?? "en-US";
  let answer = (_request: string): string => {
    throw new Error("a batch came before the workbook was open");
  };
  let failing = -1;
  const client = loadOfficeClient((request) => answer(request));
  const globals = installGlobals(client.excel, language);
  registerFunctions();
  installFunctions(library, functionsJson(CATALOGUE, languageOf(language), helpUrl), globals.find);
  const document = await openDocument(library, file, options.onProgress);
  const host = new Host(document, { failAt: () => failing-- === 1 });
  answer = (request) => host.processText(request);
  const stopEvents = host.events.listen((entries) => client.tellEvents(entries));
  return {
    excel: client.excel,
    host,
    document,
    counters: client.counters,
    toWorkbookFile: () => toWorkbookFile(document),
    evaluate: (formula, sheet) => evaluateFormula(document, formula, sheetIdOf(document, sheet)),
    failAt: (batch) => {
      failing = batch;
    },
    undo: () => void document.model.dispatch("REQUEST_UNDO"),
    close: () => {
      stopEvents();
      globals.restore();
    },
  };
}

/** Nobody clicks on it here. */
const helpUrl = (name: string) => `https://localhost/help/${name}.html`;

function sheetIdOf(document: HostDocument, sheet: string | undefined): string {
  const sheetId = sheet === undefined ? document.sheetIds()[0] : document.findSheet(sheet);
  if (sheetId === undefined) throw new Error(`there is no sheet named ${sheet ?? ""}`);
  return sheetId;
}
