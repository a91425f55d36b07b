/** Conditional formats that differ from the last build. */
import type { ConditionalFormat } from "../review/description";
import { retarget } from "./cells";
import { SETTER_BYTES, type Change } from "./change";
import { withoutReferences } from "./digests";
import { rangeOf } from "./format";
import { difference } from "./layout-changes";
import type { TabLook } from "./record";

const TYPE = { heat: "ColorScale", bar: "DataBar", custom: "Custom" } as const;

type Formats = Excel.ConditionalFormatCollection;

/** All of a tab change together: a rule shows on all cells that it touches, and each has its place in one order. */
export function conditionalChanges(
  before: TabLook | undefined,
  next: TabLook,
  sheets: ReadonlyMap<string, string>,
): Change[] {
  const { gone, added } = difference(before?.formats ?? [], next.formats);
  if (gone.length + added.length === 0) return [];
  const zones = [...gone, ...added];
  let remembered: Formats[] = [];
  let inspected: Formats[] = [];
  let removed: Removed[] = [];
  return [
    {
      bytes: (gone.length + 4 * added.length) * SETTER_BYTES,
      remember(sheet) {
        remembered = zones.map((each) => formatsOn(sheet, each));
      },
      apply(sheet) {
        removed = chooseOurs(gone, remembered, sheets);
        for (const { rule } of removed) rule.delete();
        for (const format of added) add(sheet, format, sheets);
      },
      inspect(sheet) {
        inspected = zones.map((each) => formatsOn(sheet, each));
      },
      takeBack(sheet) {
        const known = idsOf(remembered);
        const there = byId(inspected);
        for (const [id, rule] of there) if (!known.has(id)) rule.delete();
        const lost = removed.filter(({ rule }) => !there.has(rule.id));
        // From the first to the last, each finds those before it in their places.
        lost.sort((a, b) => a.rule.priority - b.rule.priority);
        for (const each of lost) add(sheet, asItWas(each), sheets).priority = each.rule.priority;
      },
    },
  ];
}

function byId(collections: readonly Formats[]): Map<string, Excel.ConditionalFormat> {
  return new Map(collections.flatMap(({ items }) => items.map((rule) => [rule.id, rule] as const)));
}

function idsOf(collections: readonly Formats[]): ReadonlySet<string> {
  return new Set(byId(collections).keys());
}

function formatsOn(sheet: Excel.Worksheet, format: ConditionalFormat): Formats {
  return rangeOf(sheet, format).conditionalFormats.load(
    "items/id,items/type,items/priority,items/customOrNullObject/rule/formula",
  );
}

function add(
  sheet: Excel.Worksheet,
  format: ConditionalFormat,
  sheets: ReadonlyMap<string, string>,
): Excel.ConditionalFormat {
  const rule = rangeOf(sheet, format).conditionalFormats.add(TYPE[format.kind]);
  switch (format.kind) {
    case "heat":
      rule.colorScale.criteria = {
        minimum: { type: "LowestValue", color: format.from },
        maximum: { type: "HighestValue", color: format.to },
      };
      return rule;
    case "bar":
      rule.dataBar.positiveFormat.fillColor = format.color;
      rule.dataBar.positiveFormat.gradientFill = false;
      return rule;
    case "custom":
      rule.custom.rule.formula = retarget(format.formula, sheets);
      rule.custom.format.font.color = format.color;
      return rule;
  }
}

interface Removed {
  readonly format: ConditionalFormat;
  readonly rule: Excel.ConditionalFormat;
}

/**
 * The rules of ours that go: on their cells, of their kind and, where it has one, with their formula. Others that a
 * person laid over the cells stay.
 */
function chooseOurs(
  gone: readonly ConditionalFormat[],
  there: readonly Formats[],
  sheets: ReadonlyMap<string, string>,
): Removed[] {
  const claimed = new Set<string>();
  return gone.flatMap((format, i) => {
    const items = there[i]?.items ?? [];
    const free = items.filter(({ id, type }) => type === TYPE[format.kind] && !claimed.has(id));
    const rule = free.find((each) => hasFormula(each, format, sheets)) ?? free[0];
    if (!rule) return [];
    claimed.add(rule.id);
    return [{ format, rule }];
  });
}

/** Rows that a person inserted moved what its formula refers to. */
function asItWas({ format, rule }: Removed): ConditionalFormat {
  return format.kind === "custom" ? { ...format, formula: rule.customOrNullObject.rule.formula } : format;
}

function hasFormula(
  rule: Excel.ConditionalFormat,
  format: ConditionalFormat,
  sheets: ReadonlyMap<string, string>,
): boolean {
  if (format.kind !== "custom") return true;
  const plain = (formula: string) => withoutReferences(formula.replace(/^=/, ""));
  const { customOrNullObject: custom } = rule;
  return !custom.isNullObject && plain(custom.rule.formula) === plain(retarget(format.formula, sheets));
}
