import { column, value } from "../functions/call";
import { describeReference } from "./shared";

describeReference("g_crosstab_nonvoters", (reference) => {
  interface Expected {
    educ_x_voter: {
      col_pct: number[][];
      chisq: number;
      df: number;
      p: number;
      cramers_v: number;
      weighted_col_pct: number[][];
      kish_neff: number;
    };
  }
  const rows = reference.rows();
  const { educ_x_voter: expected } = reference.expected<Expected>();
  const answers = column(rows.map((row) => row.voter_category));
  const segments = column(rows.map((row) => row.educ));
  const line = (table: unknown[][], name: string) =>
    table.find(([first]) => first === name) as (string | number)[];
  const columnOf = (table: unknown[][], name: string) =>
    (table[0] as string[]).findIndex((header) => String(header).startsWith(name));

  it("agrees with R's chisq.test and column percentages, unweighted", () => {
    const table = value("CROSSTAB", { rows: answers, cols: segments }) as unknown[][];
    ["High school or less", "Some college", "College"].forEach((name, j) => {
      ["always", "sporadic", "rarely/never"].forEach((category, i) => {
        expect(line(table, category)[columnOf(table, name)]).toBeCloseTo(
          expected.col_pct[i]?.[j] as number,
          12,
        );
      });
    });
    expect(line(table, "Chi-square")[1]).toBeCloseTo(expected.chisq, 9);
    expect(line(table, "Degrees of freedom")[1]).toBe(expected.df);
    expect((line(table, "p")[1] as number) / expected.p).toBeCloseTo(1, 9);
    expect(line(table, "Cramér's V")[1]).toBeCloseTo(expected.cramers_v, 12);
  });

  it("gives the letters of R's pooled z tests with Bonferroni over three pairs", () => {
    const table = value("CROSSTAB", { rows: answers, cols: segments }) as unknown[][];
    const letters = (category: string, name: string) => line(table, category)[columnOf(table, name) + 1];
    const own = (name: string) =>
      /\((\w)\)$/.exec(String((table[0] as string[])[columnOf(table, name)]))?.[1] ?? "";
    const [school, some, college] = ["High school or less", "Some college", "College"] as const;
    // p × 3 < 0.05 only for: always school-some and school-college; sporadic school-college; rarely all three.
    expect(letters("always", some)).toBe(own(school));
    expect(letters("always", college)).toBe(own(school));
    expect(letters("sporadic", college)).toBe(own(school));
    expect(letters("sporadic", some)).toBe("");
    expect([...String(letters("rarely/never", school))].sort()).toEqual([own(some), own(college)].sort());
    expect(letters("rarely/never", some)).toBe(own(college));
  });

  it("weights the percentages and leaves chi-square blank", () => {
    const weights = column(rows.map((row) => Number(row.weight)));
    const table = value("CROSSTAB", { rows: answers, cols: segments, weights }) as unknown[][];
    expect(line(table, "always")[columnOf(table, "College")]).toBeCloseTo(
      expected.weighted_col_pct[0]?.[2] as number,
      9,
    );
    expect(line(table, "Chi-square")[1]).toBe("");
  });
});

describeReference("g_raking_api", (reference) => {
  interface Sample {
    cell_weight: Record<string, number>;
    kish_deff: number;
  }
  const expected = reference.expected<{ apisrs: Sample; apiclus1: Sample }>();
  const targets = [
    ...[
      ["stype", "E", 4421],
      ["stype", "H", 755],
      ["stype", "M", 1018],
    ],
    ...[
      ["sch.wide", "No", 1072],
      ["sch.wide", "Yes", 5122],
    ],
  ];

  it.each([
    ["apisrs", "input.csv"],
    ["apiclus1", "input_apiclus1.csv"],
  ] as const)("gives survey::rake's weights for %s", (name, file) => {
    const rows = reference.rows(file);
    const dims = [["stype", "sch.wide"], ...rows.map((row) => [row.stype, row["sch.wide"]])];
    const base = column(rows.map((row) => Number(row.pw)));
    const table = value("RAKE", { dims, targets, base_w: base }) as number[][];
    rows.forEach((row, i) => {
      const weight = expected[name].cell_weight[`${row.stype}_${row["sch.wide"]}`] as number;
      expect((table[i + 1]?.[0] as number) / weight).toBeCloseTo(1, 7);
    });
    expect(table[1]?.[1]).toBeCloseTo(expected[name].kish_deff, 8);
  });
});

