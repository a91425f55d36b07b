/** Files by their paths, for the command line; the only file here that needs Node. */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { openFile } from "./open";
import type { OnProgress } from "./pace";
import type { WorkbookFile } from "./workbook";

export async function openPath(path: string, onProgress?: OnProgress): Promise<WorkbookFile> {
  return openFile(new Uint8Array(await readFile(path)), basename(path), onProgress);
}
