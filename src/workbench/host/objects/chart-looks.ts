/** Looks of charts that are kept and given back, but neither drawn nor saved: fonts, borders, fills of parts. */
import { changeChart, chartFacts, type ChartAt } from "../charts";
import type { HostDocument } from "../document";
import type { Host } from "../host";
import { ObjectType, type HostObject, type Property } from "../registry";

export interface LookAt extends ChartAt {
  /** Which part of the chart: "title.format.font", "axes.value.format.line". */
  readonly path: string;
}

/**
 * @param path where the looks of the object that is asked are kept
 * @param usual each look with what Excel says before anybody set it; Guess at Excel's defaults throughout
 */
export function looks<T extends ChartAt>(
  path: (at: T) => string,
  usual: Readonly<Record<string, unknown>>,
): Record<string, Property<T>> {
  const property = (name: string, value: unknown): Property<T> => ({
    get: (at, { document }) => chartFacts(document, at.chartId).looks[`${path(at)}.${name}`] ?? value,
    set: (at, given, { document }) => setLook(document, at, `${path(at)}.${name}`, given),
  });
  return Object.fromEntries(Object.entries(usual).map(([name, value]) => [name, property(name, value)]));
}

function setLook(document: HostDocument, { sheetId, chartId }: ChartAt, path: string, value: unknown): void {
  const { looks: before } = chartFacts(document, chartId);
  changeChart(document, { sheetId, chartId }, { looks: { ...before, [path]: value } });
}

const ownPath = ({ path }: LookAt) => path;

function forget({ path, sheetId, chartId }: LookAt, { document }: Host): void {
  const kept = Object.entries(chartFacts(document, chartId).looks).filter(
    ([key]) => !key.startsWith(`${path}.`),
  );
  changeChart(document, { sheetId, chartId }, { looks: Object.fromEntries(kept) });
}

const ChartFontType = new ObjectType<LookAt>("ChartFont", {
  properties: looks(ownPath, {
    bold: false,
    color: "#595959",
    italic: false,
    name: "Aptos Narrow",
    size: 10,
    underline: "None",
  }),
});

export const ChartBorderType = new ObjectType<LookAt>("ChartBorder", {
  properties: looks(ownPath, { color: "#D9D9D9", lineStyle: "Automatic", weight: 0.75 }),
  methods: { clear: (at, _args, host) => forget(at, host) },
});

const ChartLineType = new ObjectType<LookAt>("ChartLineFormat", {
  properties: looks(ownPath, { color: "#D9D9D9", lineStyle: "Automatic", weight: 0.75 }),
  methods: { clear: (at, _args, host) => forget(at, host) },
});

export const ChartFillType = new ObjectType<LookAt>("ChartFill", {
  methods: {
    clear: (at, _args, host) => forget(at, host),
    setSolidColor: (at, args, { document }) => setLook(document, at, `${at.path}.color`, args.text(0)),
  },
});

const part = (path: string) => (at: LookAt) => ({ ...at, path: `${at.path}.${path}` });
const [font, fill, line, border] = [part("font"), part("fill"), part("line"), part("border")];

/** Fonts, fills and lines of one part; Excel calls them by many names. */
const FORMATS: Readonly<Record<string, ObjectType<LookAt>>> = Object.fromEntries(
  [
    "ChartTitleFormat",
    "ChartLegendFormat",
    "ChartAxisFormat",
    "ChartAxisTitleFormat",
    "ChartGridlinesFormat",
    "ChartAreaFormat",
    "ChartPlotAreaFormat",
    "ChartDataLabelFormat",
  ].map((name) => [
    name,
    new ObjectType<LookAt>(name, {
      properties: looks(
        ownPath,
        name === "ChartAreaFormat" ? { roundedCorners: false, colorScheme: "ColorfulPalette1" } : {},
      ),
      children: {
        font: (at) => ChartFontType.of(font(at)),
        fill: (at) => ChartFillType.of(fill(at)),
        line: (at) => ChartLineType.of(line(at)),
        border: (at) => ChartBorderType.of(border(at)),
      },
    }),
  ]),
);

export function formatLooks(name: string, at: ChartAt, path: string): HostObject {
  return (FORMATS[name] as ObjectType<LookAt>).of({ sheetId: at.sheetId, chartId: at.chartId, path });
}

const ChartPlotAreaType = new ObjectType<LookAt>("ChartPlotArea", {
  properties: looks(ownPath, { left: 0, top: 0, width: 0, height: 0, position: "Automatic" }),
  children: { format: (at) => formatLooks("ChartPlotAreaFormat", at, `${at.path}.format`) },
});

export function plotArea(at: ChartAt): HostObject {
  return ChartPlotAreaType.of({ ...at, path: "plotArea" });
}
