/** Conditional formats that differ from the last build. */
import type { ConditionalFormat } from "../review/description";
import { retarget } from "./cells";
import { SETTER_BYTES, type Change } from "./change";
import { rangeOf } from "./format";
import { difference } from "./layout-changes";
import type { TabLook } from "./record";

const TYPE = { heat: "ColorScale", bar: "DataBar", custom: "Custom" } as const;

export function conditionalChanges(
  before: TabLook | undefined,
  next: TabLook,
  sheets: ReadonlyMap<string, string>,
): Change[] {
  const { gone, added } = difference(before?.formats ?? [], next.formats);
  const claimed = new Set<string>();
  return [
    ...gone.map((format) => removal(format, sheets, claimed)),
    ...added.map((format) => addition(format, sheets)),
  ];
}

function formatsOn(sheet: Excel.Worksheet, format: ConditionalFormat): Excel.ConditionalFormatCollection {
  return rangeOf(sheet, format).conditionalFormats.load(
    "items/id,items/type,items/customOrNullObject/rule/formula",
  );
}

function addition(format: ConditionalFormat, sheets: ReadonlyMap<string, string>): Change {
  let before: Excel.ConditionalFormatCollection | undefined;
  let after: Excel.ConditionalFormatCollection | undefined;
  return {
    bytes: 4 * SETTER_BYTES,
    remember(sheet) {
      before = formatsOn(sheet, format);
    },
    apply: (sheet) => add(sheet, format, sheets),
    inspect(sheet) {
      after = formatsOn(sheet, format);
    },
    takeBack() {
      const known = new Set(before?.items.map(({ id }) => id));
      for (const rule of after?.items ?? []) if (!known.has(rule.id)) rule.delete();
    },
  };
}

function add(sheet: Excel.Worksheet, format: ConditionalFormat, sheets: ReadonlyMap<string, string>): void {
  const rule = rangeOf(sheet, format).conditionalFormats.add(TYPE[format.kind]);
  switch (format.kind) {
    case "heat":
      rule.colorScale.criteria = {
        minimum: { type: "LowestValue", color: format.from },
        maximum: { type: "HighestValue", color: format.to },
      };
      return;
    case "bar":
      rule.dataBar.positiveFormat.fillColor = format.color;
      rule.dataBar.positiveFormat.gradientFill = false;
      return;
    case "custom":
      rule.custom.rule.formula = retarget(format.formula, sheets);
      rule.custom.format.font.color = format.color;
  }
}

/**
 * Removes one of ours: on its cells, of its kind and, where it has one, with its formula. Others that a person laid over
 * the cells stay. `claimed` are those that other removals of the tab take.
 */
function removal(
  format: ConditionalFormat,
  sheets: ReadonlyMap<string, string>,
  claimed: Set<string>,
): Change {
  let before: Excel.ConditionalFormatCollection | undefined;
  let after: Excel.ConditionalFormatCollection | undefined;
  let ours: Excel.ConditionalFormat | undefined;
  return {
    bytes: SETTER_BYTES,
    remember(sheet) {
      before = formatsOn(sheet, format);
    },
    apply() {
      const free =
        before?.items.filter(({ id, type }) => type === TYPE[format.kind] && !claimed.has(id)) ?? [];
      ours = free.find((rule) => hasFormula(rule, format, sheets)) ?? free[0];
      if (!ours) return;
      claimed.add(ours.id);
      ours.delete();
    },
    inspect(sheet) {
      after = formatsOn(sheet, format);
    },
    takeBack(sheet) {
      if (ours && !after?.items.some(({ id }) => id === ours?.id)) add(sheet, format, sheets);
    },
  };
}

function hasFormula(
  rule: Excel.ConditionalFormat,
  format: ConditionalFormat,
  sheets: ReadonlyMap<string, string>,
): boolean {
  if (format.kind !== "custom") return true;
  const plain = (formula: string) => formula.replace(/^=/, "");
  const { customOrNullObject: custom } = rule;
  return !custom.isNullObject && plain(custom.rule.formula) === plain(retarget(format.formula, sheets));
}
