import { toZone, type Area } from "../address";
import { toRecord, toText } from "../arguments";
import { cellText } from "../cells";
import type { ExcelStyle } from "../facts";
import type { Host } from "../host";
import { guardContent } from "../protection";
import type { Property } from "../registry";
import { writeCell } from "../write";
import { heldLink, linkOf, sheetIdsByName } from "../links";

function optional(value: unknown): string | undefined {
  return value === undefined || value === null || value === "" ? undefined : toText(value);
}

function set(area: Area, value: unknown, { document }: Host): void {
  guardContent(document, area);
  document.writableZone(area);
  const given = toRecord(value);
  const [address, documentReference] = [optional(given.address), optional(given.documentReference)];
  const screenTip = optional(given.screenTip);
  const { sheetId } = area;
  const { top, left, bottom, right } = toZone(area);
  for (let row = top; row <= bottom; row++) {
    for (let col = left; col <= right; col++) {
      const position = { sheetId, row, col };
      const text = optional(given.textToDisplay) ?? cellText(document, position);
      const link = {
        ...(address ? { address } : {}),
        ...(documentReference ? { documentReference } : {}),
        ...(screenTip ? { screenTip } : {}),
      };
      const style: ExcelStyle = { ...document.style(position), link };
      document.dispatch("UPDATE_CELL", { ...position, style });
      writeCell(
        document,
        position,
        heldLink(sheetIdsByName(document), text || address || documentReference || "", link),
      );
    }
  }
}

export const hyperlink: Property<Area> = {
  get: (area, { document }) => {
    const position = { sheetId: area.sheetId, row: area.row, col: area.column };
    const link = linkOf(document, position);
    return link ? { ...link, textToDisplay: cellText(document, position) } : null;
  },
  set,
};
