/** A small tab for tests, with only what a test cares about. */
import type { Tab } from "../../src/review/description";

export function tabOf(part: Partial<Tab> = {}): Tab {
  return {
    key: "scorecard",
    name: "Scorecard",
    kind: "reading",
    patches: [],
    spills: [],
    styles: [],
    merges: [],
    widths: {},
    gridWidth: 11,
    heights: {},
    frozenRows: 0,
    formats: [],
    charts: [],
    links: [],
    collapsedRows: [],
    typed: [],
    print: { lastRow: 9, lastColumn: 5, onePage: false },
    constants: [],
    ...part,
  };
}
