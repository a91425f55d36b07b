import { addressText, isUnbounded, MOST_COLUMNS, MOST_ROWS, type Area } from "../address";
import { toFlag, toText } from "../arguments";
import { cellFormat, cellFormula, cellText, cellValue, readGrid, valueType } from "../cells";
import { invalidArgument } from "../errors";
import { extent } from "../geometry";
import type { Host } from "../host";
import { hide, isHidden } from "../outline";
import { ObjectType, type Property } from "../registry";
import { writeCells, writeFormats } from "../write";
import { ConditionalFormatCollectionType } from "./conditional-formats";
import { DataValidationType } from "./data-validation";
import { hyperlink } from "./hyperlink";
import { RANGE_EDITS } from "./range-edits";
import { RangeFormatType } from "./range-format";
import { RANGE_NAVIGATION } from "./range-navigation";
import { RANGE_PROPERTIES } from "./range-properties";
import { WorksheetType } from "./worksheet";

const address: Property<Area> = {
  get: (area, { document }) => addressText(document.sheetName(area.sheetId), area),
};

/** Texts of the library are en-US, so the local forms are the same. */
const formulas: Property<Area> = {
  get: (area, { document }) =>
    readGrid(document, area, (_document, at) => cellFormula(document, at) ?? cellValue(document, at)),
  set: (area, value, { document }) => writeCells(document, bounded(area), value),
};

const numberFormat: Property<Area> = {
  get: (area, { document }) => readGrid(document, area, cellFormat),
  set: (area, value, { document }) => writeFormats(document, area, value),
};

/** Excel refuses to write into whole rows or columns at once. */
function bounded(area: Area): Area {
  if (isUnbounded(area)) throw invalidArgument();
  return area;
}

function hidden(dimension: "ROW" | "COL"): Property<Area> {
  return {
    get: (area, { document }) => isHidden(document, area, dimension),
    set: (area, value, { document }) => hide(document, area, dimension, toFlag(value)),
  };
}

const measure = (side: "left" | "top" | "width" | "height"): Property<Area> => ({
  get: (area, { document }) => extent(document, area)[side],
});

function hasSpill(area: Area, { document }: Host): boolean | null {
  const grid = readGrid(document, area, (_document, position) => {
    const zone = document.getters.getSpreadZone(position);
    return zone !== undefined && (zone.top !== zone.bottom || zone.left !== zone.right);
  });
  const spills = grid?.flat() ?? [false];
  return spills.every((each) => each === spills[0]) ? (spills[0] ?? false) : null;
}

export const RangeType: ObjectType<Area> = new ObjectType<Area>("Range", {
  properties: {
    address,
    addressLocal: address,
    rowIndex: { get: ({ row }) => row },
    columnIndex: { get: ({ column }) => column },
    rowCount: { get: ({ rows }) => rows },
    columnCount: { get: ({ columns }) => columns },
    // Excel says -1 for more than 2³¹ - 1 cells.
    cellCount: { get: ({ rows, columns }) => (rows * columns > 2 ** 31 - 1 ? -1 : rows * columns) },
    isEntireRow: { get: ({ columns }) => columns === MOST_COLUMNS },
    isEntireColumn: { get: ({ rows }) => rows === MOST_ROWS },
    values: {
      get: (area, { document }) => readGrid(document, area, cellValue),
      set: (area, value, { document }) => writeCells(document, bounded(area), value),
    },
    formulas,
    formulasLocal: formulas,
    text: { get: (area, { document }) => readGrid(document, area, cellText) },
    valueTypes: { get: (area, { document }) => readGrid(document, area, valueType) },
    numberFormat,
    numberFormatLocal: numberFormat,
    rowHidden: hidden("ROW"),
    columnHidden: hidden("COL"),
    hidden: {
      get: (area, { document }) =>
        isHidden(document, area, "ROW") === true || isHidden(document, area, "COL") === true,
    },
    hasSpill: { get: hasSpill },
    hyperlink,
    left: measure("left"),
    top: measure("top"),
    width: measure("width"),
    height: measure("height"),
    // Guess: a named cell style is taken and forgotten; only "Normal" is ever given back.
    style: { get: () => "Normal", set: (_area, value) => void toText(value) },
  },
  children: {
    format: (area) => RangeFormatType.of(area),
    worksheet: ({ sheetId }) => WorksheetType.of({ sheetId }),
    conditionalFormats: (area) => ConditionalFormatCollectionType.of(area),
    dataValidation: (area) => DataValidationType.of(area),
  },
  methods: { ...RANGE_NAVIGATION, ...RANGE_EDITS, ...RANGE_PROPERTIES },
});
