/** A file that cannot be opened: a code with parameters and no words (i18n section `files` words it). */
export type FileErrorCode =
  | "emptyFile"
  | "tooLarge"
  | "unpacksTooLarge"
  | "tooManyCells"
  | "tooManyRows"
  | "tooManyColumns"
  | "oldFormat"
  | "binaryFormat"
  | "encrypted"
  | "notAWorkbook"
  | "damaged"
  | "noSheet";

export class FileError extends Error {
  constructor(
    readonly code: FileErrorCode,
    readonly parameters: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(parameters)}`, options);
    this.name = "FileError";
  }
}
