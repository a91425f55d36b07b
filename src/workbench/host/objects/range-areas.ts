import { addressText, cellsText, type Area } from "../address";
import { ObjectType } from "../registry";

/** Several ranges of one sheet. */
export const RangeAreasType = new ObjectType<readonly Area[]>("RangeAreas", {
  properties: {
    address: {
      get: (areas, { document }) =>
        areas.map((area) => addressText(document.sheetName(area.sheetId), area)).join(","),
    },
    areaCount: { get: (areas) => areas.length },
    cellCount: { get: (areas) => areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0) },
    isEntireColumn: { get: (areas) => areas.every((area) => /^[A-Z]+:[A-Z]+$/.test(cellsText(area))) },
    isEntireRow: { get: (areas) => areas.every((area) => /^\d+:\d+$/.test(cellsText(area))) },
  },
});
