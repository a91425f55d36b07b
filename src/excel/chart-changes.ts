/** Charts that differ from the last build: found again by name and changed in place. */
import type { TabChart } from "../review/description";
import { SETTER_BYTES, type Change } from "./change";
import { addChart, dressChart, labelPoint, placeChart, titleChart, type ChartOptions } from "./charts";
import { rangeOf } from "./format";

export interface ChartPlan {
  /** With the tab's other changes. */
  readonly now: readonly Change[];
  /** At the very end of the build, when nothing can fail any more: a chart that is deleted cannot be brought back. */
  readonly last: readonly Change[];
  /** Charts whose labels have to be set anew. */
  readonly redressed: ReadonlySet<string>;
}

/** `standing` = names of the charts that are on the sheet now. */
export function chartChanges(
  before: readonly TabChart[],
  next: readonly TabChart[],
  standing: ReadonlySet<string>,
  options: ChartOptions,
): ChartPlan {
  const old = new Map(before.map((chart) => [chart.name, chart]));
  const now: Change[] = [];
  const redressed = new Set<string>();
  for (const chart of next) {
    const known = old.get(chart.name);
    if (!standing.has(chart.name)) {
      now.push(addition(chart, options));
      redressed.add(chart.name);
      continue;
    }
    if (!known) {
      now.push(adoption(chart, options));
      redressed.add(chart.name);
      continue;
    }
    if (isOtherwiseDressed(known, chart)) {
      now.push(redress(known, chart, options));
      redressed.add(chart.name);
    }
    if (known.title !== chart.title) now.push(retitle(chart, options));
    if (JSON.stringify(known.place) !== JSON.stringify(chart.place)) now.push(move(chart));
  }
  const kept = new Set(next.map(({ name }) => name));
  const gone = before.filter(({ name }) => !kept.has(name) && standing.has(name));
  return { now, last: gone.map(({ name }) => deletion(name)), redressed };
}

function isOtherwiseDressed(known: TabChart, chart: TabChart): boolean {
  const { name, title, place } = chart;
  return (
    JSON.stringify({ ...known, name, title, place }) !== JSON.stringify({ ...chart, name, title, place })
  );
}

function addition(chart: TabChart, options: ChartOptions): Change {
  let after: Excel.Chart | undefined;
  return {
    bytes: (12 + chart.series.length * 8) * SETTER_BYTES,
    apply: (sheet) => addChart(sheet, chart, options),
    inspect(sheet) {
      after = sheet.charts.getItemOrNullObject(chart.name).load("name");
    },
    takeBack() {
      if (after && !after.isNullObject) after.delete();
    },
  };
}

/** A chart of ours whose record was lost: drawn as described, and left so when the build fails. */
function adoption(chart: TabChart, options: ChartOptions): Change {
  return {
    bytes: (12 + chart.series.length * 8) * SETTER_BYTES,
    apply(sheet) {
      const drawn = sheet.charts.getItem(chart.name);
      drawn.chartType = chart.type;
      drawn.setData(rangeOf(sheet, chart.feed), "Columns");
      placeChart(drawn, chart);
      titleChart(drawn, chart, options.names);
      dressChart(drawn, chart, options);
    },
    takeBack: () => {},
  };
}

function redress(known: TabChart, chart: TabChart, options: ChartOptions): Change {
  const dress = (sheet: Excel.Worksheet, look: TabChart) => {
    const drawn = sheet.charts.getItem(chart.name);
    if (known.type !== chart.type) drawn.chartType = look.type;
    if (JSON.stringify(known.feed) !== JSON.stringify(chart.feed)) {
      drawn.setData(rangeOf(sheet, look.feed), "Columns");
    }
    dressChart(drawn, look, options);
  };
  return {
    bytes: (10 + chart.series.length * 8) * SETTER_BYTES,
    apply: (sheet) => dress(sheet, chart),
    takeBack: (sheet) => dress(sheet, known),
  };
}

function retitle(chart: TabChart, { names }: ChartOptions): Change {
  let before: Excel.ChartTitle | undefined;
  return {
    bytes: SETTER_BYTES,
    remember(sheet) {
      before = sheet.charts.getItem(chart.name).title.load("text");
    },
    apply: (sheet) => titleChart(sheet.charts.getItem(chart.name), chart, names),
    takeBack(sheet) {
      if (before) sheet.charts.getItem(chart.name).title.text = before.text;
    },
  };
}

function move(chart: TabChart): Change {
  let before: Excel.Chart | undefined;
  return {
    bytes: SETTER_BYTES,
    remember(sheet) {
      before = sheet.charts.getItem(chart.name).load("left,top,width,height");
    },
    apply: (sheet) => placeChart(sheet.charts.getItem(chart.name), chart),
    takeBack(sheet) {
      if (!before) return;
      const { left, top, width, height } = before;
      sheet.charts.getItem(chart.name).set({ left, top, width, height });
    },
  };
}

function deletion(name: string): Change {
  return {
    bytes: SETTER_BYTES,
    apply: (sheet) => sheet.charts.getItem(name).delete(),
    takeBack: () => {},
  };
}

/** Moves the label of each series to the point that is the last one with a value now. */
export function labelChange(
  chart: TabChart,
  points: readonly number[],
  before: readonly number[] | undefined,
): Change {
  const label = (
    sheet: Excel.Worksheet,
    to: readonly number[] | undefined,
    from: readonly number[] | undefined,
  ) => {
    const { series } = sheet.charts.getItem(chart.name);
    chart.series.forEach((look, i) => {
      if (look.labelLast) labelPoint(series.getItemAt(i), to?.[i] ?? -1, chart.valueFormat, from?.[i]);
    });
  };
  return {
    bytes: chart.series.length * 4 * SETTER_BYTES,
    apply: (sheet) => label(sheet, points, before),
    takeBack: (sheet) => label(sheet, before, points),
  };
}
