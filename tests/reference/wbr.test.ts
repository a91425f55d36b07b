/** SIXTWELVE and BOXTOTALS against the open-source WBR app's own scenarios, and COMPARE against pandas. */
import { parseIsoDate, toSerial } from "../../src/metrics/dates";
import { column, value } from "../functions/call";
import { describeReference, type Reference } from "./shared";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "Sun, 05-Jan-2020", "25-SEP-2021", "1/31/21", "2020-05-01" */
function serialOf(text: string): number {
  const iso = parseIsoDate(text);
  if (iso !== undefined) return iso;
  const named = /(\d+)-(\w{3})-(\d{4})$/.exec(text);
  if (named) {
    const month = MONTHS.findIndex((name) => name.toUpperCase() === named[2]?.toUpperCase()) + 1;
    return toSerial(Number(named[3]), month, Number(named[1]));
  }
  const [month = NaN, day = NaN, year = NaN] = text.split("/").map(Number);
  return toSerial(year < 100 ? 2000 + year : year, month, day);
}

const numberOf = (text: string | undefined): number | null =>
  text === undefined || text === "" ? null : Number(text.replaceAll(",", ""));

function columnsOf(reference: Reference, keep: (row: Record<string, string>) => boolean = () => true) {
  const rows = reference.rows().filter(keep);
  return {
    dates: column(rows.map((row) => serialOf(row.Date ?? ""))),
    of: (name: string) => column(rows.map((row) => numberOf(row[name]))),
  };
}

/** Blank where the reference has null; numbers to a relative 1e-9. */
function expectClose(found: readonly unknown[], wanted: readonly (number | null)[]): void {
  expect(found.map((cell) => cell === "")).toEqual(wanted.map((cell) => cell === null));
  wanted.forEach((number, i) => {
    if (number !== null) expect((found[i] as number) / number).toBeCloseTo(1, 9);
  });
}

const body = (name: string, args: Record<string, unknown>) =>
  value(name, { ...args, headers: false }) as unknown[][];
const columnAt = (table: readonly (readonly unknown[])[], i: number) => table.map((row) => row[i]);

interface WbrCase {
  readonly x_axis_monthly_display: string;
  readonly week_ending: string;
  readonly cy_6_weeks: number[];
  readonly py_6_weeks: number[];
  readonly cy_monthly: (number | null)[];
  readonly py_monthly: (number | null)[];
  readonly x_axis: string[];
  readonly box_totals: number[];
}

describeReference("wbr-1", (reference) => {
  const { tests } = reference.expected<{ tests: WbrCase[] }>();
  const data = columnsOf(reference);

  it.each(tests.map((test) => [test.x_axis_monthly_display, test] as const))(
    "SIXTWELVE plots what the WBR app plots (%s)",
    (display, test) => {
      const table = body("SIXTWELVE", {
        dates: data.dates,
        num: data.of("PageViews"),
        week_ending: serialOf(test.week_ending),
        axis: display === "fiscal_year" ? "fiscal" : "trailing",
      });
      expect(table).toHaveLength(19);
      const points = table.filter((_, i) => i !== 6);
      expect(table[6]).toEqual(["", "", "", ""]);
      expectClose(columnAt(points, 1), [...test.cy_6_weeks, ...test.cy_monthly]);
      expectClose(columnAt(points, 2), [...test.py_6_weeks, ...test.py_monthly]);
      // Ours says which year a month is of.
      expect(columnAt(points, 0).map((label) => String(label).replace(/ \d{4}$/, ""))).toEqual(test.x_axis);
    },
  );

  it.each(tests.map((test) => [test.x_axis_monthly_display, test] as const))(
    "BOXTOTALS holds the WBR app's box totals, percentages as fractions (%s)",
    (_, test) => {
      const table = body("BOXTOTALS", {
        dates: data.dates,
        num: data.of("PageViews"),
        week_ending: serialOf(test.week_ending),
      });
      const isChange = ["", "WoW", "YoY", "", "YoY", "", "YoY", "", "YoY"].map((label) => label !== "");
      // The app's third figure is given to eight decimals only.
      columnAt(table, 1).forEach((cell, i) => {
        const wanted = (test.box_totals[i] as number) / (isChange[i] ? 100 : 1);
        expect((cell as number) / wanted).toBeCloseTo(1, i === 2 ? 8 : 12);
      });
    },
  );
});

