import fc from "fast-check";
import { biz, column, value } from "../functions/call";
import { law } from "../laws";

const rowsOf = (result: unknown) => result as (string | number)[][];

describe("BIZ.CONTENTSPLIT", () => {
  it("ties to the total with a residual and never adds affiliate GMV", () => {
    const table = rowsOf(
      value("CONTENTSPLIT", [column(["LIVE", "live ", "Card"]), column([40, 20, 30]), null, 100]),
    );
    expect(table[1]?.slice(0, 3)).toEqual(["LIVE", 60, 0.6]);
    expect(table[3]).toEqual(["Residual", 10, 0.1, "", ""]);
    expect(table[4]).toEqual(["Total", 100, 1, "", ""]);
  });

  it("refuses affiliate GMV above its channel's, by name", () => {
    expect(biz("CONTENTSPLIT", [column(["LIVE"]), column([10]), column([11]), 10])).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("“LIVE”"),
    });
  });

  const split = (channels: unknown[], gmv: unknown[], affiliate: unknown[] | null, total: number) =>
    rowsOf(
      value("CONTENTSPLIT", [column(channels), column(gmv), affiliate && column(affiliate), total, false]),
    );

  // 350 − 100 − 200 = 50 unexplained. Video's affiliates are unknown: 30 would pass for those of all channels.
  it("leaves affiliate GMV blank where it is missing, and in the total", () => {
    expect(split(["LIVE", "Video"], [100, 200], [30, null], 350)).toEqual([
      ["LIVE", 100, 100 / 350, 30, 0.3],
      ["Video", 200, 200 / 350, "", ""],
      ["Residual", 50, 50 / 350, "", ""],
      ["Total", 350, 1, "", ""],
    ]);
    // One of LIVE's two rows: 30 of 200 would be a share of what nobody has counted.
    expect(split(["LIVE", "LIVE"], [100, 100], [30, null], 200)[0]).toEqual(["LIVE", 200, 1, "", ""]);
  });

  it("shows an affiliate column without values as one that was left out", () => {
    const without = split(["LIVE", "Video"], [100, 200], null, 300);
    expect(without[0]).toEqual(["LIVE", 100, 1 / 3, "", ""]);
    expect(split(["LIVE", "Video"], [100, 200], [null, null], 300)).toEqual(without);
  });

  // A's GMV is in what is left: 60 − 20 − 30 = 10. Affiliates are all there: 1 + 2 + 3 = 6 of 60.
  it("leaves GMV blank where it is missing, and takes nothing for more than it", () => {
    expect(split(["A", "B", "C"], [null, 20, 30], [1, 2, 3], 60)).toEqual([
      ["A", "", "", 1, ""],
      ["B", 20, 20 / 60, 2, 0.1],
      ["C", 30, 0.5, 3, 0.1],
      ["Residual", 10, 10 / 60, "", ""],
      ["Total", 60, 1, 6, 0.1],
    ]);
    expect(split(["LIVE", "Video"], [100, null], null, 100)[1]).toEqual(["Video", "", "", "", ""]);
  });

  it("lets a channel pass whose refunds exceed its sales", () => {
    const table = split(["LIVE", "Video"], [-10, 110], [0, 11], 100);
    expect(table[0]).toEqual(["LIVE", -10, -0.1, 0, ""]);
    expect(table[3]).toEqual(["Total", 100, 1, 11, 0.11]);
  });

  // 0.1 + 0.2 is 0.30000000000000004 to a computer; a cent of a billion is real and must stay.
  it("takes rounding for no residual, and a cent for one", () => {
    expect(split(["LIVE", "Video"], [0.1, 0.2], null, 0.3)[2]?.slice(0, 3)).toEqual(["Residual", 0, 0]);
    expect(split(["LIVE"], [1e9], null, 1e9 + 0.01)[1]?.[1]).toBeCloseTo(0.01, 6);
  });

  it("keeps a blank channel as a member and sums to the total", () => {
    const row = fc.tuple(
      fc.constantFrom("LIVE", "Video", null),
      fc.double({ min: 0, max: 1e6, noNaN: true }),
    );
    law(
      fc.property(
        fc.array(row, { minLength: 1 }),
        fc.double({ min: 1, max: 1e7, noNaN: true }),
        (rows, total) => {
          const table = rowsOf(
            value("CONTENTSPLIT", [
              column(rows.map(([channel]) => channel)),
              column(rows.map(([, gmv]) => gmv)),
              null,
              total,
              false,
            ]),
          );
          const parts = table.slice(0, -1).reduce((sum, line) => sum + (line[1] as number), 0);
          expect(Math.abs(parts - total)).toBeLessThanOrEqual(1e-9 * Math.max(total, 1e7));
        },
      ),
    );
  });
});

