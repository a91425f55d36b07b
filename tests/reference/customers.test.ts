/** RFM, BGNBD, GAMMAGAMMA, RETENTION, MILESTONE and GROWTHACCT on real shops, against published figures, R and pandas. */
import { bgNbdLogLikelihood, fitBgNbd } from "../../src/metrics/bgnbd-fit";
import { fitGammaGamma, gammaGammaLogLikelihood } from "../../src/metrics/gammagamma";
import { column, value } from "../functions/call";
import { describeReference } from "./shared";

interface CustomerCase {
  readonly row: number;
  readonly x: number;
  readonly p_alive: number;
  readonly E39: number;
  readonly E_spend: number;
  readonly E39_at_published_params: number;
}

describeReference("i_bgnbd_cdnow", (reference) => {
  const expected = reference.expected<{
    bgnbd_LL: number;
    bgnbd_LL_at_published: number;
    gamma_gamma: { LL: number };
    holdout: { predicted_39wk_transactions: number };
    customers: CustomerCase[];
  }>();
  const rows = reference.rows();
  const numbers = (name: string) => Float64Array.from(rows, (row) => Number(row[name]));
  const history = { x: numbers("x"), tx: numbers("t_x"), T: numbers("T") };
  const input = {
    x: column([...history.x]),
    tx: column([...history.tx]),
    T: column([...history.T]),
    horizon: 39,
    headers: false,
  };

  it("BGNBD fits as likely as scipy, and weighs the published parameters alike", () => {
    expect(bgNbdLogLikelihood(fitBgNbd(history), history)).toBeGreaterThan(expected.bgnbd_LL - 1e-6);
    const published = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
    expect(bgNbdLogLikelihood(published, history)).toBeCloseTo(expected.bgnbd_LL_at_published, 8);
  });

  it("BGNBD foretells what the reference does, customer by customer and in all", () => {
    const table = value("BGNBD", input) as [number, number][];
    const published = value("BGNBD", { ...input, params: [[0.243, 4.414, 0.793, 2.426]] }) as [
      number,
      number,
    ][];
    for (const { row, p_alive, E39, E39_at_published_params } of expected.customers) {
      expect(table[row - 1]).toEqual([expect.closeTo(E39, 4), expect.closeTo(p_alive, 5)]);
      expect(published[row - 1]?.[0]).toBeCloseTo(E39_at_published_params, 10);
    }
    const all = table.reduce((total, [purchases]) => total + purchases, 0);
    expect(all).toBeCloseTo(expected.holdout.predicted_39wk_transactions, 1);
  });

  it("GAMMAGAMMA fits as likely as scipy, and expects the same spend", () => {
    const buyers = rows.filter((row) => Number(row.x) > 0);
    const [x, m] = [
      Float64Array.from(buyers, (row) => Number(row.x)),
      Float64Array.from(buyers, (row) => Number(row.zbar)),
    ];
    expect(gammaGammaLogLikelihood(fitGammaGamma({ x, m }), x, m)).toBeGreaterThan(
      expected.gamma_gamma.LL - 1e-6,
    );
    const spend = value("GAMMAGAMMA", { x: input.x, m: column([...numbers("zbar")]) }) as unknown[][];
    for (const { row, x: purchases, E_spend } of expected.customers) {
      expect(spend[row - 1]).toEqual([purchases > 0 ? expect.closeTo(E_spend, 3) : ""]);
    }
  });
});

