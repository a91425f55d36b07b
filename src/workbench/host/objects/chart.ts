import { oneOf, toFlag, toNumber, toText } from "../arguments";
import {
  changeChart,
  chartFacts,
  chartPlace,
  deleteChart,
  findChart,
  moveChart,
  type ChartAt,
} from "../charts";
import { seriesOf } from "../chart-source";
import { ApiError, invalidArgument } from "../errors";
import { extent } from "../geometry";
import { isChartType } from "../held-charts";
import { ObjectType, type Property } from "../registry";
import { without } from "../without";
import { ChartAxesType } from "./chart-axes";
import { formatLooks, looks, plotArea } from "./chart-looks";
import { ChartLegendType, ChartTitleType } from "./chart-parts";
import { ChartDataLabelsType } from "./chart-labels";
import { ChartSeriesCollectionType } from "./chart-series";
import { areaArgument, WorksheetType } from "./worksheet";

const side = (name: "left" | "top" | "width" | "height"): Property<ChartAt> => ({
  get: (at, { document }) => chartPlace(document, at)[name],
  set: (at, value, { document }) => moveChart(document, at, { [name]: toNumber(value) }),
});

export const ChartType: ObjectType<ChartAt> = new ObjectType<ChartAt>("Chart", {
  identity: ({ chartId }) => ({ Id: chartId }),
  properties: {
    id: { get: ({ chartId }) => chartId },
    name: {
      get: ({ chartId }, { document }) => chartFacts(document, chartId).name,
      set: (at, value, { document }) => {
        const name = toText(value);
        const other = findChart(document, at.sheetId, name);
        if (other !== undefined && other !== at.chartId) throw new ApiError("ItemAlreadyExists");
        changeChart(document, at, { name });
      },
    },
    chartType: {
      get: ({ chartId }, { document }) => chartFacts(document, chartId).type,
      set: (at, value, { document }) => {
        const type = toText(value);
        if (!isChartType(type)) throw invalidArgument();
        changeChart(document, at, { type });
      },
    },
    left: side("left"),
    top: side("top"),
    width: side("width"),
    height: side("height"),
    plotBy: {
      get: ({ chartId }, { document }) => chartFacts(document, chartId).seriesBy,
      set: (at, value, { document }) =>
        changeChart(document, at, { seriesBy: oneOf(value, ["Columns", "Rows"]) }),
    },
    plotVisibleOnly: {
      get: ({ chartId }, { document }) => chartFacts(document, chartId).plotVisibleOnly ?? true,
      set: (at, value, { document }) => changeChart(document, at, { plotVisibleOnly: toFlag(value) }),
    },
    ...looks<ChartAt>(() => "chart", {
      style: 2,
      displayBlanksAs: "NotPlotted",
      showAllFieldButtons: false,
    }),
  },
  children: {
    title: (at) => ChartTitleType.of(at),
    legend: (at) => ChartLegendType.of(at),
    axes: (at) => ChartAxesType.of(at),
    series: (at) => ChartSeriesCollectionType.of(at),
    dataLabels: (at) => ChartDataLabelsType.of(at),
    format: (at) => formatLooks("ChartAreaFormat", at, "format"),
    plotArea,
    worksheet: ({ sheetId }) => WorksheetType.of({ sheetId }),
  },
  methods: {
    activate: ({ sheetId, chartId }, _args, { document }) => {
      const sheetIdFrom = document.getters.getActiveSheetId();
      if (sheetIdFrom !== sheetId) document.dispatch("ACTIVATE_SHEET", { sheetIdFrom, sheetIdTo: sheetId });
      document.dispatch("SELECT_FIGURE", { figureId: document.getters.getFigureIdFromChartId(chartId) });
    },
    delete: (at, _args, { document }) => deleteChart(document, at),
    /** The new data keep the looks of the series that stay. */
    setData: (at, args, host) => {
      const { document } = host;
      const source = areaArgument(host, args, 0, at.sheetId);
      const { series, seriesBy } = seriesOf(document, source, args.word(1, ["Auto", "Columns", "Rows"]));
      const before = chartFacts(document, at.chartId).series;
      const dressed = series.map((each, i) => {
        const look = without(before[i] ?? each, "values", "categories", "nameReference");
        return { ...look, ...each };
      });
      changeChart(document, at, { series: dressed, seriesBy });
    },
    setPosition: (at, args, host) => {
      const start = areaArgument(host, args, 0, at.sheetId);
      const end = args.has(1) ? areaArgument(host, args, 1, at.sheetId) : undefined;
      const first = extent(host.document, start);
      const last = end && extent(host.document, end);
      const size = last
        ? { width: last.left + last.width - first.left, height: last.top + last.height - first.top }
        : {};
      moveChart(host.document, at, { left: first.left, top: first.top, ...size });
    },
  },
});
