/** What could not be kept, each said once for the workbook or for a sheet. */
import type { FileMessage } from "./workbook";

export class Warnings {
  readonly list: FileMessage[] = [];
  private readonly seen = new Set<string>();

  readonly add = (code: string): void => this.put(code, {});

  inSheet(sheet: string): (code: string) => void {
    return (code) => this.put(code, { sheet });
  }

  private put(code: string, parameters: FileMessage["parameters"]): void {
    const key = `${code}\n${parameters["sheet"] ?? ""}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.list.push({ code, parameters });
  }
}
