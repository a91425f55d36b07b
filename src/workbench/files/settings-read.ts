/** Settings that this add-in keeps in the document: Excel stores them as properties of a web extension. */
import { child, childrenOf, parseXml } from "./xml";
import type { Archive } from "./zip";
import type { Warn } from "./warnings";

/** The id in manifest.xml: it tells our settings from those of other add-ins. */
export const ADD_IN_ID = "6f6a1f0e-52c8-4b0d-9a57-3f1f3c0f7b21";

const PART = /^xl\/webextensions\/[^/]+\.xml$/i;

export function readSettings(archive: Archive, warn: Warn): Record<string, unknown> {
  const settings: Record<string, unknown> = {};
  for (const path of archive.names.filter((name) => PART.test(name))) {
    const extension = parseXml(archive.text(path));
    if (extension.name !== "webextension") continue;
    const id = child(extension, "reference")?.attributes["id"] ?? "";
    if (id.replace(/[{}]/g, "").toLowerCase() !== ADD_IN_ID) {
      warn("otherAddIns");
      continue;
    }
    for (const { attributes } of childrenOf(child(extension, "properties"), "property"))
      settings[attributes["name"] ?? ""] = parseValue(attributes["value"] ?? "");
  }
  return settings;
}

/** Values are JSON; a text that is none stands for itself. */
function parseValue(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
