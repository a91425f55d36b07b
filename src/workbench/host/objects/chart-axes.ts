import type { AxisFile } from "../../files/workbook";
import { toFlag, toNumber, toText } from "../arguments";
import { changeChart, chartFacts, type ChartAt } from "../charts";
import type { Host } from "../host";
import { ObjectType, type Property } from "../registry";
import { without } from "../without";
import { formatLooks, looks } from "./chart-looks";

interface AxisAt extends ChartAt {
  readonly axis: "categoryAxis" | "valueAxis";
}

function read(at: AxisAt, { document }: Host): AxisFile {
  return chartFacts(document, at.chartId)[at.axis];
}

function change(at: AxisAt, host: Host, part: AxisFile): void {
  changeChart(host.document, at, { [at.axis]: { ...read(at, host), ...part } });
}

/** Excel says and takes "" for "automatic". */
const bound = (name: "minimum" | "maximum"): Property<AxisAt> => ({
  get: (at, host) => read(at, host)[name] ?? "",
  set: (at, value, host) => {
    if (value !== "") return change(at, host, { [name]: toNumber(value) });
    changeChart(host.document, at, { [at.axis]: without(read(at, host), name) });
  },
});

const AxisTitleType = new ObjectType<AxisAt>("ChartAxisTitle", {
  properties: {
    text: {
      get: (at, host) => read(at, host).title ?? "",
      set: (at, value, host) => change(at, host, { title: toText(value) }),
    },
    visible: {
      get: (at, host) => Boolean(read(at, host).title),
      set: (at, value, host) =>
        change(at, host, { title: toFlag(value) ? read(at, host).title || "Axis Title" : "" }),
    },
    textOrientation: { get: () => 0, set: () => undefined },
  },
  children: { format: (at) => formatLooks("ChartAxisTitleFormat", at, `axes.${at.axis}.title.format`) },
});

const MajorGridlinesType = new ObjectType<AxisAt>("ChartGridlines", {
  properties: {
    visible: {
      get: (at, host) => read(at, host).gridlines ?? at.axis === "valueAxis",
      set: (at, value, host) => change(at, host, { gridlines: toFlag(value) }),
    },
  },
  children: { format: (at) => formatLooks("ChartGridlinesFormat", at, `axes.${at.axis}.gridlines.format`) },
});

const MinorGridlinesType = new ObjectType<AxisAt>("ChartGridlines", {
  properties: looks<AxisAt>(({ axis }) => `axes.${axis}.minorGridlines`, { visible: false }),
  children: { format: (at) => formatLooks("ChartGridlinesFormat", at, `axes.${at.axis}.minor.format`) },
});

const ChartAxisType = new ObjectType<AxisAt>("ChartAxis", {
  properties: {
    minimum: bound("minimum"),
    maximum: bound("maximum"),
    numberFormat: {
      get: (at, host) => read(at, host).numberFormat ?? "General",
      set: (at, value, host) => change(at, host, { numberFormat: toText(value) }),
    },
    visible: {
      get: (at, host) => read(at, host).visible ?? true,
      set: (at, value, host) => change(at, host, { visible: toFlag(value) }),
    },
    type: { get: ({ axis }) => (axis === "categoryAxis" ? "Category" : "Value") },
    axisGroup: { get: () => "Primary" },
    ...looks<AxisAt>(({ axis }) => `axes.${axis}`, {
      categoryType: "Automatic",
      crosses: "Automatic",
      displayUnit: "None",
      linkNumberFormat: false,
      logBase: 10,
      majorTickMark: "None",
      majorUnit: "",
      minorTickMark: "None",
      minorUnit: "",
      offset: 100,
      position: "Automatic",
      reversePlotOrder: false,
      scaleType: "Linear",
      showDisplayUnitLabel: true,
      textOrientation: 0,
      tickLabelPosition: "NextToAxis",
      tickLabelSpacing: 1,
      tickMarkSpacing: 1,
    }),
  },
  children: {
    title: (at) => AxisTitleType.of(at),
    majorGridlines: (at) => MajorGridlinesType.of(at),
    minorGridlines: (at) => MinorGridlinesType.of(at),
    format: (at) => formatLooks("ChartAxisFormat", at, `axes.${at.axis}.format`),
  },
});

export const ChartAxesType = new ObjectType<ChartAt>("ChartAxes", {
  children: {
    categoryAxis: (at) => ChartAxisType.of({ ...at, axis: "categoryAxis" }),
    valueAxis: (at) => ChartAxisType.of({ ...at, axis: "valueAxis" }),
  },
  methods: {
    /** Guess: a secondary axis answers as the primary one. */
    getItem: (at, args) => {
      const word = args.word(0, ["Category", "Value", "Series"]);
      return ChartAxisType.of({ ...at, axis: word === "Value" ? "valueAxis" : "categoryAxis" });
    },
  },
});
