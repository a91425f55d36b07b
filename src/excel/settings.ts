/**
 * What travels with the workbook: the person's corrections, and the record of what a build wrote.
 *
 * Both are kept in the document settings (`workbook.settings`), not in custom XML parts: they are saved with the file,
 * belong to this add-in alone, need no namespace to be searched for, and Excel, the workbench and the .xlsx files
 * that the workbench writes all keep them. What is stored is a JSON text, since a setting's own objects are passed
 * through the client's date conversion. The record holds zones and digests, never cells, so it stays in the tens of
 * kilobytes, far below what one request may carry.
 */
import { EMPTY_MAPPING, type Mapping } from "../marketplace/tables";

export const MAPPING_KEY = "BIZ.mapping";
export const REVIEW_KEY = "BIZ.review";

/** The person's corrections; none when nothing was saved, or by a version that this one cannot read. */
export function loadMapping(): Promise<Mapping> {
  return Excel.run(async (context) => {
    const setting = requestSetting(context, MAPPING_KEY);
    await context.sync();
    return readMapping(setting);
  });
}

export function saveMapping(mapping: Mapping): Promise<void> {
  return Excel.run(async (context) => {
    writeSetting(context, MAPPING_KEY, mapping);
    await context.sync();
  });
}

/** Asks for a setting; its value is there after the next sync. */
export function requestSetting(context: Excel.RequestContext, key: string): Excel.Setting {
  const setting = context.workbook.settings.getItemOrNullObject(key);
  setting.load("value");
  return setting;
}

export function writeSetting(context: Excel.RequestContext, key: string, value: object): void {
  context.workbook.settings.add(key, JSON.stringify(value));
}

export function readMapping(setting: Excel.Setting): Mapping {
  const stored = parsed(setting);
  return isVersionOne(stored) && "tables" in stored && "learned" in stored
    ? (stored as Mapping)
    : EMPTY_MAPPING;
}

/** What the setting's JSON text holds; undefined when there is none or it is no JSON. */
export function parsed(setting: Excel.Setting): unknown {
  if (setting.isNullObject || typeof setting.value !== "string") return undefined;
  try {
    return JSON.parse(setting.value) as unknown;
  } catch {
    return undefined;
  }
}

export function isVersionOne(stored: unknown): stored is { version: 1 } {
  return typeof stored === "object" && stored !== null && (stored as { version?: unknown }).version === 1;
}
