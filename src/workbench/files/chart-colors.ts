/** Colours inside charts: by value, or by the theme with lightness changed. */
import { resolveThemeColor } from "hucre/xlsx";
import type { Colors } from "./colors";
import { child, val, type Xml } from "./xml";

/** Theme colours by the names that charts use, in the theme's own order. */
const NAMES = [
  "dk1",
  "lt1",
  "dk2",
  "lt2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];
const ALIASES: Readonly<Record<string, string>> = { tx1: "dk1", bg1: "lt1", tx2: "dk2", bg2: "lt2" };

/** "#RRGGBB" of a `solidFill`. */
export function chartColor(fill: Xml | undefined, colors: Colors): string | undefined {
  const value = val(fill, "srgbClr");
  if (value !== undefined) return `#${value.toUpperCase()}`;
  const scheme = child(fill, "schemeClr");
  const name = val(scheme ? fill : undefined, "schemeClr");
  if (!scheme || name === undefined) return undefined;
  const place = NAMES.indexOf(ALIASES[name] ?? name);
  if (place < 0) return undefined;
  const keep = Number(val(scheme, "lumMod") ?? 100_000) / 100_000;
  const add = Number(val(scheme, "lumOff") ?? 0) / 100_000;
  // Lightness kept to a share and the rest given to white is a tint; kept to a share alone is a shade.
  return `#${resolveThemeColor([...colors.theme], place, add > 0 ? add : keep - 1)}`;
}
