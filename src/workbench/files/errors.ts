/** A file that cannot be opened: a code with parameters and no words (i18n section `files` words it). */
import type { FileCode } from "./words";

export class FileError extends Error {
  constructor(
    readonly code: FileCode,
    readonly parameters: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(parameters)}`, options);
    this.name = "FileError";
  }
}
