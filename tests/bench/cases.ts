/** What is measured: a million rows a function, with the query DuckDB answers on the same cells. */
import type { Cell } from "../../src/metrics/values";
import { toSerial } from "../../src/metrics/dates";

export interface BenchCase {
  readonly name: string;
  readonly rows: number;
  /** Most plain passes it may take. */
  readonly most: number;
  /** Columns of the input, made row by row. */
  readonly columns: readonly {
    readonly name: string;
    readonly type: "DOUBLE" | "VARCHAR";
    readonly cell: (row: number) => Cell;
  }[];
  /** Arguments of the call, given one n × 1 range a column. */
  readonly args: (ranges: readonly Cell[][][]) => unknown[];
  /** The same question to DuckDB, on table t; absent where SQL has no counterpart to compare with. */
  readonly sql?: string;
}

const ROWS = 1_000_000;
const START = toSerial(2023, 1, 1);

/** Numbers that look random, column by column, and are the same in every run (MurmurHash3's last step). */
function mixed(row: number, salt: number): number {
  let hash = Math.imul(row, 0x9e3779b1) ^ Math.imul(salt, 0x2545f491);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296;
}
const pick = (row: number, salt: number, count: number) => Math.floor(mixed(row, salt) * count);

const id = { name: "id", type: "VARCHAR", cell: (row: number) => `buyer-${pick(row, 1, 200_000)}` } as const;
/** RFM answers with a row for each buyer: more of them than this pass over what Excel takes from one call. */
const frequent = { ...id, cell: (row: number) => `buyer-${pick(row, 1, 80_000)}` } as const;
const date = { name: "d", type: "DOUBLE", cell: (row: number) => START + pick(row, 2, 730) } as const;
const value = {
  name: "v",
  type: "DOUBLE",
  cell: (row: number) => Math.round(mixed(row, 3) * 20_000) / 100,
} as const;
const seller = { name: "a", type: "VARCHAR", cell: (row: number) => `seller-${pick(row, 4, 300)}` } as const;
const creator = {
  name: "b",
  type: "VARCHAR",
  cell: (row: number) => `creator-${pick(row, 5, 150)}`,
} as const;

const MONTH = "(year(epoch_day + d::INT) * 12 + month(epoch_day + d::INT))";
const WITH_DATES = "WITH s AS (SELECT *, DATE '1899-12-30' AS epoch_day FROM t)";
const LAST = START + 729;

