import { oneOf, toColor, toFlag, toNumber, toText } from "../arguments";
import { chartReference } from "../chart-source";
import { changeChart, chartFacts, type ChartAt } from "../charts";
import { computed, excelError } from "../cells";
import { invalidArgument, itemNotFound } from "../errors";
import type { ChartFacts, SeriesFacts } from "../facts";
import { isChartType } from "../held-charts";
import type { Host } from "../host";
import { areaOf } from "../names";
import { ObjectType, type HostObject, type Property } from "../registry";
import { without } from "../without";
import { ChartPointsCollectionType, SeriesLabelsType } from "./chart-labels";
import { ChartSeriesFormatType } from "./chart-series-format";
import { areaArgument } from "./worksheet";

export interface SeriesAt extends ChartAt {
  readonly index: number;
}

export function seriesFacts(at: SeriesAt, { document }: Host): SeriesFacts {
  const series = chartFacts(document, at.chartId).series[at.index];
  if (!series) throw itemNotFound();
  return series;
}

export function changeSeries(at: SeriesAt, host: Host, part: Partial<SeriesFacts>): void {
  const { series } = chartFacts(host.document, at.chartId);
  const changed = series.map((each, i) => (i === at.index ? { ...each, ...part } : each));
  changeChart(host.document, at, { series: changed });
}

export function hasLabels({ labels }: SeriesFacts): boolean {
  return labels !== undefined && labels.length > 0;
}

function nameOf(at: SeriesAt, host: Host): string {
  const { name, nameReference } = seriesFacts(at, host);
  const area = nameReference ? areaOf(host.document, nameReference) : undefined;
  if (!area) return name ?? `Series${at.index + 1}`;
  host.document.settle();
  return String(
    computed(host.document, { sheetId: area.sheetId, row: area.row, col: area.column }).value ?? "",
  );
}

/** A text that begins with "=" names the cell that holds the name. */
function rename(at: SeriesAt, value: unknown, host: Host): void {
  const text = toText(value);
  const rest = without(seriesFacts(at, host), "nameReference");
  const named: SeriesFacts = text.startsWith("=")
    ? { ...rest, nameReference: text.slice(1) }
    : { ...rest, name: text };
  const { series } = chartFacts(host.document, at.chartId);
  changeChart(host.document, at, { series: series.map((each, i) => (i === at.index ? named : each)) });
}

/** Gap and overlap belong to all series of a chart here, as in a file. */
const spacing = (name: "gapWidth" | "overlap", usual: number): Property<SeriesAt> => ({
  get: ({ chartId }, { document }) => chartFacts(document, chartId)[name] ?? usual,
  set: (at, value, { document }) =>
    changeChart(document, at, { [name]: toNumber(value) } as Partial<ChartFacts>),
});

const MARKERS = [
  "Automatic",
  "None",
  "Circle",
  "Diamond",
  "Square",
  "Triangle",
  "X",
  "Star",
  "Dot",
  "Dash",
  "Plus",
] as const;

const markerColor: Property<SeriesAt> = {
  get: (at, host) => seriesFacts(at, host).markerColor ?? "",
  set: (at, value, host) => changeSeries(at, host, { markerColor: toColor(value) }),
};

/** Values along a dimension, as Excel gives them: only those that are there. */
function dimensionValues(at: SeriesAt, dimension: string, host: Host): unknown[] {
  const { document } = host;
  const { values, categories } = seriesFacts(at, host);
  const reference = /^(Categories|XValues)$/i.test(dimension) ? categories : values;
  const area = reference ? areaOf(document, reference) : undefined;
  if (!area) return [];
  document.settle();
  const found: unknown[] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let col = area.column; col < area.column + area.columns; col++) {
      const { value, error } = computed(document, { sheetId: area.sheetId, row, col });
      found.push(error ? excelError(String(value)) : value);
    }
  }
  return found;
}

