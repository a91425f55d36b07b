/** Our styles as hucre's, and what the style sheet needs beyond hucre. */
import type { CellStyle, Color } from "hucre";
import type { DefaultFont } from "./style-read";
import type { StyleFile } from "./workbook";

function color(value: string): Color {
  return { rgb: value.replace("#", "").toUpperCase() };
}

export function styleToHucre(style: StyleFile, usual: DefaultFont): CellStyle {
  const { font, fill, borders, numberFormat } = style;
  return {
    ...(numberFormat === undefined || numberFormat === "General" ? {} : { numFmt: numberFormat }),
    ...(font === undefined ? {} : { font: { ...usual, ...fontToHucre(font) } }),
    ...(fill === undefined ? {} : { fill: solid(fill) }),
    ...(borders === undefined ? {} : { border: bordersToHucre(borders) }),
    ...alignmentToHucre(style),
    ...(style.locked === undefined ? {} : { protection: { locked: style.locked } }),
  };
}

/** Of a conditional format: only what it changes. */
export function changeToHucre(style: StyleFile): CellStyle {
  const { font, ...rest } = style;
  const changed = styleToHucre(rest, { name: "", size: 0 });
  return font === undefined ? changed : { ...changed, font: fontToHucre(font) };
}

function fontToHucre(font: NonNullable<StyleFile["font"]>): NonNullable<CellStyle["font"]> {
  const { color: fontColor, ...rest } = font;
  return fontColor === undefined ? rest : { ...rest, color: color(fontColor) };
}

/** Cells take the foreground, conditional formats the background: both are given. */
function solid(fill: string): NonNullable<CellStyle["fill"]> {
  return { type: "pattern", pattern: "solid", fgColor: color(fill), bgColor: color(fill) };
}

const LINES = [
  "thin",
  "medium",
  "thick",
  "dotted",
  "dashed",
  "double",
  "hair",
  "mediumDashed",
  "dashDot",
  "mediumDashDot",
  "dashDotDot",
  "mediumDashDotDot",
  "slantDashDot",
] as const;

function bordersToHucre(borders: NonNullable<StyleFile["borders"]>): NonNullable<CellStyle["border"]> {
  const sides = Object.entries(borders).flatMap(([side, line]) => {
    const style = LINES.find((each) => each === line.style);
    return style === undefined ? [] : [[side, { style, color: color(line.color) }] as const];
  });
  return Object.fromEntries(sides);
}

function alignmentToHucre({ horizontal, vertical, wrap, indent }: StyleFile): Pick<CellStyle, "alignment"> {
  if (horizontal === undefined && vertical === undefined && !wrap && !indent) return {};
  return {
    alignment: {
      ...(horizontal === undefined ? {} : { horizontal: HORIZONTAL[horizontal] }),
      ...(vertical === undefined ? {} : { vertical: VERTICAL[vertical] }),
      ...(wrap ? { wrapText: true } : {}),
      ...(indent ? { indent } : {}),
    },
  };
}

const HORIZONTAL = {
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
} as const;
const VERTICAL = { Top: "top", Center: "center", Bottom: "bottom" } as const;

/** Formats that Excel knows by number; some of those follow the reader's own country. */
const KNOWN_FORMATS: Readonly<Record<string, number>> = {
  "0": 1,
  "0.00": 2,
  "#,##0": 3,
  "#,##0.00": 4,
  "0%": 9,
  "0.00%": 10,
  "0.00E+00": 11,
  "# ?/?": 12,
  "# ??/??": 13,
  "m/d/yyyy": 14,
  "d-mmm-yy": 15,
  "d-mmm": 16,
  "mmm-yy": 17,
  "h:mm AM/PM": 18,
  "h:mm:ss AM/PM": 19,
  "h:mm": 20,
  "h:mm:ss": 21,
  "m/d/yyyy h:mm": 22,
  "#,##0 ;(#,##0)": 37,
  "#,##0 ;[Red](#,##0)": 38,
  "#,##0.00;(#,##0.00)": 39,
  "#,##0.00;[Red](#,##0.00)": 40,
  "mm:ss": 45,
  "[h]:mm:ss": 46,
  "mmss.0": 47,
  "##0.0E+0": 48,
  "@": 49,
};

/** hucre numbers every format as the workbook's own: those that Excel knows get Excel's number back. */
export function withKnownFormats(stylesXml: string): string {
  const known = new Map<string, number>();
  for (const [, id = "", code = ""] of stylesXml.matchAll(
    /<numFmt numFmtId="(\d+)" formatCode="([^"]*)"\/>/g,
  )) {
    const number = KNOWN_FORMATS[code.replaceAll("&quot;", '"').replaceAll("&amp;", "&")];
    if (number !== undefined) known.set(id, number);
  }
  return stylesXml.replace(/<xf numFmtId="(\d+)"/g, (whole, id: string) =>
    known.has(id) ? `<xf numFmtId="${known.get(id)}"` : whole,
  );
}

/** Adds for each of `formats` one that is the same but for the mark that its text was typed after an apostrophe. */
export function withQuotedFormats(stylesXml: string, formats: readonly number[]): string {
  return stylesXml.replace(/<cellXfs count="\d+">(.*?)<\/cellXfs>/s, (_, list: string) => {
    const all = list.match(/<xf [^>]*?\/>|<xf .*?<\/xf>/gs) ?? [];
    const quoted = formats.map((format) => (all[format] ?? "").replace("<xf ", '<xf quotePrefix="1" '));
    return `<cellXfs count="${all.length + quoted.length}">${[...all, ...quoted].join("")}</cellXfs>`;
  });
}
