/** Looks of a cell between a file and the library. */
import type { Border, BorderDescr, BorderStyle } from "@odoo/o-spreadsheet/dist/types/types/misc";
import type { StyleFile } from "../files/workbook";
import type { ExcelStyle } from "./facts";
import { GENERAL } from "./formats";

const SIDES = ["top", "bottom", "left", "right"] as const;
type BordersFile = NonNullable<StyleFile["borders"]>;

/** undefined when the file says nothing about the cell's looks. */
export function toExcelStyle(file: StyleFile): ExcelStyle | undefined {
  const { font = {}, horizontal, vertical, borders = {} } = file;
  const style: ExcelStyle = {
    ...(file.numberFormat && file.numberFormat !== GENERAL ? { numberFormat: file.numberFormat } : {}),
    ...(file.fill ? { fillColor: file.fill } : {}),
    ...(font.bold ? { bold: true } : {}),
    ...(font.italic ? { italic: true } : {}),
    ...(font.underline ? { underline: true } : {}),
    ...(font.strikethrough ? { strikethrough: true } : {}),
    ...(font.color ? { textColor: font.color } : {}),
    ...(font.size ? { fontSize: font.size } : {}),
    ...(font.name ? { fontName: font.name } : {}),
    ...(horizontal === "Fill" || horizontal === "Justify" ? { horizontal } : {}),
    ...(horizontal === "Left" || horizontal === "Center" || horizontal === "Right"
      ? { align: horizontal.toLowerCase() as "left" | "center" | "right" }
      : {}),
    ...(vertical
      ? { verticalAlign: vertical === "Center" ? "middle" : (vertical.toLowerCase() as "top") }
      : {}),
    ...(file.wrap ? { wrapping: "wrap" } : {}),
    ...(file.indent ? { indent: file.indent } : {}),
    ...(file.locked === false ? { unlocked: true } : {}),
    ...lines(borders),
  };
  return Object.keys(style).length > 0 ? style : undefined;
}

/** Line patterns that the library does not draw are kept by their name. */
function lines(borders: BordersFile): Pick<ExcelStyle, "lines"> {
  const kept = SIDES.filter((side) => {
    const line = borders[side];
    return line !== undefined && heldLine(line.style) !== line.style;
  }).map((side) => [side, borders[side]?.style] as const);
  return kept.length > 0 ? { lines: Object.fromEntries(kept) } : {};
}

const LINES: Readonly<Record<string, BorderStyle>> = {
  medium: "medium",
  thick: "thick",
  double: "medium",
  dashed: "dashed",
  mediumDashed: "dashed",
  dashDot: "dashed",
  mediumDashDot: "dashed",
  dashDotDot: "dashed",
  mediumDashDotDot: "dashed",
  slantDashDot: "dashed",
  dotted: "dotted",
};

function heldLine(style: string): BorderStyle {
  return LINES[style] ?? "thin";
}

export function toBorder(borders: BordersFile | undefined): Border | undefined {
  const drawn = SIDES.flatMap((side) => {
    const line = borders?.[side];
    return line ? [[side, { style: heldLine(line.style), color: line.color } satisfies BorderDescr]] : [];
  });
  return drawn.length > 0 ? (Object.fromEntries(drawn) as Border) : undefined;
}

/** What a file says of a cell; undefined when it has no looks of its own. */
export function toStyleFile(
  style: ExcelStyle,
  numberFormat: string,
  border: Border | null,
): StyleFile | undefined {
  const font = {
    ...(style.bold ? { bold: true } : {}),
    ...(style.italic ? { italic: true } : {}),
    ...(style.underline ? { underline: true } : {}),
    ...(style.strikethrough ? { strikethrough: true } : {}),
    ...(style.textColor ? { color: style.textColor } : {}),
    ...(style.fontSize ? { size: style.fontSize } : {}),
    ...(style.fontName ? { name: style.fontName } : {}),
  };
  const borders = bordersFile(style, border);
  const file: StyleFile = {
    ...(numberFormat === GENERAL ? {} : { numberFormat }),
    ...(style.fillColor ? { fill: style.fillColor } : {}),
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...alignment(style),
    ...(style.wrapping === "wrap" ? { wrap: true } : {}),
    ...(style.indent ? { indent: style.indent } : {}),
    ...(borders ? { borders } : {}),
    ...(style.unlocked ? { locked: false } : {}),
  };
  return Object.keys(file).length > 0 ? file : undefined;
}

function alignment({
  align,
  horizontal,
  verticalAlign,
}: ExcelStyle): Pick<StyleFile, "horizontal" | "vertical"> {
  const across =
    align === undefined ? undefined : ({ left: "Left", center: "Center", right: "Right" } as const)[align];
  const upright =
    verticalAlign && ({ top: "Top", middle: "Center", bottom: "Bottom" } as const)[verticalAlign];
  const named = horizontal ?? across;
  return { ...(named ? { horizontal: named } : {}), ...(upright ? { vertical: upright } : {}) };
}

function bordersFile({ lines: kept }: ExcelStyle, border: Border | null): BordersFile | undefined {
  const drawn = SIDES.flatMap((side) => {
    const line = border?.[side];
    if (!line) return [];
    const named = kept?.[side];
    const style = named !== undefined && heldLine(named) === line.style ? named : line.style;
    return [[side, { style, color: line.color }] as const];
  });
  return drawn.length > 0 ? Object.fromEntries(drawn) : undefined;
}
