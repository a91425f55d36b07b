/**
 * The rows of a worksheet, as they stream in. They are read here and not by hucre, which makes dates (with a
 * millisecond's precision, and none before March 1900) of date serials, and a dense grid of a sheet with two far cells.
 */
import { SaxesParser, type SaxesOptions } from "saxes";
import type { Cell } from "../../metrics/values";
import { FileError } from "./errors";
import { formulaFromFile } from "./formulas";
import { serialOf } from "./iso-serial";
import { LIMITS } from "./limits";
import { columnNumber, parseZone } from "./references";
import { moveFormula } from "./shared-formula";
import { decodeEscapes, isTrue, localName } from "./xml";
import type { CellFile, StyleFile, ZoneFile } from "./workbook";
import type { Warn } from "./warnings";

export interface RowLook {
  readonly height?: number;
  readonly hidden: boolean;
  readonly outlineLevel: number;
  readonly collapsed: boolean;
}

/** What cells refer to, and what is counted over the whole workbook. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly style: (index: number) => StyleFile | undefined;
  /** Filled cells so far. */
  count: number;
  readonly warn: Warn;
}

interface OpenCell {
  row: number;
  column: number;
  type: string;
  style: number;
  value: string;
  inline: string;
  formula?: string;
  formulaAttributes?: Readonly<Record<string, string>>;
}

interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** Takes the XML between `<sheetData>` and its end in pieces; `close` gives what was found. */
export class CellReader {
  readonly cells: CellFile[] = [];
  readonly rows = new Map<number, RowLook>();
  private readonly parser = new SaxesParser<SaxesOptions & { xmlns: false }>({
    xmlns: false,
    fragment: true,
    position: false,
  });
  private readonly shared = new Map<string, SharedFormula>();
  private row = -1;
  private column = -1;
  private cell: OpenCell | undefined;
  private into: "value" | "formula" | "inline" | undefined;
  private phonetic = false;

  constructor(private readonly context: CellContext) {
    this.parser.on("opentag", ({ name, attributes }) => this.open(localName(name), attributes));
    this.parser.on("closetag", ({ name }) => this.close(localName(name)));
    this.parser.on("text", (text) => this.text(text));
    this.parser.on("cdata", (text) => this.text(text));
    this.parser.on("error", (cause) => {
      throw new FileError("damaged", {}, { cause });
    });
  }

  write(xml: string): void {
    this.parser.write(xml);
  }

  end(): void {
    this.parser.close();
  }

  private open(local: string, attributes: Readonly<Record<string, string>>): void {
    if (local === "c") this.openCell(attributes);
    else if (local === "v") this.into = "value";
    else if (local === "t" && !this.phonetic) this.into = "inline";
    else if (local === "f") this.openFormula(attributes);
    else if (local === "row") this.openRow(attributes);
    else if (local === "rPh") this.phonetic = true;
    else if (local === "rPr") this.context.warn("richText");
  }

  private openRow(attributes: Readonly<Record<string, string>>): void {
    this.row = attributes["r"] === undefined ? this.row + 1 : Number(attributes["r"]) - 1;
    this.column = -1;
    if (!(this.row >= 0 && this.row < LIMITS.rows))
      throw new FileError("tooManyRows", { limit: LIMITS.rows });
    const look = {
      height: isTrue(attributes["customHeight"]) && attributes["ht"] ? Number(attributes["ht"]) : undefined,
      hidden: isTrue(attributes["hidden"]),
      outlineLevel: Number(attributes["outlineLevel"] ?? 0),
      collapsed: isTrue(attributes["collapsed"]),
    };
    if (look.height !== undefined || look.hidden || look.outlineLevel > 0 || look.collapsed)
      this.rows.set(this.row, look);
    if (isTrue(attributes["customFormat"]) && this.context.style(Number(attributes["s"] ?? 0)))
      this.context.warn("rowStyles");
  }

