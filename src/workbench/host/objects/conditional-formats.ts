import { intersection, type Area } from "../address";
import { clearConditionalFormats } from "../clear";
import { heldRule, RULE_TYPES, ruleOf, type RuleAt } from "../conditional-access";
import { fromHeldRule, type ConditionalRule } from "../conditional-rules";
import { itemNotFound } from "../errors";
import type { Host } from "../host";
import { guard } from "../protection";
import { ObjectType, type HostObject } from "../registry";
import { CellValueType, ColorScaleType, CustomType, DataBarType } from "./conditional-kinds";
import { RangeType } from "./range";

const EMPTY: Readonly<Record<(typeof RULE_TYPES)[number], ConditionalRule>> = {
  Custom: { type: "Custom", formula: "", style: {} },
  DataBar: { type: "DataBar", color: "#638EC6" },
  ColorScale: { type: "ColorScale", points: [] },
  CellValue: { type: "CellValue", operator: "", formulas: [], style: {} },
};

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
    stopIfTrue: { get: (at, host) => heldRule(at, host)?.stopIfTrue ?? false, set: () => undefined },
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
      const range = heldRule(at, host)?.ranges[0];
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
        const rule = EMPTY[args.word(0, RULE_TYPES)];
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
