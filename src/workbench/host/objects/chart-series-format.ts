import { oneOf, toColor, toNumber } from "../arguments";
import { ObjectType } from "../registry";
import { changeSeries, seriesFacts, type SeriesAt } from "./chart-series";

const LINES = [
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Grey25",
  "Grey50",
  "Grey75",
  "Automatic",
  "None",
  "RoundDot",
] as const;

/** What a file can say about a line's pattern. */
function lineStyle(word: (typeof LINES)[number]): "Continuous" | "Dash" | "Dot" | "None" {
  if (word === "None") return "None";
  if (word === "Dot" || word === "RoundDot") return "Dot";
  return word.startsWith("Dash") ? "Dash" : "Continuous";
}

const SeriesLineType = new ObjectType<SeriesAt>("ChartLineFormat", {
  properties: {
    color: {
      get: (at, host) => seriesFacts(at, host).color ?? "",
      set: (at, value, host) => changeSeries(at, host, { color: toColor(value) }),
    },
    weight: {
      get: (at, host) => seriesFacts(at, host).lineWeight ?? 2.25,
      set: (at, value, host) => changeSeries(at, host, { lineWeight: toNumber(value) }),
    },
    lineStyle: {
      get: (at, host) => seriesFacts(at, host).lineStyle ?? "Automatic",
      set: (at, value, host) => changeSeries(at, host, { lineStyle: lineStyle(oneOf(value, LINES)) }),
    },
  },
  methods: { clear: (at, _args, host) => changeSeries(at, host, { lineStyle: "None" }) },
});

const SeriesFillType = new ObjectType<SeriesAt>("ChartFill", {
  methods: {
    setSolidColor: (at, args, host) => changeSeries(at, host, { color: toColor(args.raw(0)) }),
    /** No fill: the base of a bridge is there, and not seen. */
    clear: (at, _args, host) => changeSeries(at, host, { color: "none" }),
  },
});

export const ChartSeriesFormatType = new ObjectType<SeriesAt>("ChartSeriesFormat", {
  children: { line: (at) => SeriesLineType.of(at), fill: (at) => SeriesFillType.of(at) },
});