  private openCell(attributes: Readonly<Record<string, string>>): void {
    const reference = attributes["r"];
    let row = this.row;
    let column = this.column + 1;
    if (reference !== undefined) {
      let digits = 0;
      while (reference.charCodeAt(digits) > 57) digits++;
      row = Number(reference.slice(digits)) - 1;
      column = columnNumber(reference.slice(0, digits));
    }
    if (!(row >= 0 && row < LIMITS.rows)) throw new FileError("tooManyRows", { limit: LIMITS.rows });
    if (!(column >= 0 && column < LIMITS.columns))
      throw new FileError("tooManyColumns", { limit: LIMITS.columns });
    this.row = row;
    this.column = column;
    const style = attributes["s"] === undefined ? 0 : Number(attributes["s"]);
    this.cell = { row, column, type: attributes["t"] ?? "n", style, value: "", inline: "" };
  }

  private openFormula(attributes: Readonly<Record<string, string>>): void {
    if (!this.cell) return;
    this.into = "formula";
    this.cell.formula = "";
    this.cell.formulaAttributes = attributes;
  }

  private text(text: string): void {
    const { cell } = this;
    if (!cell || this.into === undefined) return;
    if (this.into === "value") cell.value += text;
    else if (this.into === "inline") cell.inline += text;
    else cell.formula = (cell.formula ?? "") + text;
  }

  private close(local: string): void {
    if (local === "c") this.closeCell();
    else if (local === "v" || local === "f" || local === "t") this.into = undefined;
    else if (local === "rPh") this.phonetic = false;
  }

  private closeCell(): void {
    const cell = this.cell;
    this.cell = undefined;
    if (!cell) return;
    const { row, column } = cell;
    const style = this.context.style(cell.style);
    const value = this.valueOf(cell);
    const formula = this.formulaOf(cell);
    if (value === null && formula === undefined && style === undefined) return;
    if (++this.context.count > LIMITS.cells) throw new FileError("tooManyCells", { limit: LIMITS.cells });
    const spill = formula === undefined ? undefined : spillOf(cell);
    this.cells.push({
      row,
      column,
      value,
      ...(cell.type === "e" ? { error: true } : {}),
      ...(formula === undefined ? {} : { formula }),
      ...(spill === undefined ? {} : { spill }),
      ...(style === undefined ? {} : { style }),
    });
  }

  private valueOf({ type, value, inline }: OpenCell): Cell {
    if (type === "inlineStr") return decodeEscapes(inline);
    if (type === "s") return this.context.strings[Number(value)] ?? null;
    if (type === "str") return decodeEscapes(value);
    if (value === "") return null;
    if (type === "b") return value === "1" || value === "true";
    if (type === "e") return value;
    if (type === "d") return serialOf(value);
    const number = Number(value);
    return Number.isFinite(number) ? number : value;
  }

  private formulaOf({ formula, formulaAttributes, row, column }: OpenCell): string | undefined {
    if (formula === undefined) return undefined;
    const { t: type, si: group } = formulaAttributes ?? {};
    if (type === "dataTable") this.context.warn("dataTables");
    if (type !== "shared" || group === undefined)
      return formula === "" ? undefined : formulaFromFile(formula);
    if (formula !== "") {
      this.shared.set(group, { formula: formulaFromFile(formula), row, column });
      return this.shared.get(group)?.formula;
    }
    const first = this.shared.get(group);
    return first && moveFormula(first.formula, row - first.row, column - first.column);
  }
}

/** An array formula's rectangle; both kinds, those of Ctrl+Shift+Enter and dynamic ones, spill in today's Excel. */
function spillOf({ formulaAttributes }: OpenCell): ZoneFile | undefined {
  const { t: type, ref } = formulaAttributes ?? {};
  const zone = type === "array" && ref !== undefined ? parseZone(ref) : undefined;
  const spills = zone !== undefined && (zone.bottom > zone.top || zone.right > zone.left);
  return spills ? zone : undefined;
}
