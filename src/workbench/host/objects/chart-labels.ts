/** Points of a series and their data labels. */
import { toFlag, toText } from "../arguments";
import { chartFacts, type ChartAt } from "../charts";
import { computed } from "../cells";
import { itemNotFound } from "../errors";
import type { Host } from "../host";
import { areaOf } from "../names";
import { ObjectType, type HostObject } from "../registry";
import { formatLooks, looks } from "./chart-looks";
import { changeSeries, hasLabels, seriesFacts, type SeriesAt } from "./chart-series";

interface PointAt extends SeriesAt {
  readonly point: number;
}

function pointCount(at: SeriesAt, host: Host): number {
  const area = areaOf(host.document, seriesFacts(at, host).values);
  return area ? area.rows * area.columns : 0;
}

function isLabelled(at: PointAt, host: Host): boolean {
  const { labels } = seriesFacts(at, host);
  return labels === "all" || (labels?.includes(at.point) ?? false);
}

function label(at: PointAt, shown: boolean, host: Host): void {
  const { labels } = seriesFacts(at, host);
  const all = Array.from({ length: pointCount(at, host) }, (_, i) => i);
  const before = labels === "all" ? all : (labels ?? []);
  const others = before.filter((point) => point !== at.point);
  changeSeries(at, host, { labels: shown ? [...others, at.point].sort((a, b) => a - b) : others });
}

const LABEL_LOOKS = {
  position: "OutsideEnd",
  showSeriesName: false,
  showCategoryName: false,
  showLegendKey: false,
  showPercentage: false,
  showBubbleSize: false,
  separator: ",",
  horizontalAlignment: "Center",
  verticalAlignment: "Center",
  textOrientation: 0,
  linkNumberFormat: true,
};

const numberFormat = {
  get: (at: SeriesAt, host: Host) => seriesFacts(at, host).labelFormat ?? "General",
  set: (at: SeriesAt, value: unknown, host: Host) => changeSeries(at, host, { labelFormat: toText(value) }),
};

const ChartDataLabelType = new ObjectType<PointAt>("ChartDataLabel", {
  properties: {
    ...looks<PointAt>(({ index, point }) => `series.${index}.label.${point}`, LABEL_LOOKS),
    showValue: { get: isLabelled, set: (at, value, host) => label(at, toFlag(value), host) },
    numberFormat,
  },
  children: { format: (at) => formatLooks("ChartDataLabelFormat", at, `series.${at.index}.label.format`) },
});

const ChartPointType = new ObjectType<PointAt>("ChartPoint", {
  properties: {
    hasDataLabel: { get: isLabelled, set: (at, value, host) => label(at, toFlag(value), host) },
    value: {
      get: (at, host) => {
        const { document } = host;
        const area = areaOf(document, seriesFacts(at, host).values);
        if (!area) return null;
        document.settle();
        const row = area.rows > 1 ? area.row + at.point : area.row;
        const col = area.rows > 1 ? area.column : area.column + at.point;
        return computed(document, { sheetId: area.sheetId, row, col }).value;
      },
    },
    ...looks<PointAt>(({ index, point }) => `series.${index}.point.${point}`, {
      markerStyle: "Automatic",
      markerSize: 5,
      markerBackgroundColor: "",
      markerForegroundColor: "",
    }),
  },
  children: { dataLabel: (at) => ChartDataLabelType.of(at) },
});

const points = (at: SeriesAt, host: Host): HostObject[] =>
  Array.from({ length: pointCount(at, host) }, (_, point) => ChartPointType.of({ ...at, point }));

export const ChartPointsCollectionType = new ObjectType<SeriesAt>("ChartPointsCollection", {
  properties: { count: { get: pointCount } },
  items: points,
  methods: {
    getCount: (at, _args, host) => pointCount(at, host),
    getItemAt: (at, args, host) => {
      const item = points(at, host)[args.number(0)];
      if (!item) throw itemNotFound();
      return item;
    },
  },
});

/** Labels of all points of one series. */
export const SeriesLabelsType = new ObjectType<SeriesAt>("ChartDataLabels", {
  properties: {
    ...looks<SeriesAt>(({ index }) => `series.${index}.labels`, LABEL_LOOKS),
    showValue: {
      get: (at, host) => hasLabels(seriesFacts(at, host)),
      set: (at, value, host) => changeSeries(at, host, { labels: toFlag(value) ? "all" : [] }),
    },
    numberFormat,
  },
  children: { format: (at) => formatLooks("ChartDataLabelFormat", at, `series.${at.index}.labels.format`) },
});

const everySeries = ({ chartId, sheetId }: ChartAt, { document }: Host): SeriesAt[] =>
  chartFacts(document, chartId).series.map((_series, index) => ({ sheetId, chartId, index }));

/** Labels of all series of a chart. */
export const ChartDataLabelsType = new ObjectType<ChartAt>("ChartDataLabels", {
  properties: {
    ...looks<ChartAt>(() => "labels", LABEL_LOOKS),
    showValue: {
      get: (at, host) => everySeries(at, host).every((series) => seriesFacts(series, host).labels === "all"),
      set: (at, value, host) => {
        for (const series of everySeries(at, host))
          changeSeries(series, host, { labels: toFlag(value) ? "all" : [] });
      },
    },
    numberFormat: {
      get: () => "General",
      set: (at, value, host) => {
        for (const series of everySeries(at, host))
          changeSeries(series, host, { labelFormat: toText(value) });
      },
    },
  },
  children: { format: (at) => formatLooks("ChartDataLabelFormat", at, "labels.format") },
});
