/** Opens what a person uploads: .xlsx, .xlsm, .csv, .tsv, .txt. Fails with a FileError only. */
import { FileError } from "./errors";
import { LIMITS, megabytes } from "./limits";
import { openCsv } from "./open-csv";
import { openXlsx } from "./open-xlsx";
import { Pace, type OnProgress } from "./pace";
import type { WorkbookFile } from "./workbook";
import { openArchive } from "./zip";

/** `name` is the file's own, for its ending and (a .csv) its sheet; progress goes from 0 to 1. */
export async function openFile(
  bytes: Uint8Array,
  name: string,
  onProgress?: OnProgress,
): Promise<WorkbookFile> {
  if (bytes.length === 0) throw new FileError("emptyFile", { name });
  if (bytes.length > LIMITS.fileBytes)
    throw new FileError("tooLarge", {
      name,
      size: megabytes(bytes.length),
      limit: megabytes(LIMITS.fileBytes),
    });
  const pace = new Pace(onProgress);
  try {
    const file = await openKind(bytes, name, pace);
    pace.finish();
    return file;
  } catch (error) {
    throw error instanceof FileError
      ? new FileError(error.code, { name, ...error.parameters }, { cause: error.cause ?? error })
      : new FileError("damaged", { name }, { cause: error });
  }
}

function openKind(bytes: Uint8Array, name: string, pace: Pace): Promise<WorkbookFile> {
  if (startsWith(bytes, [0x50, 0x4b])) return openZip(bytes, pace);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new FileError(isEncrypted(bytes) ? "encrypted" : "oldFormat");
  if (!/\.(csv|tsv|txt)$/i.test(name) || isBinary(bytes)) throw new FileError("notAWorkbook");
  return openCsv(bytes, name, pace);
}

function openZip(bytes: Uint8Array, pace: Pace): Promise<WorkbookFile> {
  const archive = openArchive(bytes);
  if (archive.has("xl/workbook.bin")) throw new FileError("binaryFormat");
  return openXlsx(archive, pace);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}

/** A workbook with a password is an old-style container with a stream of this name (UTF-16). */
function isEncrypted(bytes: Uint8Array): boolean {
  return new TextDecoder("utf-16le").decode(bytes).includes("EncryptedPackage");
}

/** Text has no zero bytes, but in UTF-16. */
function isBinary(bytes: Uint8Array): boolean {
  const wide = bytes[0] === 0xff || bytes[0] === 0xfe;
  return !wide && bytes.subarray(0, 8192).includes(0);
}
