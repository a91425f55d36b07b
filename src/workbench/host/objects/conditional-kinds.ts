/** The kinds of conditional formats: colour scale, cell value, formula, data bar. */
import { oneOf, toColor, toRecord, toText } from "../arguments";
import { ruleAs, setRule, type RuleAt } from "../conditional-access";
import { CELL_OPERATORS } from "../conditional-rules";
import { ObjectType, type Property } from "../registry";
import { ConditionalRangeFormatType } from "./conditional-looks";

interface Criterion {
  readonly type: string;
  readonly formula?: string;
  readonly color: string;
}

const criteria: Property<RuleAt> = {
  get: (at, host) => {
    const { points } = ruleAs(at, host, "ColorScale");
    const all = points.map(({ type, value, color }): Criterion => ({
      type,
      color,
      ...(value === undefined ? {} : { formula: value }),
    }));
    const [minimum, middle, last] = all;
    return last ? { minimum, midpoint: middle, maximum: last } : { minimum, maximum: middle };
  },
  set: (at, value, host) => {
    const given = toRecord(value);
    const points = ["minimum", "midpoint", "maximum"]
      .filter((end) => given[end] !== undefined && given[end] !== null)
      .map((end) => toRecord(given[end]))
      .map(({ type, formula, color }) => ({
        type: oneOf(type, ["LowestValue", "HighestValue", "Number", "Percent", "Percentile", "Formula"]),
        color: toColor(color),
        ...(formula === undefined || formula === null ? {} : { value: String(formula) }),
      }));
    setRule(at, { type: "ColorScale", points }, host);
  },
};

export const ColorScaleType = new ObjectType<RuleAt>("ColorScaleConditionalFormat", {
  properties: {
    criteria,
    threeColorScale: { get: (at, host) => ruleAs(at, host, "ColorScale").points.length === 3 },
  },
});

export const CellValueType = new ObjectType<RuleAt>("CellValueConditionalFormat", {
  properties: {
    rule: {
      get: (at, host) => {
        const { operator, formulas } = ruleAs(at, host, "CellValue");
        return { operator, formula1: formulas[0], formula2: formulas[1] ?? null };
      },
      set: (at, value, host) => {
        const { operator, formula1, formula2 } = toRecord(value);
        const formulas = [formula1, formula2]
          .filter((each) => each !== undefined && each !== null)
          .map(String);
        const rule = ruleAs(at, host, "CellValue");
        setRule(at, { ...rule, operator: oneOf(operator, CELL_OPERATORS), formulas }, host);
      },
    },
  },
  children: { format: (at) => ConditionalRangeFormatType.of(at) },
});

const FormulaRuleType = new ObjectType<RuleAt>("ConditionalFormatRule", {
  properties: {
    formula: {
      get: (at, host) => ruleAs(at, host, "Custom").formula,
      set: (at, value, host) => setRule(at, { ...ruleAs(at, host, "Custom"), formula: toText(value) }, host),
    },
  },
});

export const CustomType = new ObjectType<RuleAt>("CustomConditionalFormat", {
  children: { rule: (at) => FormulaRuleType.of(at), format: (at) => ConditionalRangeFormatType.of(at) },
});

const taken: Property<RuleAt> = { get: () => null, set: () => undefined };

const PositiveBarType = new ObjectType<RuleAt>("ConditionalDataBarPositiveFormat", {
  properties: {
    fillColor: {
      get: (at, host) => ruleAs(at, host, "DataBar").color,
      set: (at, value, host) => setRule(at, { type: "DataBar", color: toColor(value) }, host),
    },
    // Guess: the library draws bars flat and without a border, whatever is asked.
    gradientFill: { get: () => false, set: () => undefined },
    borderColor: taken,
  },
});

export const DataBarType = new ObjectType<RuleAt>("DataBarConditionalFormat", {
  properties: {
    showDataBarOnly: { get: () => false, set: () => undefined },
    barDirection: { get: () => "Context", set: () => undefined },
    axisFormat: { get: () => "Automatic", set: () => undefined },
    axisColor: taken,
    lowerBoundRule: taken,
    upperBoundRule: taken,
  },
  children: { positiveFormat: (at) => PositiveBarType.of(at) },
});
