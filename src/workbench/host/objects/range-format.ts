import type { Area } from "../address";
import { oneOf, toFlag, toNumber } from "../arguments";
import type { ExcelStyle } from "../facts";
import { columnWidth, rowHeight } from "../geometry";
import type { Host } from "../host";
import { DEFAULT_COLUMN_WIDTH, toPixels } from "../place";
import { guard } from "../protection";
import { ObjectType, type Property } from "../registry";
import { look } from "./look";
import { FormatProtectionType } from "./format-protection";
import { RangeBorderCollectionType } from "./range-borders";
import { RangeFillType } from "./range-fill";
import { RangeFontType } from "./range-font";

const ALIGNMENTS = { Left: "left", Center: "center", Right: "right" } as const;
const HORIZONTAL = ["General", "Left", "Center", "Right", "Fill", "Justify"] as const;

const horizontalAlignment = look(
  ({ align, horizontal }) => {
    if (horizontal) return horizontal;
    return align === undefined ? "General" : align.charAt(0).toUpperCase() + align.slice(1);
  },
  (value) => {
    const word = oneOf(value, [...HORIZONTAL, "CenterAcrossSelection", "Distributed"]);
    if (word === "Fill" || word === "Justify") return { horizontal: word, align: "left" };
    const align = word in ALIGNMENTS ? ALIGNMENTS[word as keyof typeof ALIGNMENTS] : undefined;
    return {
      align: word === "CenterAcrossSelection" ? "center" : align,
      horizontal: undefined,
    } as ExcelStyle;
  },
);

const VERTICAL = { Top: "top", Center: "middle" } as const;

const verticalAlignment = look(
  ({ verticalAlign }) => ({ top: "Top", middle: "Center", bottom: "Bottom" })[verticalAlign ?? "bottom"],
  (value) => {
    const word = oneOf(value, ["Top", "Center", "Bottom"]);
    return { verticalAlign: word === "Bottom" ? undefined : VERTICAL[word] } as ExcelStyle;
  },
);

type Sized = (document: Host["document"], sheetId: string, index: number) => number;

function size(dimension: "ROW" | "COL", read: Sized): Property<Area> {
  const rows = dimension === "ROW";
  return {
    get: (area, { document }) => {
      const first = rows ? area.row : area.column;
      const zone = document.zone(area);
      const last = rows ? zone.bottom : zone.right;
      const width = read(document, area.sheetId, first);
      for (let i = first + 1; i <= last; i++) if (read(document, area.sheetId, i) !== width) return null;
      return width;
    },
    set: (area, value, { document }) => resize(document, area, dimension, toNumber(value)),
  };
}

/** Without points, the size that fits. */
export function resize(
  document: Host["document"],
  area: Area,
  dimension: "ROW" | "COL",
  points: number | null,
): void {
  const { sheetId } = area;
  const rows = dimension === "ROW";
  guard(document, sheetId, rows ? "allowFormatRows" : "allowFormatColumns");
  const zone = document.writableZone(area);
  const [first, last] = rows ? [zone.top, zone.bottom] : [zone.left, zone.right];
  document.dispatch("RESIZE_COLUMNS_ROWS", {
    sheetId,
    dimension,
    elements: Array.from({ length: last - first + 1 }, (_, i) => first + i),
    size: points === null ? null : Math.max(1, toPixels(points)),
  });
}

function autofit(area: Area, dimension: "ROW" | "COL", { document }: Host): void {
  const { sheetId } = area;
  document.settle();
  const zone = document.zone(area);
  const [first, last] = dimension === "ROW" ? [zone.top, zone.bottom] : [zone.left, zone.right];
  const elements = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  if (dimension === "ROW") document.dispatch("AUTORESIZE_ROWS", { sheetId, rows: elements });
  else document.dispatch("AUTORESIZE_COLUMNS", { sheetId, cols: elements });
}

export const RangeFormatType = new ObjectType<Area>("RangeFormat", {
  properties: {
    horizontalAlignment,
    verticalAlignment,
    wrapText: look(
      ({ wrapping }) => wrapping === "wrap",
      (value) => ({ wrapping: toFlag(value) ? "wrap" : "overflow" }),
    ),
    indentLevel: look(
      ({ indent }) => indent ?? 0,
      (value) => ({ indent: toNumber(value) }),
    ),
    textOrientation: look(
      ({ rotation }) => Math.round(((rotation ?? 0) * -180) / Math.PI),
      (value) => ({ rotation: (toNumber(value) * -Math.PI) / 180 }),
    ),
    columnWidth: size("COL", columnWidth),
    rowHeight: size("ROW", rowHeight),
    // Guess: a row that nobody gave a height has the standard one.
    useStandardHeight: {
      get: ({ sheetId, row }, { document }) => document.getters.getUserRowSize(sheetId, row) === undefined,
      set: (area, value, { document }) => {
        if (toFlag(value)) resize(document, area, "ROW", null);
      },
    },
    useStandardWidth: {
      get: (area, { document }) => columnWidth(document, area.sheetId, area.column) === DEFAULT_COLUMN_WIDTH,
      set: (area, value, { document }) => {
        if (toFlag(value)) resize(document, area, "COL", DEFAULT_COLUMN_WIDTH);
      },
    },
  },
  children: {
    fill: (area) => RangeFillType.of(area),
    font: (area) => RangeFontType.of(area),
    borders: (area) => RangeBorderCollectionType.of(area),
    protection: (area) => FormatProtectionType.of(area),
  },
  methods: {
    autofitColumns: (area, _args, host) => autofit(area, "COL", host),
    autofitRows: (area, _args, host) => autofit(area, "ROW", host),
  },
});
