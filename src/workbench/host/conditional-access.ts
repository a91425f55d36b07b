/** Conditional formats of an open document, each by its id. */
import type { Area } from "./address";
import { fromHeldRule, toHeldRule, type ConditionalRule } from "./conditional-rules";
import { ApiError, itemNotFound } from "./errors";
import type { Host } from "./host";
import { guard } from "./protection";

/** A rule by its id, or one that was added and not told its criteria yet. */
export interface RuleAt {
  readonly area: Area;
  readonly id: string;
  readonly draft: { rule?: ConditionalRule };
}

export const RULE_TYPES = ["Custom", "DataBar", "ColorScale", "CellValue"] as const;

export function heldRule({ area, id }: RuleAt, { document }: Host) {
  return document.getters.getConditionalFormats(area.sheetId).find((format) => format.id === id);
}

export function ruleOf(at: RuleAt, host: Host): ConditionalRule {
  const format = heldRule(at, host);
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
  const known = heldRule(at, host);
  const ranges = known
    ? known.ranges.map((range) => document.getters.getRangeDataFromXc(sheetId, range))
    : [document.rangeData(at.area)];
  const cf = { id: at.id, rule: complete, stopIfTrue: known?.stopIfTrue ?? false };
  document.dispatch("ADD_CONDITIONAL_FORMAT", { sheetId, ranges, cf });
  if (!known) putFirst(at, host);
}

/** Excel adds rules at the top priority, the library at the bottom. */
function putFirst({ area: { sheetId }, id }: RuleAt, { document }: Host): void {
  const delta = document.getters.getConditionalFormats(sheetId).findIndex((format) => format.id === id);
  if (delta > 0) document.dispatch("CHANGE_CONDITIONAL_FORMAT_PRIORITY", { sheetId, cfId: id, delta });
}

export function ruleAs<K extends ConditionalRule["type"]>(at: RuleAt, host: Host, type: K) {
  const rule = ruleOf(at, host);
  if (rule.type !== type) throw new ApiError("InvalidOperation");
  return rule as Extract<ConditionalRule, { type: K }>;
}
