/** Looks of charts that are kept and given back, but neither drawn nor saved: fonts, borders, fills of parts. */
import { changeChart, chartFacts, type ChartAt } from "../charts";
import type { Host } from "../host";
import { ObjectType, type HostObject, type Property } from "../registry";

export interface LookAt extends ChartAt {
  /** Which part of the chart: "title.format.font", "axes.value.format.line". */
  readonly path: string;
}

function property<T>(path: (at: T) => string, chart: (at: T) => ChartAt, usual: unknown): Property<T> {
  return {
    get: (at, { document }) => chartFacts(document, chart(at).chartId).looks[path(at)] ?? usual,
    set: (at, value, { document }) => {
      const { looks: before } = chartFacts(document, chart(at).chartId);
      changeChart(document, chart(at), { looks: { ...before, [path(at)]: value } });
    },
  };
}

/** @param usual each look with what Excel says before anybody set it; Guess at Excel's defaults throughout */
export function looks<T>(
  prefix: string,
  chart: (at: T) => ChartAt,
  usual: Readonly<Record<string, unknown>>,
): Record<string, Property<T>> {
  return Object.fromEntries(
    Object.entries(usual).map(([name, value]) => [name, property<T>(() => prefix + name, chart, value)]),
  );
}

function pathLooks(usual: Readonly<Record<string, unknown>>): Record<string, Property<LookAt>> {
  return Object.fromEntries(
    Object.entries(usual).map(([name, value]) => [
      name,
      property<LookAt>(
        ({ path }) => `${path}.${name}`,
        (at) => at,
        value,
      ),
    ]),
  );
}

function forget({ path, sheetId, chartId }: LookAt, { document }: Host): void {
  const kept = Object.entries(chartFacts(document, chartId).looks).filter(
    ([key]) => !key.startsWith(`${path}.`),
  );
  changeChart(document, { sheetId, chartId }, { looks: Object.fromEntries(kept) });
}

export const ChartFontType = new ObjectType<LookAt>("ChartFont", {
  properties: pathLooks({
    bold: false,
    color: "#595959",
    italic: false,
    name: "Aptos Narrow",
    size: 10,
    underline: "None",
  }),
});

export const ChartBorderType = new ObjectType<LookAt>("ChartBorder", {
  properties: pathLooks({ color: "#D9D9D9", lineStyle: "Automatic", weight: 0.75 }),
  methods: { clear: (at, _args, host) => forget(at, host) },
});

export const ChartLineType = new ObjectType<LookAt>("ChartLineFormat", {
  properties: pathLooks({ color: "#D9D9D9", lineStyle: "Automatic", weight: 0.75 }),
  methods: { clear: (at, _args, host) => forget(at, host) },
});

export const ChartFillType = new ObjectType<LookAt>("ChartFill", {
  methods: {
    clear: (at, _args, host) => forget(at, host),
    setSolidColor: (at, args, { document }) => {
      const { looks: before } = chartFacts(document, at.chartId);
      changeChart(document, at, { looks: { ...before, [`${at.path}.color`]: args.text(0) } });
    },
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
      properties: pathLooks(
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
  properties: pathLooks({ left: 0, top: 0, width: 0, height: 0, position: "Automatic" }),
  children: { format: (at) => formatLooks("ChartPlotAreaFormat", at, `${at.path}.format`) },
});

export function areaLooks(name: "ChartAreaFormat" | "ChartPlotArea", at: ChartAt, path: string): HostObject {
  if (name === "ChartPlotArea") return ChartPlotAreaType.of({ ...at, path });
  return formatLooks(name, at, path);
}
