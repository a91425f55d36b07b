import type { StyleFile } from "../../files/workbook";
import { oneOf, toColor, toFlag } from "../arguments";
import { ApiError } from "../errors";
import type { Host } from "../host";
import { without } from "../without";
import { ObjectType, type Property } from "../registry";
import { ruleOf, setRule, type RuleAt } from "../conditional-access";

type Font = NonNullable<StyleFile["font"]>;

function styleOf(at: RuleAt, host: Host): StyleFile {
  const rule = ruleOf(at, host);
  return "style" in rule ? rule.style : {};
}

function setStyle(at: RuleAt, style: StyleFile, host: Host): void {
  const rule = ruleOf(at, host);
  if (!("style" in rule)) throw new ApiError("InvalidOperation");
  setRule(at, { ...rule, style }, host);
}

function font(read: (font: Font) => unknown, write: (value: unknown) => Partial<Font>): Property<RuleAt> {
  return {
    get: (at, host) => read(styleOf(at, host).font ?? {}),
    set: (at, value, host) => {
      const style = styleOf(at, host);
      setStyle(at, { ...style, font: { ...style.font, ...write(value) } }, host);
    },
  };
}

const ConditionalRangeFontType = new ObjectType<RuleAt>("ConditionalRangeFont", {
  properties: {
    color: font(
      ({ color }) => color ?? "",
      (value) => ({ color: toColor(value) }),
    ),
    bold: font(
      ({ bold }) => bold ?? false,
      (value) => ({ bold: toFlag(value) }),
    ),
    italic: font(
      ({ italic }) => italic ?? false,
      (value) => ({ italic: toFlag(value) }),
    ),
    strikethrough: font(
      ({ strikethrough }) => strikethrough ?? false,
      (value) => ({ strikethrough: toFlag(value) }),
    ),
    underline: font(
      ({ underline }) => (underline ? "Single" : "None"),
      (value) => ({ underline: oneOf(value, ["None", "Single", "Double"]) !== "None" }),
    ),
  },
});

const ConditionalRangeFillType = new ObjectType<RuleAt>("ConditionalRangeFill", {
  properties: {
    color: {
      get: (at, host) => styleOf(at, host).fill ?? "",
      set: (at, value, host) => setStyle(at, { ...styleOf(at, host), fill: toColor(value) }, host),
    },
  },
  methods: {
    clear: (at, _args, host) => {
      setStyle(at, without(styleOf(at, host), "fill"), host);
    },
  },
});

export const ConditionalRangeFormatType = new ObjectType<RuleAt>("ConditionalRangeFormat", {
  children: {
    font: (at) => ConditionalRangeFontType.of(at),
    fill: (at) => ConditionalRangeFillType.of(at),
  },
});
