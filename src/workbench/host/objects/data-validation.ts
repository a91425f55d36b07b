import type { DataValidationRule } from "@odoo/o-spreadsheet/dist/types/types/data_validation";
import { addressText, intersection, type Area } from "../address";
import { toRecord } from "../arguments";
import { ApiError, invalidArgument } from "../errors";
import type { Host } from "../host";
import { guard } from "../protection";
import { isHostObject } from "../arguments";
import { ObjectType, type HostObject } from "../registry";
import { RangeType } from "./range";

/** The first rule that reaches into the area. */
function ruleOf(area: Area, { document }: Host): DataValidationRule | undefined {
  return document.getters
    .getDataValidationRules(area.sheetId)
    .find(({ ranges }) => ranges.some(({ zone }) => intersection(document.area(area.sheetId, zone), area)));
}

/** "a,b,c", or "=Lists!$A$1:$A$9". */
function sourceText(source: unknown, { document }: Host): string {
  if (isHostObject(source)) {
    const area = RangeType.read(source as HostObject);
    return `=${addressText(document.sheetName(area.sheetId), area, true)}`;
  }
  if (typeof source !== "string" || source === "") throw invalidArgument();
  return source;
}

function setList(area: Area, source: string, host: Host): void {
  const { document } = host;
  guard(document, area.sheetId);
  const criterion = source.startsWith("=")
    ? { type: "isValueInRange" as const, values: [source.slice(1)], displayStyle: "arrow" as const }
    : {
        type: "isValueInList" as const,
        values: source.split(",").map((choice) => choice.trim()),
        displayStyle: "arrow" as const,
      };
  const rule = { id: document.newId("validation"), isBlocking: true, criterion };
  const ranges = [document.rangeData(area)];
  document.dispatch("ADD_DATA_VALIDATION_RULE", { sheetId: area.sheetId, ranges, rule });
}

export function listSource({ criterion }: DataValidationRule): string | undefined {
  if (criterion.type === "isValueInList") return criterion.values.join(",");
  return criterion.type === "isValueInRange" ? `=${criterion.values[0] ?? ""}` : undefined;
}

/** Lists of choices; other kinds of rules are refused rather than forgotten. */
export const DataValidationType: ObjectType<Area> = new ObjectType<Area>("DataValidation", {
  properties: {
    type: {
      get: (area, host) => {
        const rule = ruleOf(area, host);
        if (!rule) return "None";
        return listSource(rule) === undefined ? "MixedCriteria" : "List";
      },
    },
    rule: {
      get: (area, host) => {
        const rule = ruleOf(area, host);
        const source = rule && listSource(rule);
        return source === undefined ? {} : { list: { inCellDropDown: true, source } };
      },
      set: (area, value, host) => {
        const { list } = toRecord(value);
        if (list === undefined || list === null) {
          host.unknown.add(`DataValidation.rule ${Object.keys(toRecord(value)).join(", ")}`);
          throw new ApiError("UnsupportedOperation");
        }
        setList(area, sourceText(toRecord(list).source, host), host);
      },
    },
    // Guess: prompts and alerts are taken; the grid shows its own.
    prompt: { get: () => null, set: () => undefined },
    errorAlert: { get: () => null, set: () => undefined },
    ignoreBlanks: { get: () => true, set: () => undefined },
  },
  methods: {
    clear: (area, _args, { document }) => {
      guard(document, area.sheetId);
      for (const { id, ranges } of document.getters.getDataValidationRules(area.sheetId)) {
        if (ranges.some(({ zone }) => intersection(document.area(area.sheetId, zone), area))) {
          document.dispatch("REMOVE_DATA_VALIDATION_RULE", { sheetId: area.sheetId, id });
        }
      }
    },
  },
});
