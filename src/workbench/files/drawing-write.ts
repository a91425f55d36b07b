/** The drawing layer of a sheet: each chart at its place, moving with the cells under it. */
import { columnTrack, EMU_PER_POINT, rowTrack, type Track } from "./geometry";
import { element, XML_HEAD } from "./xml";
import type { ChartFile, SheetFile } from "./workbook";

const XDR = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const A = "http://schemas.openxmlformats.org/drawingml/2006/main";
const C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The chart at place i has the relation id "rId<i + 1>". */
export function drawingXml(sheet: SheetFile): string {
  const columns = columnTrack(sheet);
  const rows = rowTrack({ ...sheet, hiddenRows: hiddenRows(sheet) });
  return (
    XML_HEAD +
    element(
      "xdr:wsDr",
      { "xmlns:xdr": XDR, "xmlns:a": A },
      ...sheet.charts.map((chart, i) => anchorXml(chart, i, columns, rows)),
    )
  );
}

function hiddenRows({ hiddenRows: own, rowGroups }: SheetFile): number[] {
  const folded = rowGroups
    .filter(({ collapsed }) => collapsed)
    .flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i));
  return [...new Set([...own, ...folded])];
}

function anchorXml(chart: ChartFile, place: number, columns: Track, rows: Track): string {
  const { left, top, width, height } = chart;
  const name = chart.name === "" ? `Chart ${place + 1}` : chart.name;
  const frame = element(
    "xdr:graphicFrame",
    { macro: "" },
    element(
      "xdr:nvGraphicFramePr",
      {},
      element("xdr:cNvPr", { id: place + 2, name, descr: chart.title }),
      "<xdr:cNvGraphicFramePr/>",
    ),
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    element(
      "a:graphic",
      {},
      element(
        "a:graphicData",
        { uri: C },
        element("c:chart", { "xmlns:c": C, "xmlns:r": R, "r:id": `rId${place + 1}` }),
      ),
    ),
  );
  return element(
    "xdr:twoCellAnchor",
    { editAs: "oneCell" },
    cornerXml("xdr:from", columns.at(left), rows.at(top)),
    cornerXml("xdr:to", columns.at(left + width), rows.at(top + height)),
    frame,
    "<xdr:clientData/>",
  );
}

type Spot = ReturnType<Track["at"]>;

function cornerXml(name: string, column: Spot, row: Spot): string {
  const emu = (points: number): string => String(Math.round(points * EMU_PER_POINT));
  return element(
    name,
    {},
    element("xdr:col", {}, String(column.index)),
    element("xdr:colOff", {}, emu(column.offset)),
    element("xdr:row", {}, String(row.index)),
    element("xdr:rowOff", {}, emu(row.offset)),
  );
}
