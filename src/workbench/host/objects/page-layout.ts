import { cellsText, parseCells, type Area } from "../address";
import { oneOf, toNumber, toRecord } from "../arguments";
import type { PrintFacts } from "../facts";
import type { Host } from "../host";
import { ObjectType, type HostObject, type Property } from "../registry";
import { without } from "../without";
import { RangeType } from "./range";
import { areaArgument, type SheetAt } from "./worksheet";

function print({ sheetId }: SheetAt, { document }: Host): PrintFacts {
  return document.facts.sheets[sheetId]?.print ?? {};
}

function change(at: SheetAt, host: Host, part: PrintFacts): void {
  host.document.setFact(["sheets", at.sheetId, "print"], { ...print(at, host), ...part });
}

/** Kept and given back; files hold none of it. */
function remembered(name: string, usual: unknown): Property<SheetAt> {
  return {
    get: (at, host) => (print(at, host) as Record<string, unknown>)[name] ?? usual,
    set: (at, value, host) => change(at, host, { [name]: value } as PrintFacts),
  };
}

function named({ sheetId }: SheetAt, cells: string | undefined): HostObject | null {
  return cells === undefined ? null : RangeType.of({ sheetId, ...parseCells(cells) });
}

const entireRows = (area: Area): string => cellsText({ ...area, column: 0, columns: 16_384 });
const entireColumns = (area: Area): string => cellsText({ ...area, row: 0, rows: 1_048_576 });

export const PageLayoutType = new ObjectType<SheetAt>("PageLayout", {
  properties: {
    orientation: {
      get: (at, host) => print(at, host).orientation ?? "Portrait",
      set: (at, value, host) => change(at, host, { orientation: oneOf(value, ["Portrait", "Landscape"]) }),
    },
    zoom: {
      get: (at, host) => {
        const { fitWide, fitTall } = print(at, host);
        const scales = fitWide === undefined && fitTall === undefined;
        return scales ? { scale: 100 } : { horizontalFitToPages: fitWide, verticalFitToPages: fitTall };
      },
      set: (at, value, host) => {
        const { horizontalFitToPages: wide, verticalFitToPages: tall } = toRecord(value);
        const rest = without(print(at, host), "fitWide", "fitTall");
        const fit = {
          ...(wide === undefined || wide === null ? {} : { fitWide: toNumber(wide) }),
          ...(tall === undefined || tall === null ? {} : { fitTall: toNumber(tall) }),
        };
        host.document.setFact(["sheets", at.sheetId, "print"], { ...rest, ...fit });
      },
    },
    paperSize: remembered("paperSize", "Letter"),
    centerHorizontally: remembered("centerHorizontally", false),
    centerVertically: remembered("centerVertically", false),
    printGridlines: remembered("printGridlines", false),
    printHeadings: remembered("printHeadings", false),
    blackAndWhite: remembered("blackAndWhite", false),
    leftMargin: remembered("leftMargin", 50.4),
    rightMargin: remembered("rightMargin", 50.4),
    topMargin: remembered("topMargin", 54),
    bottomMargin: remembered("bottomMargin", 54),
    headerMargin: remembered("headerMargin", 21.6),
    footerMargin: remembered("footerMargin", 21.6),
  },
  methods: {
    setPrintArea: (at, args, host) =>
      change(at, host, { area: cellsText(areaArgument(host, args, 0, at.sheetId)) }),
    getPrintAreaOrNullObject: (at, _args, host) => named(at, print(at, host).area),
    setPrintTitleRows: (at, args, host) =>
      change(at, host, { titleRows: entireRows(areaArgument(host, args, 0, at.sheetId)) }),
    getPrintTitleRowsOrNullObject: (at, _args, host) => named(at, print(at, host).titleRows),
    setPrintTitleColumns: (at, args, host) =>
      change(at, host, { titleColumns: entireColumns(areaArgument(host, args, 0, at.sheetId)) }),
    getPrintTitleColumnsOrNullObject: (at, _args, host) => named(at, print(at, host).titleColumns),
  },
});
