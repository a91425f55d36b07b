/** hucre's cell styles as ours. Only what differs from the workbook's default is kept. */
import type { CellStyle, Color } from "hucre";
import { compact } from "./present";
import type { StyleFile } from "./workbook";

export interface DefaultFont {
  readonly name: string;
  readonly size: number;
}

export const USUAL_FONT: DefaultFont = { name: "Calibri", size: 11 };

function hex(color: Color | undefined): string | undefined {
  return color?.rgb === undefined ? undefined : `#${color.rgb.slice(-6).toUpperCase()}`;
}

/** Undefined when the style says nothing beyond the default. */
export function styleFromHucre(style: CellStyle | undefined, font: DefaultFont): StyleFile | undefined {
  if (!style) return undefined;
  const ours = compact<StyleFile>({
    numberFormat: style.numFmt === "General" ? undefined : style.numFmt,
    fill: fillOf(style.fill),
    font: fontOf(style.font, font),
    borders: bordersOf(style.border),
    ...alignmentOf(style.alignment),
    locked: style.protection?.locked === false ? false : undefined,
  });
  return ours;
}

/** Excel's solid fill has its colour in the foreground; a conditional format's has it in the background. */
function fillOf(fill: CellStyle["fill"]): string | undefined {
  if (!fill) return undefined;
  if (fill.type === "gradient") return hex(fill.stops[0]?.color);
  if (fill.pattern === "none") return hex(fill.bgColor);
  return hex(fill.fgColor) ?? hex(fill.bgColor);
}

function fontOf(font: CellStyle["font"], usual: DefaultFont): StyleFile["font"] {
  if (!font) return undefined;
  const color = hex(font.color);
  return compact({
    bold: font.bold || undefined,
    italic: font.italic || undefined,
    underline: font.underline ? true : undefined,
    strikethrough: font.strikethrough || undefined,
    color: color === "#000000" ? undefined : color,
    size: font.size === usual.size ? undefined : font.size,
    name: font.name === usual.name ? undefined : font.name,
  });
}

function bordersOf(border: CellStyle["border"]): StyleFile["borders"] {
  if (!border) return undefined;
  const sides = (["top", "bottom", "left", "right"] as const).map((side) => {
    const line = border[side];
    return [side, line && { style: line.style, color: hex(line.color) ?? "#000000" }] as const;
  });
  return compact(Object.fromEntries(sides.filter(([, line]) => line !== undefined)));
}

const HORIZONTAL: Readonly<Record<string, StyleFile["horizontal"]>> = {
  left: "Left",
  center: "Center",
  centerContinuous: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  distributed: "Justify",
};

/** "Bottom" is where text stands when nothing is said. */
const VERTICAL: Readonly<Record<string, StyleFile["vertical"]>> = {
  top: "Top",
  center: "Center",
  justify: "Center",
  distributed: "Center",
};

function alignmentOf(
  alignment: CellStyle["alignment"],
): Pick<StyleFile, "horizontal" | "vertical" | "wrap" | "indent"> {
  if (!alignment) return {};
  return {
    horizontal: HORIZONTAL[alignment.horizontal ?? ""],
    vertical: VERTICAL[alignment.vertical ?? ""],
    wrap: alignment.wrapText || undefined,
    indent: alignment.indent || undefined,
  };
}