describeReference("g_csat_olist_counts", (reference) => {
  it("has the share that the counts give", () => {
    const rows = reference.rows();
    const counts = rows.map((row) => Number(row.count));
    const scores = column(rows.map((row) => Number(row.score)));
    const share = value("TOPBOX", { scores, k: 2, weights: column(counts) });
    const all = counts.reduce((sum, count) => sum + count, 0);
    expect(share).toBeCloseTo(((counts[3] as number) + (counts[4] as number)) / all, 12);
  });
});

/* R: s <- imwbcnt without NA, p <- sum(s >= 9), d <- sum(s <= 6), n <- length(s) + 3, z <- qnorm(.975);
   P <- (p + .75)/n; D <- (d + .75)/n; 100*(P - D + c(-1, 1)*z*sqrt((P + D - (P - D)^2)/n)); with pspwght the same on
   Kish's n = sum(w)^2/sum(w^2) = 647.21571; prop.test(sum(s >= 9), 1400, correct = FALSE) for the top 2 of 11 */
describeReference("g_nps_ess", (reference) => {
  const rows = reference.rows();
  const scores = column(rows.map(({ imwbcnt }) => (imwbcnt === "NA" ? null : Number(imwbcnt))));
  const weights = column(rows.map(({ pspwght }) => Number(pspwght)));

  it("NPS agrees with R on 1,400 answers", () => {
    const [, row] = value("NPS", { scores, output: "all" }) as number[][];
    expect(row?.slice(0, 4)).toEqual([
      expect.closeTo(-36, 10),
      expect.closeTo(-39.6986141443195, 10),
      expect.closeTo(-32.1474300466997, 10),
      1400,
    ]);
    expect(row?.slice(4)).toEqual([203, 490, 707].map((count) => expect.closeTo(count / 1400, 12)));
  });

  it("NPS agrees with R when weighted", () => {
    const [, row] = value("NPS", { scores, weights, output: "all" }) as number[][];
    expect(row?.slice(0, 3)).toEqual([
      expect.closeTo(-39.2917582392867, 9),
      expect.closeTo(-44.6029721215522, 9),
      expect.closeTo(-33.6179715272433, 9),
    ]);
  });

  it("TOPBOX has R's share and Wilson interval", () => {
    const [, row] = value("TOPBOX", { scores, k: 2, max: 10, output: "all" }) as number[][];
    expect(row?.slice(0, 4)).toEqual([
      expect.closeTo(0.145, 12),
      expect.closeTo(0.127527240756844, 12),
      expect.closeTo(0.164415596695032, 12),
      1400,
    ]);
  });
});

/* R: z*sqrt(p*(1-p)/200*(6194-200)/6193); n0 <- z^2*.25/e^2; ceiling(n0/(1+(n0-1)/6194)) and ceiling(n0) */
describeReference("g_moe_fpc_api", (reference) => {
  it("MOE agrees with R, with and without the finite population", () => {
    const rows = reference.rows();
    const p = rows.filter((row) => row["sch.wide"] === "Yes").length / rows.length;
    expect([p, rows.length]).toEqual([163 / 200, 200]);
    expect(value("MOE", { p, n: 200, N: 6194 })).toBeCloseTo(0.0529426396751092, 12);
    expect(value("MOE", { p, n: 200 })).toBeCloseTo(0.0538143082130653, 12);
  });

  it.each([
    [0.05, 362, 385],
    [0.03, 911, 1068],
    [0.01, 3766, 9604],
  ])("MOE asks for R's sample sizes for a margin of %f", (margin, finite, infinite) => {
    expect(value("MOE", { p: margin, N: 6194, solve: true })).toBe(finite);
    expect(value("MOE", { p: margin, solve: true })).toBe(infinite);
  });
});

/* R: prop.test(x, n, correct = FALSE)$p.value and sqrt(statistic); Newcombe from the two prop.test()$conf.int;
   chisq.test(n)$p.value for the split */
describeReference("h_ab_cookiecats", (reference) => {
  it.each([
    [
      "ret1",
      0.074409655296920105,
      0.005905169787341458,
      -0.000582095069752186,
      0.012391904992707325,
      1.784086224797464704,
    ],
    [
      "ret7",
      0.00155424997561428,
      0.00820129831520591,
      0.00312130268876126,
      0.01328194087191483,
      3.16435891274819969,
    ],
  ])("ABTEST agrees with R on %s of 90,189 players", (name, p, difference, low, high, z) => {
    // prettier-ignore
    const [a, b] = reference.rows("input_summary.csv");
    const args = [Number(a?.[name]), Number(a?.n), Number(b?.[name]), Number(b?.n), null, "all", false];
    const [row] = value("ABTEST", args) as number[][];
    [p, difference, low, high, z, 0.008607987810836255].forEach((wanted, i) => {
      expect((row?.[i] as number) / wanted).toBeCloseTo(1, 9);
    });
  });
});
