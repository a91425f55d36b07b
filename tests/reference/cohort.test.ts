/** Cohort triangles of real shops, against pandas. */
import { column, value } from "../functions/call";
import { describeReference } from "./shared";

type Triangle = Record<string, (number | null)[]>;

const blank = (cells: readonly (number | null)[]) => cells.map((cell) => cell ?? "");
const close = (cells: readonly (number | null)[]) =>
  cells.map((cell) => (cell === null ? "" : expect.closeTo(cell, 6)));

describeReference("a_cohort_cdnow", (reference) => {
  const expected = reference.expected<{
    cohort_size: Record<string, number>;
    active: Triangle;
    retention: Triangle;
    revenue: Triangle;
    orders: Triangle;
    cumulative_ltv_per_acquired: Triangle;
  }>();
  const rows = reference.rows();
  const input = {
    ids: column(rows.map((row) => row.customer_id)),
    dates: column(rows.map((row) => row.date)),
    values: column(rows.map((row) => Number(row.amount))),
    grain: "month",
    headers: false,
  };

  it.each([
    ["retention", "retention"],
    ["active", "active"],
    ["orders", "orders"],
    ["revenue", "revenue"],
    ["ltv", "cumulative_ltv_per_acquired"],
  ] as const)("%s agrees in every cell, blank after the data end", (metric, key) => {
    const table = value("COHORT", { ...input, metric }) as unknown[][];
    expect(table.map((row) => row.slice(0, 2))).toEqual([
      ["Jan 1997", expected.cohort_size["1997-01"]],
      ["Feb 1997", expected.cohort_size["1997-02"]],
      ["Mar 1997", expected.cohort_size["1997-03"]],
    ]);
    Object.values(expected[key]).forEach((cells, i) => expect(table[i]?.slice(2)).toEqual(close(cells)));
  });
});

/*
pandas: d["p"] = date.dt.to_period("M"); d["c"] = d.groupby("CustomerID").p.transform("min"); k = p − c
  active = d.groupby(["c", "k"]).CustomerID.nunique(); revenue … .revenue.sum(); orders … .size()
*/
describeReference("a_cohort_online_retail", (reference) => {
  const rows = reference.rows();
  const input = {
    ids: column(rows.map((row) => Number(row.CustomerID))),
    dates: column(rows.map((row) => row.InvoiceDate)),
    values: column(rows.map((row) => Number(row.revenue))),
    grain: "month",
    headers: false,
  };
  const monthComplete = { ...input, as_of: "2011-12-31" };
  const pad = (cells: readonly number[], width = 13) =>
    blank([...cells, ...Array<null>(width).fill(null)].slice(0, width));

  it("counts who is active, 13 cohorts × 13 months", () => {
    const table = value("COHORT", { ...monthComplete, metric: "active" }) as unknown[][];
    expect(table).toHaveLength(13);
    expect(table[0]?.slice(1)).toEqual([
      885, 885, 324, 286, 340, 321, 352, 321, 309, 313, 350, 331, 445, 235,
    ]);
    expect(table[5]?.slice(1)).toEqual([284, ...pad([284, 54, 49, 49, 59, 66, 75, 27])]);
    expect(table[12]).toEqual(["Dec 2011", 41, ...pad([41])]);
  });

  it("leaves out the month that the data do not complete (they end on 9 December)", () => {
    const table = value("COHORT", { ...input, metric: "active" }) as unknown[][];
    expect(table[0]?.slice(12)).toEqual([331, 445, ""]);
    expect(table[12]).toEqual(["Dec 2011 (partial)", 41, ...pad([])]);
  });

  it("adds up revenue and orders", () => {
    const revenue = value("COHORT", { ...monthComplete, metric: "revenue" }) as unknown[][];
    const may = [124103.78, 18682.76, 20193.76, 19162.17, 27861.87, 32976.6, 33312.91, 179251.53];
    expect(revenue[5]?.slice(2, 10)).toEqual(close(may));
    const orders = value("COHORT", { ...monthComplete, metric: "orders" }) as unknown[][];
    expect(orders[0]?.slice(2)).toEqual([1400, 517, 458, 582, 504, 651, 572, 547, 538, 641, 628, 945, 335]);
  });

  // pandas: last = d.groupby("CustomerID").k.max(); (last[c == "2010-12"] >= k).sum()
  it("counts who came back then or later when unbounded", () => {
    const table = value("COHORT", { ...monthComplete, metric: "active", mode: "on_or_after" }) as unknown[][];
    expect(table[0]?.slice(2)).toEqual([885, 766, 753, 741, 724, 713, 696, 672, 652, 621, 583, 510, 235]);
  });

  // pandas: to_period("W-SAT"); no invoice in the week of Christmas, so nobody is active then: 0, not blank.
  it("counts weeks that end on Saturday", () => {
    const table = value("COHORT", {
      ...input,
      grain: "week",
      metric: "active",
      as_of: "2011-12-10",
    }) as unknown[][];
    expect(table).toHaveLength(53);
    expect(table[0]?.slice(0, 10)).toEqual(["wk 48", 234, 234, 48, 55, 16, 0, 37, 38, 29]);
    expect(table[2]?.slice(0, 10)).toEqual(["wk 50", 224, 224, 7, 0, 13, 20, 19, 26, 23]);
  });
});
