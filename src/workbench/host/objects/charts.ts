import type { Area } from "../address";
import { toText } from "../arguments";
import { seriesOf } from "../chart-source";
import { chartIds, createChart, findChart, freeChartName } from "../charts";
import { invalidArgument, itemNotFound } from "../errors";
import type { ChartFacts } from "../facts";
import { isChartType } from "../held-charts";
import type { Host } from "../host";
import { ObjectType, type HostObject } from "../registry";
import { ChartType } from "./chart";
import { areaArgument, type SheetAt } from "./worksheet";

/** Where and how large Excel makes a chart that was not told; Guess. */
const FIRST_PLACE = { left: 100, top: 60, width: 360, height: 216 };

function newFacts(
  host: Host,
  sheetId: string,
  type: string,
  source: Area,
  by: "Auto" | "Columns" | "Rows",
): ChartFacts {
  const { series, seriesBy } = seriesOf(host.document, source, by);
  const single = series.length === 1;
  return {
    name: freeChartName(host.document, sheetId),
    type,
    series,
    seriesBy,
    ...(single ? {} : { legend: "Bottom" as const }),
    categoryAxis: {},
    valueAxis: { gridlines: true },
    plotVisibleOnly: true,
    looks: {},
  };
}

function item(sheetId: string, key: string, { document }: Host): HostObject | null {
  const chartId = findChart(document, sheetId, key);
  return chartId === undefined ? null : ChartType.of({ sheetId, chartId });
}

function found(chart: HostObject | null | undefined): HostObject {
  if (!chart) throw itemNotFound();
  return chart;
}

const items = ({ sheetId }: SheetAt, { document }: Host) =>
  chartIds(document, sheetId).map((chartId) => ChartType.of({ sheetId, chartId }));

export const ChartCollectionType: ObjectType<SheetAt> = new ObjectType<SheetAt>("ChartCollection", {
  properties: { count: { get: (at, host) => items(at, host).length } },
  items,
  item: ({ sheetId }, args, host) => found(item(sheetId, args.text(0), host)),
  methods: {
    add: ({ sheetId }, args, host) => {
      const type = toText(args.raw(0));
      if (!isChartType(type)) throw invalidArgument();
      const source = areaArgument(host, args, 1, sheetId);
      const by = args.word(2, ["Auto", "Columns", "Rows"]);
      const facts = newFacts(host, sheetId, type, source, by);
      return ChartType.of({ sheetId, chartId: createChart(host.document, sheetId, facts, FIRST_PLACE) });
    },
    getItem: ({ sheetId }, args, host) => found(item(sheetId, args.text(0), host)),
    getItemOrNullObject: ({ sheetId }, args, host) => item(sheetId, args.text(0), host),
    getItemAt: (at, args, host) => found(items(at, host)[args.number(0)]),
    getCount: (at, _args, host) => items(at, host).length,
  },
});
