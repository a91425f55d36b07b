import type { Area } from "../address";
import { oneOf, toColor, toFlag, toNumber, toText } from "../arguments";
import type { ExcelStyle } from "../facts";
import { ObjectType } from "../registry";
import { look } from "./look";

const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

const BLACK = "#000000";

/** A cell that is given what it would have anyway has nothing of its own. */
function withoutUsual<K extends "fontSize" | "fontName">(
  key: K,
  value: ExcelStyle[K],
  usual: ExcelStyle[K],
): ExcelStyle {
  return { [key]: value === usual ? undefined : value } as ExcelStyle;
}

function underlined({ underline, underlineStyle }: ExcelStyle): string {
  return underline ? (underlineStyle ?? "Single") : "None";
}

export const RangeFontType = new ObjectType<Area>("RangeFont", {
  properties: {
    bold: look(
      ({ bold }) => bold ?? false,
      (value) => ({ bold: toFlag(value) }),
    ),
    italic: look(
      ({ italic }) => italic ?? false,
      (value) => ({ italic: toFlag(value) }),
    ),
    strikethrough: look(
      ({ strikethrough }) => strikethrough ?? false,
      (value) => ({ strikethrough: toFlag(value) }),
    ),
    underline: look(underlined, (value) => {
      const word = oneOf(value, UNDERLINES);
      return { underline: word !== "None", underlineStyle: word };
    }),
    color: look(
      ({ textColor }) => (textColor ? textColor.toUpperCase() : BLACK),
      // Black is how a font without a colour of its own reads, and what it goes back to.
      (value) => ({ textColor: toColor(value) === BLACK ? "" : toColor(value) }),
    ),
    size: look(
      ({ fontSize }, { defaultFont }) => fontSize ?? defaultFont.size,
      (value, { defaultFont }) => withoutUsual("fontSize", toNumber(value), defaultFont.size),
    ),
    name: look(
      ({ fontName }, { defaultFont }) => fontName ?? defaultFont.name,
      (value, { defaultFont }) => withoutUsual("fontName", toText(value), defaultFont.name),
    ),
  },
});
