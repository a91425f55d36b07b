/** Conditional formats and validations, from hucre's to ours. */
import type { ConditionalRule, DataValidation, Sheet } from "hucre/xlsx";
import { formulaFromFile } from "./formulas";
import { parseZones } from "./references";
import { operatorFromFile, pointFromFile } from "./rule-words";
import { styleFromHucre, type DefaultFont } from "./style-read";
import type { ConditionalFormatFile, StyleFile, ValidationFile, ZoneFile } from "./workbook";
import type { Warn } from "./warnings";

/** In the order in which Excel asks them: the first is the most important. */
export function readConditionalFormats(shell: Sheet, font: DefaultFont, warn: Warn): ConditionalFormatFile[] {
  return [...(shell.conditionalRules ?? [])]
    .sort((a, b) => a.priority - b.priority)
    .flatMap((rule) => {
      const formats = parseZones(rule.range).flatMap((zone) => formatOf(rule, zone, font) ?? []);
      if (formats.length === 0) warn("conditionalFormats");
      return formats;
    });
}

function formatOf(
  rule: ConditionalRule,
  zone: ZoneFile,
  font: DefaultFont,
): ConditionalFormatFile | undefined {
  const formulas = [rule.formula ?? []].flat().map(formulaFromFile);
  const style: StyleFile = styleFromHucre(rule.style, font) ?? {};
  if (rule.type === "colorScale") return colorScaleOf(rule, zone);
  if (rule.type === "dataBar" && rule.dataBar)
    return { zone, type: "DataBar", color: colorOf(rule.dataBar.color) };
  if (rule.type === "cellIs" && rule.operator !== undefined && formulas.length > 0)
    return { zone, type: "CellValue", operator: operatorFromFile(rule.operator), formulas, style };
  // Rules on text, blanks and duplicates come with the formula that says the same, except the last.
  if (formulas[0] !== undefined && rule.type !== "top10" && rule.type !== "aboveAverage")
    return { zone, type: "Custom", formula: formulas[0], style };
  return undefined;
}

function colorScaleOf({ colorScale }: ConditionalRule, zone: ZoneFile): ConditionalFormatFile | undefined {
  if (!colorScale) return undefined;
  const points = colorScale.cfvo.map(({ type, value }, i) => ({
    type: pointFromFile(type),
    ...(value === undefined || type === "min" || type === "max" ? {} : { value }),
    color: colorOf(colorScale.colors[i] ?? ""),
  }));
  return { zone, type: "ColorScale", points };
}

function colorOf(rgb: string): string {
  return `#${rgb.slice(-6).padStart(6, "0").toUpperCase()}`;
}

export function readValidations(shell: Sheet, warn: Warn): ValidationFile[] {
  return (shell.dataValidations ?? []).flatMap((validation) => {
    const list = listOf(validation);
    if (list === undefined) warn("validations");
    return list === undefined ? [] : parseZones(validation.range).map((zone) => ({ zone, list }));
  });
}

function listOf({ type, values, formula1 }: DataValidation): string | undefined {
  if (type !== "list") return undefined;
  if (values) return values.join(",").replaceAll('""', '"');
  return formula1 === undefined || formula1 === "" ? undefined : formulaFromFile(formula1);
}
