/** Colours in files are named by value, by theme with a tint, or by place in an old palette; here all become "#RRGGBB". */
import { parseThemeColors, resolveThemeColor } from "hucre/xlsx";
import { childrenOf, child, type Xml } from "./xml";

/** The palette of Excel 97, in its order (the first eight come twice). */
const PALETTE = (
  "000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF" +
  "800000008000000080808000800080008080C0C0C08080809999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF" +
  "000080FF00FFFFFF0000FFFF8000808000000080800000FF00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC99" +
  "3366FF33CCCC99CC00FFCC00FF9900FF6600666699969696003366339966003300333300993300993366333399333333"
).match(/.{6}/g) as string[];

const OFFICE_THEME = "000000FFFFFF44546AE7E6E64472C4ED7D31A5A5A5FFC0005B9BD570AD470563C1954F72".match(
  /.{6}/g,
) as string[];

export interface Colors {
  readonly theme: readonly string[];
  readonly palette: readonly string[];
}

/** From the theme part and the style sheet's own palette, each optional. */
export function readColors(theme: string | undefined, styles: Xml | undefined): Colors {
  const own = childrenOf(child(styles, "colors", "indexedColors"), "rgbColor").map((each) =>
    (each.attributes["rgb"] ?? "").slice(-6),
  );
  return {
    theme: theme === undefined ? OFFICE_THEME : parseThemeColors(theme),
    palette: own.length > 0 ? own : PALETTE,
  };
}

/** Theme places 0 to 3 are light, dark, light, dark: the theme part lists them dark first. */
const PLACES = [1, 0, 3, 2];

/** "#RRGGBB" of a colour element's attributes; undefined when they name none (automatic). */
export function colorOf(attributes: Readonly<Record<string, string>>, colors: Colors): string | undefined {
  const { rgb, theme, tint, indexed } = attributes;
  if (rgb !== undefined && rgb.length >= 6) return `#${rgb.slice(-6).toUpperCase()}`;
  if (theme !== undefined) {
    const place = PLACES[Number(theme)] ?? Number(theme);
    return `#${resolveThemeColor([...colors.theme], place, Number(tint ?? 0))}`;
  }
  const indexedColor = indexed === undefined ? undefined : colors.palette[Number(indexed)];
  return indexedColor && `#${indexedColor.toUpperCase()}`;
}

const COLOR_TAG = /<((?:\w+:)?(?:color|fgColor|bgColor|tabColor))\s([^<>]*?)(\/?)>/g;
const ATTRIBUTE = /([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The same XML with every themed or numbered colour as its value: hucre passes those on unresolved. */
export function resolveColors(xml: string, colors: Colors): string {
  return xml.replace(COLOR_TAG, (whole, tag: string, text: string, end: string) => {
    const attributes: Record<string, string> = {};
    for (const [, name = "", double, single] of text.matchAll(ATTRIBUTE))
      attributes[name] = double ?? single ?? "";
    const color = colorOf(attributes, colors);
    return color === undefined ? whole : `<${tag} rgb="FF${color.slice(1)}"${end}>`;
  });
}
