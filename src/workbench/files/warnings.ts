/** What could not be kept, each said once for the workbook or for a sheet. */
import type { FileCode } from "./words";
import type { FileMessage } from "./workbook";

export type Warn = (code: FileCode) => void;

export class Warnings {
  readonly list: FileMessage[] = [];
  private readonly seen = new Set<string>();

  readonly add: Warn = (code) => this.put(code, {});

  inSheet(sheet: string): Warn {
    return (code) => this.put(code, { sheet });
  }

  private put(code: FileCode, parameters: FileMessage["parameters"]): void {
    const key = `${code}\n${parameters["sheet"] ?? ""}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.list.push({ code, parameters });
  }
}
