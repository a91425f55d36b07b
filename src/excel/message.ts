/** What src/excel says: a code with parameters, worded in the reader's language where it is shown. */
import { excel as english } from "../i18n/en/excel";
import { excel as spanish } from "../i18n/es/excel";
import { findingText } from "../i18n/marketplace";
import { fill, type Language, type Parameters } from "../i18n/text";
import type { Finding } from "../marketplace/findings";

export type ExcelCode = keyof typeof english;

export interface Message {
  readonly code: ExcelCode;
  readonly parameters: Parameters;
}

const WORDS: Readonly<Record<Language, Readonly<Record<ExcelCode, string>>>> = { en: english, es: spanish };

export function say(code: ExcelCode, parameters: Parameters = {}): Message {
  return { code, parameters };
}

export function messageText(message: Message, language: Language): string {
  return fill(WORDS[language][message.code], message.parameters);
}

interface Circumstances {
  /** False when the workbook could not be put back as it was. */
  readonly restored?: boolean;
  /** What the data checks say about it. */
  readonly findings?: readonly Finding[];
  readonly cause?: unknown;
}

/** Why a job was not done: what, where and what to do. The workbook is as it was unless `restored` is false. */
export class BuildError extends Error implements Message {
  readonly restored: boolean;
  readonly findings: readonly Finding[];

  constructor(
    readonly code: ExcelCode,
    readonly parameters: Parameters = {},
    { restored = true, findings = [], cause }: Circumstances = {},
  ) {
    super(`${code} ${JSON.stringify(parameters)}`, { cause });
    this.name = "BuildError";
    this.restored = restored;
    this.findings = findings;
  }
}

/** More would hide the first. */
const MOST_FINDINGS = 4;

/** The sentences for anything that a function of src/excel threw, foreign errors too. */
export function errorMessage(error: unknown, language: Language): string {
  const known = error instanceof BuildError ? error : unexpected(error);
  const findings = known.findings.slice(0, MOST_FINDINGS).map((finding) => findingText(finding, language));
  const restored = known.restored ? [] : [messageText(say("notRestored"), language)];
  return [messageText(known, language), ...findings, ...restored].join(" ");
}

function unexpected(error: unknown): BuildError {
  return new BuildError("unexpected", { detail: error instanceof Error ? error.message : String(error) });
}
