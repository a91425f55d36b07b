import type { Area } from "../address";
import { oneOf, toColor, toFlag, toNumber, toText } from "../arguments";
import type { ExcelStyle } from "../facts";
import { ObjectType } from "../registry";
import { look } from "./look";

const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

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
      ({ textColor }) => (textColor ? textColor.toUpperCase() : "#000000"),
      (value) => ({ textColor: toColor(value) }),
    ),
    size: look(
      ({ fontSize }, { defaultFont }) => fontSize ?? defaultFont.size,
      (value) => ({ fontSize: toNumber(value) }),
    ),
    name: look(
      ({ fontName }, { defaultFont }) => fontName ?? defaultFont.name,
      (value) => ({ fontName: toText(value) }),
    ),
  },
});
