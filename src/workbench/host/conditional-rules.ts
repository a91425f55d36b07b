/** Conditional formats between Excel's words, the library's, and a file's. */
import type {
  CellIsRule,
  ColorScaleRule,
  ConditionalFormatRule,
} from "@odoo/o-spreadsheet/dist/types/types/conditional_formatting";
import type { ConditionalFormatFile, StyleFile } from "../files/workbook";
import type { Style } from "./library";

type RuleFile = Readonly<
  ConditionalFormatFile extends infer F ? (F extends unknown ? Omit<F, "zone"> : never) : never
>;
export type ConditionalRule = RuleFile;

const OPERATORS = {
  Between: "isBetween",
  NotBetween: "isNotBetween",
  EqualTo: "isEqual",
  NotEqualTo: "isNotEqual",
  GreaterThan: "isGreaterThan",
  LessThan: "isLessThan",
  GreaterThanOrEqual: "isGreaterOrEqualTo",
  LessThanOrEqual: "isLessOrEqualTo",
} as const;

export const CELL_OPERATORS = Object.keys(OPERATORS) as (keyof typeof OPERATORS)[];

const THRESHOLDS = {
  LowestValue: "value",
  HighestValue: "value",
  Number: "number",
  Percent: "percentage",
  Percentile: "percentile",
  Formula: "formula",
} as const;

type Point = { type: string; value?: string; color: string };

const toNumber = (color: string) => parseInt(color.replace("#", ""), 16);
const toText = (color: number) => `#${color.toString(16).padStart(6, "0").toUpperCase()}`;

export function toHeldRule(rule: ConditionalRule): ConditionalFormatRule | undefined {
  switch (rule.type) {
    case "ColorScale":
      return heldColorScale(rule.points);
    case "DataBar":
      return { type: "DataBarRule", color: toNumber(rule.color) };
    case "CellValue": {
      const operator = OPERATORS[rule.operator as keyof typeof OPERATORS];
      const values = rule.formulas.map((formula) => formula.replace(/^=("?)(-?[\d.]+)\1$/, "$2"));
      return operator && { type: "CellIsRule", operator, values, style: heldLooks(rule.style) };
    }
    case "Custom":
      if (rule.formula === "") return undefined;
      return {
        type: "CellIsRule",
        operator: "customFormula",
        values: [rule.formula.startsWith("=") ? rule.formula : `=${rule.formula}`],
        style: heldLooks(rule.style),
      };
  }
}

function heldColorScale(points: readonly Point[]): ColorScaleRule | undefined {
  const [first, second, third] = points;
  if (!first || !second) return undefined;
  const threshold = ({ type, value, color }: Point) => ({
    type: THRESHOLDS[type as keyof typeof THRESHOLDS] ?? ("value" as const),
    color: toNumber(color),
    ...(value === undefined ? {} : { value: value.replace(/^=/, "") }),
  });
  const middle = third && threshold(second);
  return {
    type: "ColorScaleRule",
    minimum: threshold(first),
    maximum: threshold(third ?? second),
    ...(middle && middle.type !== "value"
      ? { midpoint: { ...middle, type: middle.type, value: middle.value ?? "50" } }
      : {}),
  };
}

/** undefined for rules that a person made in the grid and Excel knows otherwise (icon sets, dates …). */
export function fromHeldRule(rule: ConditionalFormatRule): ConditionalRule | undefined {
  switch (rule.type) {
    case "ColorScaleRule":
      return { type: "ColorScale", points: colorPoints(rule) };
    case "DataBarRule":
      return { type: "DataBar", color: toText(rule.color) };
    case "CellIsRule":
      return fromCellRule(rule);
    default:
      return undefined;
  }
}

function colorPoints({ minimum, midpoint, maximum }: ColorScaleRule): Point[] {
  const names = {
    number: "Number",
    percentage: "Percent",
    percentile: "Percentile",
    formula: "Formula",
  } as const;
  const point = (threshold: typeof minimum, end: string): Point => ({
    type: threshold.type === "value" ? end : names[threshold.type],
    color: toText(threshold.color),
    ...(threshold.value === undefined ? {} : { value: threshold.value }),
  });
  const middle = midpoint ? [point(midpoint, "Percentile")] : [];
  return [point(minimum, "LowestValue"), ...middle, point(maximum, "HighestValue")];
}

function fromCellRule({ operator, values, style }: CellIsRule): ConditionalRule | undefined {
  const looks = looksOf(style);
  if (operator === "customFormula") return { type: "Custom", formula: values[0] ?? "", style: looks };
  const word = CELL_OPERATORS.find((each) => OPERATORS[each] === operator);
  if (!word) return undefined;
  const formulas = values.map((value) => (value.startsWith("=") ? value : `=${value}`));
  return { type: "CellValue", operator: word, formulas, style: looks };
}

function heldLooks({ fill, font = {} }: StyleFile): Style {
  return {
    ...(fill ? { fillColor: fill } : {}),
    ...(font.color ? { textColor: font.color } : {}),
    ...(font.bold ? { bold: true } : {}),
    ...(font.italic ? { italic: true } : {}),
    ...(font.underline ? { underline: true } : {}),
    ...(font.strikethrough ? { strikethrough: true } : {}),
  };
}

function looksOf(style: Style): StyleFile {
  const { fillColor, textColor, bold, italic, underline, strikethrough } = style;
  const font = {
    ...(textColor ? { color: textColor } : {}),
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(underline ? { underline } : {}),
    ...(strikethrough ? { strikethrough } : {}),
  };
  return { ...(fillColor ? { fill: fillColor } : {}), ...(Object.keys(font).length > 0 ? { font } : {}) };
}
