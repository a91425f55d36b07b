/** What src/excel says: a code with parameters, worded in the reader's language where it is shown. */
import { excel as english } from "../i18n/en/excel";
import { excel as spanish } from "../i18n/es/excel";
import { fill, type Language, type Parameters } from "../i18n/text";

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

/** Why a job was not done: what, where and what to do. The workbook is as it was unless `restored` is false. */
export class BuildError extends Error implements Message {
  constructor(
    readonly code: ExcelCode,
    readonly parameters: Parameters = {},
    readonly restored: boolean = true,
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(parameters)}`, options);
    this.name = "BuildError";
  }
}

/** The sentences for anything that a function of src/excel threw, foreign errors too. */
export function errorMessage(error: unknown, language: Language): string {
  const known =
    error instanceof BuildError
      ? error
      : new BuildError("unexpected", { detail: error instanceof Error ? error.message : String(error) });
  const sentence = messageText(known, language);
  return known.restored ? sentence : `${sentence} ${messageText(say("notRestored"), language)}`;
}
