import type { Border, BorderDescr, BorderPosition } from "@odoo/o-spreadsheet/dist/types/types/misc";
import { toZone, type Area } from "../address";
import { oneOf, toColor } from "../arguments";
import { itemNotFound } from "../errors";
import type { Host } from "../host";
import { guard } from "../protection";
import { ObjectType, type Property } from "../registry";

const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;

type Side = (typeof SIDES)[number];

interface BorderAt {
  readonly area: Area;
  readonly side: Side;
}

/** The library draws no diagonals; they are taken and not kept. */
const POSITIONS: Readonly<Record<Side, BorderPosition | undefined>> = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
  InsideVertical: "v",
  InsideHorizontal: "h",
  DiagonalDown: undefined,
  DiagonalUp: undefined,
};

const EDGES: Readonly<Record<Side, keyof Border | undefined>> = {
  ...POSITIONS,
  InsideVertical: "right",
  InsideHorizontal: "bottom",
} as Record<Side, keyof Border | undefined>;

type Edge = "top" | "bottom" | "left" | "right";

const OPPOSITE: Readonly<
  Record<Edge, { readonly edge: Edge; readonly row: number; readonly column: number }>
> = {
  top: { edge: "bottom", row: -1, column: 0 },
  bottom: { edge: "top", row: 1, column: 0 },
  left: { edge: "right", row: 0, column: -1 },
  right: { edge: "left", row: 0, column: 1 },
};

/** The line as it is on the first cell it would touch; a line that the neighbour has there is the same line. */
function current({ area, side }: BorderAt, { document }: Host): BorderDescr | undefined {
  const edge = EDGES[side] as Edge | undefined;
  if (!edge) return undefined;
  const { top, left, bottom, right } = toZone(area);
  const row = side === "EdgeBottom" ? bottom : top;
  const col = side === "EdgeRight" ? right : left;
  const { sheetId } = area;
  const beyond = OPPOSITE[edge];
  const neighbour = { sheetId, row: row + beyond.row, col: col + beyond.column };
  return (
    document.getters.getCellBorder({ sheetId, row, col })?.[edge] ??
    document.getters.getCellBorder(neighbour)?.[beyond.edge]
  );
}

function draw({ area, side }: BorderAt, host: Host, border: BorderDescr | undefined): void {
  const { document } = host;
  guard(document, area.sheetId, "allowFormatCells");
  const position = POSITIONS[side];
  if (!position) return;
  if ((side === "InsideVertical" && area.columns === 1) || (side === "InsideHorizontal" && area.rows === 1))
    return;
  const set = (target: Area, at: BorderPosition) =>
    document.dispatch("SET_ZONE_BORDERS", {
      sheetId: area.sheetId,
      target: [document.writableZone(target)],
      // Without a colour the library takes the line away.
      border: { position: at, color: "", ...border },
    });
  set(area, position);
  const beyond = border ? undefined : beyondEdge(area, side);
  if (beyond) set(beyond.area, beyond.position);
}

/** The cells on the other side of an outer line, which must not keep it when it is taken away. */
function beyondEdge(area: Area, side: Side): { area: Area; position: BorderPosition } | undefined {
  const { row, column, rows, columns } = area;
  switch (side) {
    case "EdgeTop":
      return row === 0 ? undefined : { area: { ...area, row: row - 1, rows: 1 }, position: "bottom" };
    case "EdgeBottom":
      return { area: { ...area, row: row + rows, rows: 1 }, position: "top" };
    case "EdgeLeft":
      return column === 0
        ? undefined
        : { area: { ...area, column: column - 1, columns: 1 }, position: "right" };
    case "EdgeRight":
      return { area: { ...area, column: column + columns, columns: 1 }, position: "left" };
    default:
      return undefined;
  }
}

const LINES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;
const PLAIN: BorderDescr = { style: "thin", color: "#000000" };

function lineStyle(word: (typeof LINES)[number], before: BorderDescr): BorderDescr["style"] {
  if (word === "Dot") return "dotted";
  if (word === "Double") return "medium";
  if (word !== "Continuous") return "dashed";
  return before.style === "medium" || before.style === "thick" ? before.style : "thin";
}

const style: Property<BorderAt> = {
  get: (at, host) => {
    const border = current(at, host);
    if (!border) return "None";
    return border.style === "dashed" ? "Dash" : border.style === "dotted" ? "Dot" : "Continuous";
  },
  set: (at, value, host) => {
    const word = oneOf(value, LINES);
    const before = current(at, host) ?? PLAIN;
    draw(at, host, word === "None" ? undefined : { ...before, style: lineStyle(word, before) });
  },
};

const weight: Property<BorderAt> = {
  get: (at, host) => {
    const line = current(at, host)?.style;
    return line === "medium" ? "Medium" : line === "thick" ? "Thick" : "Thin";
  },
  set: (at, value, host) => {
    const word = oneOf(value, WEIGHTS);
    const before = current(at, host) ?? PLAIN;
    const solid = before.style !== "dashed" && before.style !== "dotted";
    const line = word === "Medium" ? "medium" : word === "Thick" ? "thick" : "thin";
    draw(at, host, { ...before, style: solid ? line : before.style });
  },
};

const RangeBorderType = new ObjectType<BorderAt>("RangeBorder", {
  identity: ({ side }) => ({ SideIndex: side }),
  properties: {
    sideIndex: { get: ({ side }) => side },
    style,
    weight,
    color: {
      get: (at, host) => current(at, host)?.color ?? "#000000",
      set: (at, value, host) => draw(at, host, { ...(current(at, host) ?? PLAIN), color: toColor(value) }),
    },
  },
});

export const RangeBorderCollectionType = new ObjectType<Area>("RangeBorderCollection", {
  properties: { count: { get: () => SIDES.length } },
  items: (area) => SIDES.map((side) => RangeBorderType.of({ area, side })),
  item: (area, args) => RangeBorderType.of({ area, side: args.word(0, SIDES) }),
  methods: {
    getItemAt: (area, args) => {
      const side = SIDES[args.number(0)];
      if (!side) throw itemNotFound();
      return RangeBorderType.of({ area, side });
    },
  },
});
