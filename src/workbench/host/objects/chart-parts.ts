import { oneOf, toFlag, toNumber, toText } from "../arguments";
import { changeChart, chartFacts, type ChartAt } from "../charts";
import type { Host } from "../host";
import { ObjectType, type Property } from "../registry";
import { without } from "../without";
import { ChartBorderType, ChartFillType, formatLooks, looks, type LookAt } from "./chart-looks";

const facts = ({ chartId }: ChartAt, { document }: Host) => chartFacts(document, chartId);

const TitleFontType = new ObjectType<LookAt>("ChartFont", {
  properties: {
    ...looks<LookAt>(({ path }) => path, {
      bold: false,
      color: "#595959",
      italic: false,
      name: "Aptos Narrow",
      underline: "None",
    }),
    size: {
      get: (at, host) => facts(at, host).titleSize ?? 14,
      set: (at, value, { document }) => changeChart(document, at, { titleSize: toNumber(value) }),
    },
  },
});

const TitleFormatType = new ObjectType<ChartAt>("ChartTitleFormat", {
  children: {
    font: (at) => TitleFontType.of({ ...at, path: "title.format.font" }),
    fill: (at) => ChartFillType.of({ ...at, path: "title.format.fill" }),
    border: (at) => ChartBorderType.of({ ...at, path: "title.format.border" }),
  },
});

/** An untitled chart of one series shows that series' name in Excel; Guess: we say "Chart Title". */
const title: Property<ChartAt> = {
  get: (at, host) => facts(at, host).title ?? "Chart Title",
  set: (at, value, { document }) => changeChart(document, at, { title: toText(value) }),
};

export const ChartTitleType = new ObjectType<ChartAt>("ChartTitle", {
  properties: {
    text: title,
    visible: {
      get: (at, host) => facts(at, host).title !== undefined,
      set: (at, value, host) => {
        const before = facts(at, host);
        if (toFlag(value)) changeChart(host.document, at, { title: before.title ?? "Chart Title" });
        else {
          host.document.setFact(["charts", at.chartId], without(before, "title"));
          changeChart(host.document, at, {});
        }
      },
    },
    ...looks<ChartAt>(() => "title", {
      overlay: false,
      position: "Top",
      horizontalAlignment: "Center",
      verticalAlignment: "Top",
      left: 0,
      top: 0,
      showShadow: false,
      textOrientation: 0,
    }),
  },
  children: { format: (at) => TitleFormatType.of(at) },
  methods: {
    setFormula: (at, args, { document }) => {
      const formula = args.text(0);
      const sheet = at.sheetId;
      const value = document.getters.evaluateFormula(
        sheet,
        formula.startsWith("=") ? formula : `=${formula}`,
      );
      // Guess: the title does not follow its cell afterwards.
      changeChart(document, at, { title: String(Array.isArray(value) ? value[0]?.[0] : value) });
    },
  },
});

const POSITIONS = ["Top", "Bottom", "Left", "Right", "Corner", "Custom"] as const;
type Legend = "Top" | "Bottom" | "Left" | "Right";

function setLegend(at: ChartAt, legend: Legend | undefined, host: Host): void {
  const rest = without(facts(at, host), "legend");
  host.document.setFact(["charts", at.chartId], legend ? { ...rest, legend } : rest);
  changeChart(host.document, at, {});
}

export const ChartLegendType = new ObjectType<ChartAt>("ChartLegend", {
  properties: {
    position: {
      get: (at, host) => facts(at, host).legend ?? "Right",
      set: (at, value, host) => {
        const word = oneOf(value, POSITIONS);
        setLegend(at, word === "Corner" || word === "Custom" ? "Right" : word, host);
      },
    },
    visible: {
      get: (at, host) => facts(at, host).legend !== undefined,
      set: (at, value, host) =>
        setLegend(at, toFlag(value) ? (facts(at, host).legend ?? "Right") : undefined, host),
    },
    ...looks<ChartAt>(() => "legend", {
      overlay: false,
      left: 0,
      top: 0,
      width: 0,
      height: 0,
      showShadow: false,
    }),
  },
  children: { format: (at) => formatLooks("ChartLegendFormat", at, "legend.format") },
});
