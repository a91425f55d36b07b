import { intersection, type Area } from "../address";
import { oneOf, toColor, toRecord, toText } from "../arguments";
import { clearConditionalFormats } from "../clear";
import { CELL_OPERATORS, fromHeldRule, toHeldRule, type ConditionalRule } from "../conditional-rules";
import { ApiError, itemNotFound } from "../errors";
import type { Host } from "../host";
import { guard } from "../protection";
import { ObjectType, type HostObject, type Property } from "../registry";
import { ConditionalRangeFormatType } from "./conditional-looks";
import { RangeType } from "./range";

/** A rule by its id, or one that was added and not told its criteria yet. */
export interface RuleAt {
  readonly area: Area;
  readonly id: string;
  readonly draft: { rule?: ConditionalRule };
}

const TYPES = ["Custom", "DataBar", "ColorScale", "CellValue"] as const;

function held({ area, id }: RuleAt, { document }: Host) {
  return document.getters.getConditionalFormats(area.sheetId).find((format) => format.id === id);
}

export function ruleOf(at: RuleAt, host: Host): ConditionalRule {
  const format = held(at, host);
  const rule = (format && fromHeldRule(format.rule)) ?? at.draft.rule;
  if (!rule) throw itemNotFound();
  return rule;
}

/** Puts the rule where it applies; the library takes it as soon as it is complete. */
export function setRule(at: RuleAt, rule: ConditionalRule, host: Host): void {
  const { document } = host;
  guard(document, at.area.sheetId, "allowFormatCells");
  at.draft.rule = rule;
  const complete = toHeldRule(rule);
  if (!complete) return;
  const { sheetId } = at.area;
  const known = held(at, host);
  const ranges = known
    ? known.ranges.map((range) => document.getters.getRangeDataFromXc(sheetId, range))
    : [document.rangeData(at.area)];
  const cf = { id: at.id, rule: complete, stopIfTrue: known?.stopIfTrue ?? false };
  document.dispatch("ADD_CONDITIONAL_FORMAT", { sheetId, ranges, cf });
}

const EMPTY: Readonly<Record<(typeof TYPES)[number], ConditionalRule>> = {
  Custom: { type: "Custom", formula: "", style: {} },
  DataBar: { type: "DataBar", color: "#638EC6" },
  ColorScale: { type: "ColorScale", points: [] },
  CellValue: { type: "CellValue", operator: "", formulas: [], style: {} },
};

function ruleAs<K extends ConditionalRule["type"]>(at: RuleAt, host: Host, type: K) {
  const rule = ruleOf(at, host);
  if (rule.type !== type) throw new ApiError("InvalidOperation");
  return rule as Extract<ConditionalRule, { type: K }>;
}

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

const ColorScaleType = new ObjectType<RuleAt>("ColorScaleConditionalFormat", {
  properties: {
    criteria,
    threeColorScale: { get: (at, host) => ruleAs(at, host, "ColorScale").points.length === 3 },
  },
});

const CellValueType = new ObjectType<RuleAt>("CellValueConditionalFormat", {
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

const CustomType = new ObjectType<RuleAt>("CustomConditionalFormat", {
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

const DataBarType = new ObjectType<RuleAt>("DataBarConditionalFormat", {
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

function orNull(type: ConditionalRule["type"], of: (at: RuleAt) => HostObject) {
  return (at: RuleAt, host: Host) => (ruleOf(at, host).type === type ? of(at) : null);
}

const ConditionalFormatType = new ObjectType<RuleAt>("ConditionalFormat", {
  identity: ({ id }) => ({ Id: id }),
  properties: {
    id: { get: ({ id }) => id },
    type: { get: (at, host) => ruleOf(at, host).type },
    priority: {
      get: (at, { document }) =>
        document.getters.getConditionalFormats(at.area.sheetId).findIndex(({ id }) => id === at.id),
      set: (at, value, { document }) => {
        const { sheetId } = at.area;
        const index = document.getters.getConditionalFormats(sheetId).findIndex(({ id }) => id === at.id);
        const delta = index - Number(value);
        if (delta !== 0)
          document.dispatch("CHANGE_CONDITIONAL_FORMAT_PRIORITY", { sheetId, cfId: at.id, delta });
      },
    },
    stopIfTrue: { get: (at, host) => held(at, host)?.stopIfTrue ?? false, set: () => undefined },
  },
  children: {
    colorScale: (at) => ColorScaleType.of(at),
    colorScaleOrNullObject: orNull("ColorScale", (at) => ColorScaleType.of(at)),
    cellValue: (at) => CellValueType.of(at),
    cellValueOrNullObject: orNull("CellValue", (at) => CellValueType.of(at)),
    custom: (at) => CustomType.of(at),
    customOrNullObject: orNull("Custom", (at) => CustomType.of(at)),
    dataBar: (at) => DataBarType.of(at),
    dataBarOrNullObject: orNull("DataBar", (at) => DataBarType.of(at)),
  },
  methods: {
    delete: (at, _args, { document }) =>
      void document.dispatch("REMOVE_CONDITIONAL_FORMAT", { sheetId: at.area.sheetId, id: at.id }),
    getRange: (at, _args, host) => {
      const { document } = host;
      const range = held(at, host)?.ranges[0];
      if (range === undefined) return RangeType.of(at.area);
      const { zone } = document.getters.getRangeFromSheetXC(at.area.sheetId, range);
      return RangeType.of(document.area(at.area.sheetId, zone));
    },
  },
});

/** The rules that touch an area, in their order. */
function rulesOn(area: Area, host: Host): HostObject[] {
  const { document } = host;
  return document.getters
    .getConditionalFormats(area.sheetId)
    .filter(({ ranges, rule }) => {
      const touches = (range: string) => {
        const { zone } = document.getters.getRangeFromSheetXC(area.sheetId, range);
        return intersection(document.area(area.sheetId, zone), area) !== undefined;
      };
      return fromHeldRule(rule) !== undefined && ranges.some(touches);
    })
    .map(({ id }) => ConditionalFormatType.of({ area, id, draft: {} }));
}

function itemOf(area: Area, id: string, host: Host): HostObject | undefined {
  return rulesOn(area, host).find((rule) => ConditionalFormatType.read(rule).id === id);
}

function found(item: HostObject | undefined): HostObject {
  if (!item) throw itemNotFound();
  return item;
}

export const ConditionalFormatCollectionType: ObjectType<Area> = new ObjectType<Area>(
  "ConditionalFormatCollection",
  {
    items: rulesOn,
    item: (area, args, host) => found(itemOf(area, args.text(0), host)),
    methods: {
      add: (area, args, { document }) => {
        const rule = EMPTY[args.word(0, TYPES)];
        guard(document, area.sheetId, "allowFormatCells");
        return ConditionalFormatType.of({ area, id: document.newId("format"), draft: { rule } });
      },
      clearAll: (area, _args, { document }) => clearConditionalFormats(document, area),
      getCount: (area, _args, host) => rulesOn(area, host).length,
      getItemAt: (area, args, host) => found(rulesOn(area, host)[args.number(0)]),
      getItemOrNullObject: (area, args, host) => itemOf(area, args.text(0), host) ?? null,
    },
  },
);
