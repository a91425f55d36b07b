/** The drawing layer of a sheet: native charts with their places; what else is on it cannot be kept. */
import { readChart } from "./chart-read";
import type { Colors } from "./colors";
import { EMU_PER_POINT, type Track } from "./geometry";
import { relationsOf, type Relation } from "./relations";
import { child, descendants, parseXml, relationId, type Xml } from "./xml";
import type { Archive } from "./zip";
import type { ChartFile } from "./workbook";
import type { Warn } from "./warnings";

type Place = Pick<ChartFile, "left" | "top" | "width" | "height">;

export function readDrawing(
  archive: Archive,
  relations: readonly Relation[],
  tracks: { columns: Track; rows: Track },
  colors: Colors,
  warn: Warn,
): ChartFile[] {
  const part = relations.find(({ type }) => type === "drawing")?.target;
  if (part === undefined || !archive.has(part)) return [];
  const related = relationsOf(archive, part);
  const anchors = parseXml(archive.text(part)).children.filter(({ name }) => name.endsWith("Anchor"));
  return anchors.flatMap((anchor) => {
    const frame = descendants(anchor, "graphicFrame")[0];
    const id = relationId(descendants(frame, "chart")[0]);
    const chartPart = related.find((each) => each.id === id && each.type === "chart")?.target;
    if (chartPart === undefined || !archive.has(chartPart)) return warnOf(anchor, warn);
    const body = readChart(parseXml(archive.text(chartPart)), colors, warn);
    if (!body) {
      warn("charts");
      return [];
    }
    return [{ name: nameOf(frame), ...placeOf(anchor, tracks), ...body }];
  });
}

function warnOf(anchor: Xml, warn: Warn): [] {
  const picture = descendants(anchor, "pic").length > 0;
  const frame = descendants(anchor, "graphicFrame").length > 0;
  warn(picture ? "pictures" : frame ? "charts" : "shapes");
  return [];
}

function nameOf(frame: Xml | undefined): string {
  return descendants(frame, "cNvPr")[0]?.attributes["name"] ?? "";
}

function placeOf(anchor: Xml, { columns, rows }: { columns: Track; rows: Track }): Place {
  const position = child(anchor, "pos")?.attributes;
  const from = child(anchor, "from");
  const left = position ? points(position["x"]) : cornerOf(from, "col", columns);
  const top = position ? points(position["y"]) : cornerOf(from, "row", rows);
  const to = child(anchor, "to");
  const size = child(anchor, "ext")?.attributes;
  return {
    left,
    top,
    width: to ? cornerOf(to, "col", columns) - left : points(size?.["cx"]),
    height: to ? cornerOf(to, "row", rows) - top : points(size?.["cy"]),
  };
}

function cornerOf(corner: Xml | undefined, direction: "col" | "row", track: Track): number {
  const index = Number(child(corner, direction)?.text ?? 0);
  const offset = points(child(corner, `${direction}Off`)?.text);
  return track.start(index) + Math.min(offset, track.size(index));
}

function points(emu: string | undefined): number {
  return Number(emu ?? 0) / EMU_PER_POINT;
}