export const CASES: readonly BenchCase[] = [
  {
    name: "COHORT",
    rows: ROWS,
    most: 3,
    columns: [id, date],
    args: ([ids, dates]) => [ids, dates, "month"],
    sql: `${WITH_DATES}, m AS (SELECT DISTINCT id, ${MONTH} AS m FROM s), f AS (SELECT id, min(m) AS c FROM m GROUP BY id)
      SELECT c, m - c AS k, count(*) FROM m JOIN f USING (id) GROUP BY ALL ORDER BY ALL`,
  },
  {
    name: "RESAMPLE",
    rows: ROWS,
    most: 3,
    columns: [date, value],
    args: ([dates, values]) => [dates, values, "month"],
    sql: `${WITH_DATES} SELECT ${MONTH} AS m, sum(v) FROM s GROUP BY m ORDER BY m`,
  },
  {
    name: "LINK",
    rows: ROWS,
    most: 3,
    columns: [seller, creator, value],
    args: (ranges) => [...ranges],
    sql: "SELECT a, b, sum(v) FROM t GROUP BY a, b ORDER BY a, b",
  },
  {
    name: "WHITESPACE",
    rows: ROWS,
    most: 3,
    columns: [seller, creator, value],
    args: (ranges) => [...ranges],
    sql: `WITH p AS (SELECT a, b, sum(v) AS o FROM t GROUP BY a, b), r AS (SELECT a, sum(v) AS ra FROM t GROUP BY a),
      c AS (SELECT b, sum(v) AS cb FROM t GROUP BY b), n AS (SELECT sum(v) AS total FROM t)
      SELECT r.a, c.b, ra * cb / total - coalesce(o, 0) AS gap FROM r CROSS JOIN c CROSS JOIN n
      LEFT JOIN p ON p.a = r.a AND p.b = c.b ORDER BY gap DESC LIMIT 20`,
  },
  {
    name: "RFM",
    rows: ROWS,
    most: 3,
    columns: [frequent, date, value],
    args: ([ids, dates, values]) => [ids, dates, values, LAST],
    sql: `WITH p AS (SELECT id, d, sum(v) AS v FROM t GROUP BY id, d), f AS (SELECT id, min(d) AS first FROM p GROUP BY id)
      SELECT id, count(*) - 1, (max(d) - min(first)) / 7, (${LAST} - min(first)) / 7, avg(v) FILTER (WHERE d > first)
      FROM p JOIN f USING (id) GROUP BY id`,
  },
  {
    name: "GROWTHACCT",
    rows: ROWS,
    most: 3,
    columns: [id, date, value],
    args: ([ids, dates, values]) => [ids, dates, values, "month"],
    sql: `${WITH_DATES}, p AS (SELECT id, ${MONTH} AS m, sum(v) AS v FROM s GROUP BY ALL),
      w AS (SELECT *, lag(v) OVER o AS before, lag(m) OVER o AS m0, lead(m) OVER o AS m1 FROM p WINDOW o AS (PARTITION BY id ORDER BY m))
      SELECT m, sum(v) FILTER (WHERE before IS NULL), sum(greatest(v - before, 0)) FILTER (WHERE m0 = m - 1),
        sum(least(v - before, 0)) FILTER (WHERE m0 = m - 1), sum(v) FILTER (WHERE m0 < m - 1), -sum(v) FILTER (WHERE m1 IS DISTINCT FROM m + 1)
      FROM w GROUP BY m ORDER BY m`,
  },
  {
    name: "SIXTWELVE",
    rows: ROWS,
    most: 3,
    columns: [date, value],
    args: ([dates, values]) => [dates, values, LAST],
    sql: `${WITH_DATES} SELECT 'w', floor((${LAST} - d) / 7) AS k, sum(v) FROM s WHERE d > ${LAST} - 42 GROUP BY k
      UNION ALL SELECT 'w0', floor((${LAST} - 364 - d) / 7) AS k, sum(v) FROM s WHERE d > ${LAST} - 406 AND d <= ${LAST} - 364 GROUP BY k
      UNION ALL SELECT 'm', ${MONTH} AS k, sum(v) FROM s GROUP BY k`,
  },
  {
    name: "MIX",
    rows: ROWS,
    most: 3,
    columns: [seller, value],
    args: (ranges) => [...ranges],
    sql: "SELECT a, sum(v) AS s, s / sum(s) OVER (), sum(s) OVER (ORDER BY s DESC) FROM t GROUP BY a ORDER BY s DESC",
  },
  {
    name: "ROOTCAUSE",
    rows: ROWS,
    most: 6,
    columns: [
      seller,
      creator,
      { ...seller, name: "c", cell: (row) => `category-${pick(row, 6, 12)}` },
      value,
      { ...value, name: "w", cell: (row) => Math.round(mixed(row, 7) * 20_000) / 100 },
    ],
    args: ([a, b, c, forecast, actual]) => [
      [
        ["seller", "creator", "category"],
        ...(a as Cell[][]).map((row, i) => [row[0], b?.[i]?.[0], c?.[i]?.[0]]),
      ],
      forecast,
      actual,
    ],
  },
  {
    name: "CHECK",
    rows: ROWS,
    most: 6,
    columns: [id, date, value],
    args: ([ids, dates, values]) => [
      [
        ["Buyer", "Date", "GMV"],
        ...(ids as Cell[][]).map((row, i) => [row[0], dates?.[i]?.[0], values?.[i]?.[0]]),
      ],
    ],
  },
];
