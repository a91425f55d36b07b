import { column, value } from "../functions/call";
import { expectNear } from "../laws";
import { describeReference } from "./shared";

describeReference("d_concentration_olist_sellers", (reference) => {
  // numpy: s = v/v.sum(); (s**2).sum(); abs(v[:,None]-v[None,:]).mean()/(2*v.mean()); sorted descending:
  // s[:10].sum(), s[:ceil(.2*n)].sum(), argmax(cumsum(s) >= .8) + 1.
  it.each([
    [
      "input.csv",
      "revenue",
      [
        0.0035693328516744156, 280.16440089942535, 0.791514672896493, 0.13149562918574745, 0.8269167790206275,
        544,
      ],
    ],
    [
      "input_customer_state.csv",
      "customers",
      [0.2168824507347052, 4.6107926049914445, 0.7419221596874678, 0.9045966955280015, 0.8083285566315705, 6],
    ],
    [
      "input_youtube.csv",
      "subscribers",
      [
        0.0015891169702715294, 629.2802976165636, 0.2819327611804453, 0.06339752671809133, 0.4009462839551521,
        662,
      ],
    ],
  ] as const)("agrees with numpy on %s", (file, name, expected) => {
    // prettier-ignore
    const values = column(reference.rows(file).map((row) => Number(row[name])));
    const [, found] = value("CONCENTRATION", [values, null, "all"]) as number[][];
    expected.forEach((each, i) => expectNear((found?.[i] as number) / each, 1));
  });

  it("has the same 544 sellers in class A as make 80 %", () => {
    const rows = reference.rows();
    const table = value("MIX", [
      column(rows.map((row) => row.seller_id)),
      column(rows.map((row) => Number(row.revenue))),
    ]) as unknown[][];
    expect(table.filter((row) => row[4] === "A")).toHaveLength(544);
    expectNear(table[620]?.[3] as number, 0.8269167790206275, 0.001);
  });
});

describeReference("l_funnels", (reference) => {
  // how.md: home 90,400 -> search 45,200 -> payment 6,030 -> confirmation 452.
  it("is the funnel of 90,400 users", () => {
    const steps = ["home", "search", "payment", "confirmation"];
    const counts = steps.map((step) => reference.rows().reduce((sum, row) => sum + Number(row[step]), 0));
    const table = value("FUNNEL", [column(counts), column(steps)]) as unknown[][];
    expect(table.slice(1).map((row) => row[1])).toEqual([90400, 45200, 6030, 452]);
    expect(table.slice(1).map((row) => row[3])).toEqual([1, 0.5, 6030 / 90400, 0.005]);
  });

  // how.md: 8,000 leads -> 842 won. pandas: m.groupby("origin").won.sum()/m.groupby("origin").size().
  it("is the rate of won leads, in all and by origin", () => {
    const rows = reference.rows("input_olist_mql.csv");
    const rate = (some: typeof rows) =>
      value("RATE", [column(some.map((row) => Number(row.won))), column(some.map(() => 1))]);
    expect(rate(rows)).toBe(842 / 8000);
    expect(rate(rows.filter((row) => row.origin === "paid_search"))).toBe(195 / 1586);
    expect(rate(rows.filter((row) => row.origin === "(missing)"))).toBe(14 / 60);
  });
});

describeReference("m_contribution_maven", (reference) => {
  // pandas: contribution = rev - refund_order_month - cogs by product; d, d/before, 100*d/before.sum(), d/d.sum().
  it("agrees with pandas on who made the growth from February to March 2014", () => {
    const of = (month: string) =>
      new Map(
        reference.rows().filter((row) => row.month === month).map((row) => [
          row.product,
          Number(row.rev) - Number(row.refund_order_month) - Number(row.cogs),
        ]),
      ); // prettier-ignore
    const [before, after] = [of("2014-02"), of("2014-03")];
    const products = [...before.keys()];
    const table = value("CONTRIB", [
      column(products),
      column(products.map((each) => before.get(each))),
      column(products.map((each) => after.get(each))),
    ]) as [string, ...number[]][];
    const expected: [string, number, number, number, number][] = [
      ["The Original Mr. Fuzzy", 6080.51, 0.364928, 15.374838, 4.576974],
      ["The Forever Love Bear", -5745.03, -0.448741, -14.526562, -4.324449],
      ["The Birthday Sugar Panda", 901.53, 0.150189, 2.279558, 0.678607],
      ["The Hudson River Mini bear", 91.49, 0.022418, 0.231336, 0.068867],
    ];
    expected.forEach(([product, ...numbers], i) => {
      expect(table[i + 1]?.[0]).toBe(product);
      numbers.forEach((each, j) => expect(table[i + 1]?.[j + 1]).toBeCloseTo(each, 5));
    });
  });
});
