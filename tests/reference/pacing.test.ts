import { column, value } from "../functions/call";
import { expectNear } from "../laws";
import { describeReference } from "./shared";

const phased = (...args: unknown[]) => (value("PHASE", args) as number[][]).flat();

describeReference("f_largest_remainder", (reference) => {
  type Shares = Record<string, number>;
  interface Expected {
    [total: `T=${number}`]: { alloc: Record<string, number> };
    tie_equal_shares_100: { weights: Shares; alloc: Shares };
    zero_weight: { weights: Shares; T: number; alloc: Shares };
    "multiples_of_100_T=10000": Record<string, number>;
  }
  const expected = reference.expected<Expected>();
  const customers = column(reference.rows().map((row) => Number(row.customers)));

  it.each([100, 1000, 10007])("agrees on %i shared over 27 states", (total) => {
    expect(phased(total, customers)).toEqual(Object.values(expected[`T=${total}`]?.alloc ?? {}));
  });

  it("agrees on ties, zero weights and multiples of 100", () => {
    const { tie_equal_shares_100: tie, zero_weight: zero } = expected;
    expect(phased(100, column(Object.values(tie.weights)))).toEqual(Object.values(tie.alloc));
    expect(phased(zero.T, column(Object.values(zero.weights)))).toEqual(Object.values(zero.alloc));
    expect(phased(10000, customers, 100)).toEqual(Object.values(expected["multiples_of_100_T=10000"]));
  });
});

describeReference("f_phasing_bimonthly", (reference) => {
  const years = [2013, 2014, 2015].map((year) => {
    const periods = [0, 0, 0, 0, 0, 0];
    reference.rows().forEach(({ ds = "", y }) => {
      if (!ds.startsWith(String(year))) return;
      const bimonth = Math.floor((Number(ds.slice(5, 7)) - 1) / 2);
      periods[bimonth] = (periods[bimonth] as number) + Number(y);
    });
    return periods;
  });

  // By hand, how.md's actual ÷ expected to date: expected = target × the first two phased amounts ÷ all six.
  it("paces the first two bimonths of 2015 against a target phased by the years before", () => {
    const weights = phased(12345678, years);
    const row = value("PACING", [784187 + 882327, 5290001, 1, 6, 2, column(weights), "all"]) as number[][];
    const elapsed = (1825211 + 2046622) / 12345678;
    expectNear(row[1]?.[0] as number, (784187 + 882327) / (5290001 * elapsed));
    expectNear(row[1]?.[3] as number, (784187 + 882327) / elapsed);
  });

  // Python: t = d.pivot_table(index=year, columns=bimonth, values="y", aggfunc="sum");
  // t.div(t.sum(axis=1), axis=0).mean() or t.sum()/t.values.sum(), then floor and the largest remainders.
  it("agrees with Python on both indexes", () => {
    expect(phased(12345678, years)).toEqual([1825211, 2046622, 2108383, 2117019, 2022305, 2226138]);
    expect(phased(12345678, years, 1, "pooled")).toEqual([
      1824807, 2046569, 2108474, 2117030, 2022597, 2226201,
    ]);
  });
});

describeReference("f_reconciliation", (reference) => {
  interface Expected {
    nodes: string[];
    S: number[][];
    base: number[][];
    [method: string]: unknown;
  }
  const expected = reference.expected<Expected>();
  const residuals = reference
    .rows("input_residuals.csv")
    .map((row) => Object.entries(row).flatMap(([name, cell]) => (name === "node" ? [] : [Number(cell)])));

  it.each([
    ["bu", "bottom_up"],
    ["td", "td_forecast_proportions"],
    ["ols", "ols"],
    ["struct", "wls_struct"],
    ["var", "wls_var"],
    ["mint", "mint_shrink"],
  ])("agrees with R and numpy on %s over 12 months", (method, name) => {
    const months = expected.base[0]?.length ?? 0;
    for (let month = 0; month < months; month++) {
      const forecasts = column(expected.base.map((row) => row[month]));
      const found = value("RECONCILE", [expected.S, forecasts, method, residuals]) as number[][];
      (expected[name] as number[][]).forEach((row, node) => {
        expectNear((found[node]?.[0] as number) / (row[month] as number), 1, 1e-8);
      });
    }
  });
});