/*
The other scenarios have no published answers. The numbers below are pandas', on the same files:
  window = lambda s, a, b, agg: getattr(s[a:b].dropna(), agg)()
  weeks: [end − 6 days, end], 7 and 364 days back; to dates: [end.to_period(freq).start_time, end], freq "M", "Q-JUN", "A-JUN" …,
  and the same minus DateOffset(years=1); six-twelve months: to_period("M") and the same − 12.
*/
describeReference("wbr-2", (reference) => {
  const data = columnsOf(reference);
  const ratio = { dates: data.dates, num: data.of("Clicks"), den: data.of("Impressions"), fy_end: 5 };

  it("aggregates both parts of a ratio before dividing, changes in basis points, fiscal year to May", () => {
    const table = body("BOXTOTALS", { ...ratio, week_ending: "2021-09-25", mode: "bps" });
    expectClose(
      columnAt(table, 1),
      [
        0.09609098103216752, 5.470257377776094, 101.43225243555598, 0.095608114206437, 97.49171624090211,
        0.095608114206437, 97.49171624090211, 0.09433398960193422, 95.90044660069158,
      ],
    );
  });

  it("shows the fiscal year's months, of which three are complete", () => {
    const table = body("SIXTWELVE", { ...ratio, week_ending: "2021-09-25", axis: "fiscal" });
    expect(columnAt(table.slice(7), 0)).toEqual([
      ...MONTHS.slice(5).map((name) => `${name} 2021`),
      ...MONTHS.slice(0, 5).map((name) => `${name} 2022`),
    ]);
    expectClose(columnAt(table.slice(5), 1), [
      0.09609098103216752,
      null,
      0.09315486227886673,
      0.09399377572075102,
      0.09483982438544435,
      ...Array<null>(9).fill(null),
    ]);
    expectClose(
      columnAt(table.slice(7, 10), 2),
      [0.08360177268447908, 0.08436382649734046, 0.08511105215831033],
    );
  });
});

describeReference("wbr-4", (reference) => {
  // Every date stands twice, once a country; most columns are filled for the US only.
  const data = columnsOf(reference, (row) => row.latency_country === "US");

  it("BOXTOTALS runs to a week's end that is the end of the month, fiscal year to January", () => {
    const num = data.of("new_arr_usd");
    const table = body("BOXTOTALS", { dates: data.dates, num, week_ending: "2022-02-28", fy_end: 1 });
    expectClose(
      columnAt(table, 1),
      [
        1155144, -0.29614518440525284, 1.4192510681075645, 5781432, 1.8532189959551575, 5781432,
        1.8532189959551575, 5781432, 1.8532189959551575,
      ],
    );
  });

  it("SIXTWELVE takes the highest value of each period of a running total", () => {
    const args = { dates: data.dates, num: data.of("cumulative_arr_usd"), week_ending: "2022-02-28" };
    const table = body("SIXTWELVE", { ...args, agg: "max", axis: "fiscal", fy_end: 1 });
    expectClose(columnAt(table.slice(0, 8), 1), [
      170453149.89916128,
      171920878.34179738,
      174166645.86647493,
      176197457.32182828,
      178494282.30128208,
      180151057.1945237,
      null,
      180151057.1945237,
    ]);
    expectClose(columnAt(table.slice(17), 2), [168359126.64856905, 171920878.34179738]);
  });
});

describeReference("wbr-6", (reference) => {
  const data = columnsOf(reference);

  it("BOXTOTALS agrees on a fiscal year that begins with April", () => {
    const args = { dates: data.dates, num: data.of("FTSignUps"), week_ending: "2023-04-29", fy_end: 3 };
    expectClose(
      columnAt(body("BOXTOTALS", args), 1),
      [
        617, -0.004838709677419395, 0.21456692913385833, 2547, 0.22041207474844282, 2547, 0.22041207474844282,
        2547, 0.22041207474844282,
      ],
    );
  });

  it("SIXTWELVE counts the month that week_ending completes among the last twelve", () => {
    const args = { dates: data.dates, num: data.of("MRR"), week_ending: "2023-04-30", agg: "mean" };
    const table = body("SIXTWELVE", args);
    expect(columnAt(table.slice(7), 0)).toEqual([
      ...MONTHS.slice(4).map((name) => `${name} 2022`),
      ...MONTHS.slice(0, 4).map((name) => `${name} 2023`),
    ]);
    expectClose(columnAt(table.slice(5, 9), 1), [
      4327447.046999999,
      null,
      3238112.7656451617,
      3360858.5183333335,
    ]);
    expectClose(columnAt(table.slice(17), 2), [3103938.572096775, 3156948.5183333335]);
  });
});