describe("BIZ.CREATORROI", () => {
  // By hand: (10,000 − 1,000)·30 % = 2,700; less 1,500 = 1,200; ÷ 1,500 = 0.8; (2,700 − 500)/9,000 = 24.44 %.
  it("is what is left, per unit of cost, and the commission that leaves nothing", () => {
    const [row] = rowsOf(value("CREATORROI", [10000, 1000, 300, 200, 1000, 0.3, "all", false]));
    expect(row).toEqual([1200, 0.8, 2200 / 9000]);
  });

  it("has no ROI without costs, and no break-even on a net GMV that is not above 0", () => {
    const all = (...args: unknown[]) => (value("CREATORROI", [...args, "all", false]) as unknown[][])[0];
    // 100 · 0.5 − 0 = 50; (1,000 − 1,200) · 0.4 − 170 = −250, over costs of 170.
    expect(all(100, 0, 0, 0, 0, 0.5)).toEqual([50, "", 0.5]);
    expect(all(1000, 100, 50, 20, 1200, 0.4)).toEqual([-250, -250 / 170, ""]);
    expect(biz("CREATORROI", [100, 0, 0, 0, 0, 0.5, "roi"])).toMatchObject({ error: "#N/A" });
  });

  it("refuses a margin in percent and costs below 0", () => {
    expect(biz("CREATORROI", [100, 10, 0, 0, 0, 40])).toMatchObject({
      error: "#VALUE!",
      message: expect.stringMatching(/^margin/),
    });
    expect(biz("CREATORROI", [100, -10, 0, 0, 0, 0.4])).toMatchObject({
      error: "#VALUE!",
      message: expect.stringMatching(/^commission/),
    });
  });
});

describe("BIZ.SAMESTORE", () => {
  it("splits the total into those in both periods, entrants and leavers", () => {
    const day = fc.integer({ min: 1, max: 59 });
    const sale = fc.tuple(
      fc.constantFrom("a", "b", "c", "d"),
      day,
      fc.double({ min: -100, max: 1000, noNaN: true }),
    );
    law(
      fc.property(fc.array(sale, { minLength: 1 }), (sales) => {
        const outcome = biz("SAMESTORE", [
          ...[
            column(sales.map(([id]) => id)),
            column(sales.map(([, date]) => 45657 + date)),
            column(sales.map(([, , gmv]) => gmv)),
          ],
          ...[45689, 45716, 45658, 45688],
        ]);
        fc.pre(outcome.ok);
        const table = rowsOf(outcome.ok && outcome.value).slice(1);
        for (const at of [1, 2, 3]) {
          const parts = table.slice(0, 3).reduce((sum, row) => sum + (row[at] as number), 0);
          expect(parts).toBeCloseTo(table[3]?.[at] as number, 6);
        }
      }),
    );
  });

  it("refuses periods that overlap", () => {
    const args = [column(["a"]), column([45658]), column([1])];
    expect(biz("SAMESTORE", [...args, 45658, 45670, 45650, 45660])).toMatchObject({ error: "#VALUE!" });
  });
});

describe("BIZ.OVERLAP", () => {
  it("counts an id once, without case, whichever form it has", () => {
    const table = rowsOf(value("OVERLAP", [column(["A", "a", 7, null]), column(["a ", "7", "x"])]));
    expect(table.map((row) => row[1])).toEqual(["Count", 0, 2, 1, 2 / 3]);
  });

  // Only A: a without a value; both: b 5 in A, nothing in B; only B: no id of A, so 0 of it, and c 7.
  it("leaves a group blank whose values are all missing, and sums those that are there", () => {
    const args = [column(["a", "b", "d"]), column(["b", "c", "e"]), column([null, 5, null])];
    const table = rowsOf(value("OVERLAP", [...args, column([null, 7, null]), false]));
    expect(table.slice(0, 3)).toEqual([
      ["Only A", 2, "", 0],
      ["Both", 1, 5, ""],
      ["Only B", 2, 0, 7],
    ]);
    const blank = column([null, null, null]);
    const none = rowsOf(value("OVERLAP", [args[0], args[1], blank, blank, false]));
    expect(none.map((row) => row.slice(2))).toEqual([
      ["", ""],
      ["", ""],
      ["", ""],
      ["", ""],
    ]);
  });
});
