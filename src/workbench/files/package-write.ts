/** A package as hucre wrote it, open for changes to its parts. */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";

/** Fast enough for tens of megabytes of rows; smaller levels save little time, larger ones little space. */
const LEVEL = 4;

export class Package {
  private readonly parts: Record<string, Uint8Array>;

  constructor(bytes: Uint8Array) {
    this.parts = unzipSync(bytes);
  }

  text(path: string): string {
    const part = this.parts[path];
    if (!part) throw new Error(`no part ${path}`);
    return strFromU8(part);
  }

  put(path: string, text: string): void {
    this.parts[path] = strToU8(text);
  }

  change(path: string, change: (text: string) => string): void {
    this.put(path, change(this.text(path)));
  }

  zip(): Uint8Array {
    const files: Zippable = {};
    for (const [path, part] of Object.entries(this.parts)) files[path] = [part, { level: LEVEL }];
    return zipSync(files);
  }
}
