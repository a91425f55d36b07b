/** What a package holds that a WorkbookFile cannot, told by its parts and by each worksheet's own XML. */
import { descendants, type Xml } from "./xml";
import type { Warn } from "./warnings";
import type { FileCode } from "./words";

const PARTS: readonly (readonly [RegExp, FileCode])[] = [
  [/vbaProject\.bin$/i, "macros"],
  [/^xl\/(comments|threadedComments)/i, "comments"],
  [/^xl\/pivotTables\//i, "pivotTables"],
  [/^xl\/(slicers|timelines)\//i, "slicers"],
  [/^xl\/externalLinks\//i, "externalLinks"],
  [/^xl\/connections\.xml$|^xl\/queryTables\//i, "connections"],
  [/^xl\/model\//i, "dataModel"],
  [/^xl\/(embeddings|activeX|ctrlProps)\//i, "shapes"],
];

export function warnOfParts(names: readonly string[], warn: Warn): void {
  for (const [pattern, code] of PARTS) if (names.some((name) => pattern.test(name))) warn(code);
}

const ELEMENTS: Readonly<Record<string, FileCode>> = {
  autoFilter: "filters",
  picture: "pictures",
  oleObjects: "shapes",
  protectedRanges: "protection",
  scenarios: "scenarios",
};

/** Said once for the workbook: some programs write them on every sheet. */
const PAGE_ELEMENTS: Readonly<Record<string, FileCode>> = {
  headerFooter: "headersAndFooters",
  colBreaks: "pageBreaks",
};

export function warnOfElements(worksheet: Xml, warn: Warn, warnOnce: Warn): void {
  for (const { name, children, text } of worksheet.children) {
    const code = ELEMENTS[name];
    const filled = children.length > 0 || text.trim() !== "" || name === "autoFilter" || name === "picture";
    if (code !== undefined && filled) warn(code);
    const pageCode = PAGE_ELEMENTS[name];
    if (pageCode !== undefined && filled) warnOnce(pageCode);
  }
  if (descendants(worksheet, "sparklineGroup").length > 0) warn("sparklines");
  if (descendants(worksheet, "iconSet").length > 0) warn("conditionalFormats");
}
