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