describe.each(["wbr-3", "wbr-5", "wbr-7", "wbr-8", "wbr-9"])("every number of %s", (name) => {
  describeReference(name, (reference) => {
    it("makes a box and a six-twelve table whose last week agree", () => {
      const rows = reference.rows();
      const metric = Object.keys(rows[0] ?? {}).find(
        (key) => key !== "Date" && numberOf(rows[0]?.[key]) !== null,
      );
      const data = columnsOf(reference);
      const args = { dates: data.dates, num: data.of(metric ?? ""), week_ending: "2021-08-14" };
      const [box, six] = [body("BOXTOTALS", args), body("SIXTWELVE", args)];
      expect(box[0]?.[1]).toBe(six[5]?.[1]);
      expect(six[5]?.[1]).toBeGreaterThan(0);
      expect(box[1]?.[1]).toBeCloseTo((six[5]?.[1] as number) / (six[4]?.[1] as number) - 1, 12);
    });
  });
});

/*
pandas, d = read_csv(..., index_col="date").cnt, S = lambda a, b: d[a:b].sum():
  S(start, t); S(start − DateOffset(years=1), t − DateOffset(years=1)); S(start − 364 days, t − 364 days);
  prior: q = (t.to_period(freq) − 1).start_time, S(q, min(q + (t − start), start − 1 day))
*/
describeReference("k_wbr_bike", (reference) => {
  const rows = reference.rows();
  const input = {
    dates: column(rows.map((row) => row.date)),
    values: column(rows.map((row) => Number(row.cnt))),
  };

  // as_of, arguments, current, base by "prior", "yoy", "yoy364" (null where the data do not reach).
  it.each([
    ["2012-02-29", { grain: "week", week_end: 4 }, 25189, 25845, 11002, 13070],
    ["2012-02-29", { grain: "month" }, 103137, 88611, 48215, 50840],
    ["2012-02-29", { grain: "quarter" }, 199881, 222065, 86404, 89404],
    ["2012-02-29", { grain: "year", fy_end: 3 }, 1292535, null, null, null],
    ["2012-03-03", { grain: "week" }, 26158, 25649, 11487, 13539],
    ["2012-03-03", { grain: "month" }, 12250, 12491, 5670, 5706],
    ["2012-03-03", { grain: "year" }, 212131, 94018, 92074, 95110],
    ["2012-03-04", { grain: "week", week_end: 1 }, 26192, 26349, 11462, 11742],
    ["2012-03-04", { grain: "quarter" }, 215554, 236959, 94018, 95715],
    ["2012-12-31", { grain: "month" }, 123713, 152664, 87323, 83901],
    ["2012-12-31", { grain: "year" }, 2049576, 1243103, 1243103, 1246363],
    ["2012-12-31", { grain: "year", fy_end: 3 }, 1684820, 1092654, 1092654, 1092420],
  ] as const)("COMPARE up to %s, %o", (asOf, args, current, ...bases) => {
    (["prior", "yoy", "yoy364"] as const).forEach((vs, i) => {
      const base = (bases as readonly (number | null)[])[i] ?? null;
      const all = { ...input, as_of: asOf, ...args, vs, output: "all", headers: false };
      const [[change, now, before] = []] = value("COMPARE", all) as unknown[][];
      expect([now, before]).toEqual([current, base ?? ""]);
      if (base === null) expect(change).toBe("");
      else expect(change).toBeCloseTo(current / base - 1, 12);
    });
    expect(value("PTD", { ...input, as_of: asOf, ...args })).toBe(current);
  });
});