const ChartSeriesType: ObjectType<SeriesAt> = new ObjectType<SeriesAt>("ChartSeries", {
  properties: {
    name: { get: nameOf, set: rename },
    chartType: {
      get: (at, host) => seriesFacts(at, host).chartType ?? chartFacts(host.document, at.chartId).type,
      set: (at, value, host) => {
        const chartType = toText(value);
        if (!isChartType(chartType)) throw invalidArgument();
        changeSeries(at, host, { chartType });
      },
    },
    axisGroup: {
      get: (at, host) => seriesFacts(at, host).axisGroup ?? "Primary",
      set: (at, value, host) => changeSeries(at, host, { axisGroup: oneOf(value, ["Primary", "Secondary"]) }),
    },
    hasDataLabels: {
      get: (at, host) => hasLabels(seriesFacts(at, host)),
      set: (at, value, host) => changeSeries(at, host, { labels: toFlag(value) ? "all" : [] }),
    },
    markerStyle: {
      get: (at, host) => seriesFacts(at, host).markerStyle ?? "Automatic",
      set: (at, value, host) => {
        const word = oneOf(value, MARKERS);
        const kept = word === "None" || word === "Circle" || word === "Diamond" || word === "Square";
        // Guess: a file knows four of Excel's markers; the others become circles.
        changeSeries(at, host, { markerStyle: kept ? word : "Circle" });
      },
    },
    markerSize: {
      get: (at, host) => seriesFacts(at, host).markerSize ?? 5,
      set: (at, value, host) => changeSeries(at, host, { markerSize: toNumber(value) }),
    },
    markerBackgroundColor: markerColor,
    markerForegroundColor: markerColor,
    smooth: {
      get: (at, host) => seriesFacts(at, host).smooth ?? false,
      set: (at, value, host) => changeSeries(at, host, { smooth: toFlag(value) }),
    },
    gapWidth: spacing("gapWidth", 219),
    overlap: spacing("overlap", -27),
    plotOrder: { get: ({ index }) => index + 1 },
    filtered: { get: () => false },
  },
  children: {
    format: (at) => ChartSeriesFormatType.of(at),
    points: (at) => ChartPointsCollectionType.of(at),
    dataLabels: (at) => SeriesLabelsType.of(at),
  },
  methods: {
    delete: (at, _args, { document }) => {
      const { series } = chartFacts(document, at.chartId);
      changeChart(document, at, { series: series.filter((_each, i) => i !== at.index) });
    },
    setValues: (at, args, host) =>
      changeSeries(at, host, {
        values: chartReference(host.document, areaArgument(host, args, 0, at.sheetId)),
      }),
    setXAxisValues: (at, args, host) =>
      changeSeries(at, host, {
        categories: chartReference(host.document, areaArgument(host, args, 0, at.sheetId)),
      }),
    getDimensionValues: (at, args, host) => dimensionValues(at, args.text(0), host),
    getDimensionDataSourceString: (at, args, host) => {
      const { values, categories } = seriesFacts(at, host);
      return (/^(Categories|XValues)$/i.test(args.text(0)) ? categories : values) ?? "";
    },
    getDimensionDataSourceType: () => "LocalRange",
  },
});

const items = ({ sheetId, chartId }: ChartAt, { document }: Host): HostObject[] =>
  chartFacts(document, chartId).series.map((_series, index) =>
    ChartSeriesType.of({ sheetId, chartId, index }),
  );

export const ChartSeriesCollectionType: ObjectType<ChartAt> = new ObjectType<ChartAt>(
  "ChartSeriesCollection",
  {
    properties: { count: { get: (at, host) => items(at, host).length } },
    items,
    methods: {
      /** Guess: a new series shows nothing until it is told its values. */
      add: (at, args, { document }) => {
        const { series } = chartFacts(document, at.chartId);
        const name = args.optionalText(0) ?? `Series${series.length + 1}`;
        const values = series[0]?.values ?? "";
        changeChart(document, at, { series: [...series, { name, values }] });
        return ChartSeriesType.of({ ...at, index: series.length });
      },
      getCount: (at, _args, host) => items(at, host).length,
      getItemAt: (at, args, host) => {
        const item = items(at, host)[args.number(0)];
        if (!item) throw itemNotFound();
        return item;
      },
    },
  },
);