describeReference("a_cohort_cdnow", (reference) => {
  const rows = reference.rows();
  const input = {
    ids: column(rows.map((row) => row.customer_id)),
    dates: column(rows.map((row) => row.date)),
  };

  it("RETENTION pools the triangle as pandas does, weighted and simple", () => {
    const { pooled_retention } = reference.expected<{
      pooled_retention: { k: number; weighted: number; simple_mean: number }[];
    }>();
    for (const [metric, weighting, key] of [
      ["retention", "weighted", "weighted"],
      ["active", "simple", "simple_mean"],
    ] as const) {
      const triangle = value("COHORT", { ...input, grain: "month", metric });
      expect(value("RETENTION", { triangle, weighting, headers: false })).toEqual(
        pooled_retention.map((each) => [each.k, expect.closeTo(each[key], 12)]),
      );
    }
  });

  /* pandas, rows up to 1997-09-30: g = c.groupby(["customer_id", "date"]).amount.sum(); f = g by customer: min, max, size
     x = size − 1, tx = (max − min)/7, T = (end − min)/7, m = mean of g after each customer's first date */
  it("RFM agrees with pandas", () => {
    const values = column(rows.map((row) => Number(row.amount)));
    const table = value("RFM", { ...input, values, as_of: "1997-09-30", headers: false }) as number[][];
    const sum = (i: number) => table.reduce((total, row) => total + (Number(row[i]) || 0), 0);
    expect(table).toHaveLength(23570);
    expect([sum(1), table.filter((row) => row[4] !== ("" as unknown)).length]).toEqual([24337, 9451]);
    expect(sum(2)).toBeCloseTo(161377.71428571426, 6);
    expect(sum(3)).toBeCloseTo(771390.857142857, 6);
    expect(sum(4)).toBeCloseTo(336714.28743822424, 6);
    expect(table[4]).toEqual(["00005", 7, 257 / 7, 272 / 7, expect.closeTo(33.125714, 6)]);
  });

  /* R: second = earliest row after the first date, end = 1998-06-30; s <- summary(survfit(Surv(time, !is.na(second)) ~ 1),
     times = c(7, 30, 90, 180, 365, 500)); 1 - s$surv; s$n.risk; cumsum(s$n.event) */
  it("MILESTONE agrees with survfit on the time to a second purchase", () => {
    const firsts = new Map<string, string>();
    for (const { customer_id = "", date = "" } of rows) {
      const known = firsts.get(customer_id);
      if (known === undefined || date < known) firsts.set(customer_id, date);
    }
    const args = {
      ids: input.ids,
      start: input.dates,
      event: column(rows.map((row) => (row.date === firsts.get(row.customer_id ?? "") ? null : row.date))),
      windows: column([7, 30, 90, 180, 365, 500, 546]),
      as_of: "1998-06-30",
      headers: false,
    };
    expect(value("MILESTONE", args)).toEqual([
      [7, expect.closeTo(0.0587187102248621, 12), 22393, 1384],
      [30, expect.closeTo(0.1745863385659736, 12), 19538, 4115],
      [90, expect.closeTo(0.2921934662706831, 12), 16705, 6887],
      [180, expect.closeTo(0.3745014849384818, 12), 14751, 8827],
      [365, expect.closeTo(0.4586338565973702, 12), 12774, 10810],
      [500, expect.closeTo(0.4882958483646965, 12), 6418, 11485],
      [546, "", "", ""],
    ]);
  });
});

/* pandas: p = revenue by customer and month, unstacked with 0; for each month now = p[m], was = p[m − 1], ever = any month
   before > 0; new = now[~ever], expansion/contraction = now − was where both > 0, resurrected = now[ever & was == 0], … */
describeReference("a_cohort_online_retail", (reference) => {
  it("GROWTHACCT agrees with pandas", () => {
    const rows = reference.rows();
    const table = value("GROWTHACCT", {
      ids: column(rows.map((row) => row.CustomerID)),
      dates: column(rows.map((row) => row.InvoiceDate)),
      values: column(rows.map((row) => Number(row.revenue))),
      grain: "month",
      headers: false,
    }) as unknown[][];
    const close = (cells: number[]) => cells.map((cell) => expect.closeTo(cell, 2));
    expect(table).toHaveLength(13);
    expect(table[0]).toEqual(["Dec 2010 (first)", ...close([0, 572713.89, 0, 0, 0, 0, 572713.89])]);
    expect(table[1]).toEqual([
      "Jan 2011",
      ...close([572713.89, 293207.35, 100198.69, -124924.4, 0, -271750.49, 569445.04]),
    ]);
    expect(table[5]).toEqual([
      "May 2011",
      ...close([469200.36, 124103.78, 175493.03, -65432.46, 191209.79, -215979.94, 678594.56]),
    ]);
    expect(table[12]).toEqual([
      "Dec 2011 (partial)",
      ...close([1161817.38, 27059.46, 22599.35, -255207.06, 241418.28, -679494.62, 518192.79]),
    ]);
  });
});
