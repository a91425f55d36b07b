import fc from "fast-check";
import { check, type CheckFinding } from "../../src/metrics/check";
import type { Cell } from "../../src/metrics/values";
import { toSerial } from "../../src/metrics/dates";
import { biz, value } from "../functions/call";
import { law } from "../laws";

type Grid = Cell[][];
const brief = ({ kind, row, column, found, count }: CheckFinding) => [kind, row, column, found, count];
const find = (cells: Grid, ...rules: string[]) => check(cells, rules).map(brief);

/** A month of clean daily rows: id, day, orders. */
const clean = (): Grid => [
  ["order_id", "date", "orders"],
  ...Array.from({ length: 30 }, (_, i): Cell[] => [`A${i}`, toSerial(2025, 1, 1 + i), i]),
];
const changed = (row: number, column: number, cell: Cell): Grid => {
  const cells = clean();
  (cells[row - 1] as Cell[])[column - 1] = cell;
  return cells;
};

describe("BIZ.CHECK", () => {
  it("finds nothing in a clean table and then returns its header alone, or a blank without headers", () => {
    expect(find(clean())).toEqual([]);
    expect(value("CHECK", [clean()])).toEqual([["Row", "Column", "Finding", "Found", "Count", "What to do"]]);
    expect(value("CHECK", [clean(), null, false])).toEqual([[""]]);
  });

  it("says so where what was asked for cannot be looked at", () => {
    const grid: Grid = [
      ["order", "v"],
      [1, 1],
      [1, 1],
      [2, 2],
    ];
    expect(find(grid)).toEqual([]);
    expect(biz("CHECK", [grid, "gaps"])).toMatchObject({
      error: "#N/A",
      message: expect.stringMatching(/^rules: gaps need a column of dates/),
    });
    expect(biz("CHECK", [grid, "duplicates"])).toMatchObject({
      error: "#N/A",
      message: expect.stringMatching(/^rules: duplicates need a column that identifies a row/),
    });
    expect(find(grid, "duplicates, key=order")).toEqual([["duplicate", 3, "order", 1, 1]]);
  });

  it.each(["created_at", "createdAt", "order_purchase_timestamp", "Pay Time", "paid_time", "dt"])(
    "takes whole days under %s for dates, seconds under watch_time not",
    (header) => {
      const days = [1, 2, 3, 6, 7, 8].map((day): Cell[] => [`A${day}`, toSerial(2025, 1, day), 5]);
      const gap = ["gap", 4, header, "2025-01-04 – 2025-01-05", 2];
      expect(find([["id", header, "n"], ...days])).toEqual([gap]);
      expect(find([["id", "watch_time", "n"], ...days])).toEqual([]);
    },
  );

  it("takes the weekend of three working weeks for closed", () => {
    const working = Array.from({ length: 19 }, (_, i) => toSerial(2025, 1, 6 + i)).filter(
      (_, i) => i % 7 < 5,
    );
    expect(find([["id", "date"], ...working.map((day, i): Cell[] => [`A${i}`, day])])).toEqual([]);
  });

  // Excel's own list of errors, the youngest of Python in Excel and of linked data included.
  it.each(["#DIV/0!", "#SPILL!", "#BLOCKED!", "#PYTHON!", "#EXTERNAL!", "#TIMEOUT!"])("finds %s", (error) => {
    expect(find(changed(5, 3, error))).toEqual([["error", 5, "orders", error, 1]]);
  });

  it("finds blanks by cell, by row and by column, and trims blank rows at the end", () => {
    expect(find(changed(5, 3, null))).toEqual([["blank", 5, "orders", null, 1]]);
    expect(find(changed(5, 3, "  "))).toEqual([["blank", 5, "orders", null, 1]]);
    const spaced = clean();
    spaced.splice(4, 0, [null, "", null]);
    expect(find(spaced)).toEqual([["blankRow", 5, null, null, 1]]);
    const withEmpty = clean().map((row, i) => [...row, i === 0 ? "notes" : null]);
    expect(find(withEmpty)).toEqual([["blank", 2, "notes", null, 30]]);
    expect(value("CHECK", [[...clean(), [null, null, null]]])).toHaveLength(1);
  });

  it("finds numbers stored as text, but takes ids, leading zeros and long digits for the texts they are", () => {
    expect(find(changed(7, 3, "12"))).toEqual([["textNumber", 7, "orders", "12", 1]]);
    expect(find(changed(7, 3, "€ 1.234,50"))).toEqual([["textNumber", 7, "orders", "€ 1.234,50", 1]]);
    expect(find(changed(7, 3, "0012"))).toEqual([]);
    expect(find(changed(7, 3, "1234567890123456"))).toEqual([]);
    expect(find(changed(7, 1, "12345"))).toEqual([]);
    const hexadecimal = ["d12f00a3c1", "7033745709", "45973912e4", "a0", "b1", "c2"];
    expect(find([["Order", "n"], ...hexadecimal.map((id): Cell[] => [id, 1])])).toEqual([]);
  });

  it("finds error values and shows them so that they do not look like one", () => {
    expect(find(changed(4, 3, "#DIV/0!"))).toEqual([["error", 4, "orders", "#DIV/0!", 1]]);
    const [, row] = value("CHECK", [changed(4, 3, "#DIV/0!")]) as unknown[][];
    expect(row).toEqual([
      4,
      "orders",
      "error value",
      "“#DIV/0!”",
      1,
      "Repair the formula, or leave the row out",
    ]);
  });

  it("finds error values that Excel hands over as objects", () => {
    const cells: unknown[][] = clean();
    (cells[3] as unknown[])[2] = { type: "Error", basicValue: "#REF!", basicType: "Error" };
    expect((value("CHECK", [cells]) as unknown[][])[1]?.slice(0, 4)).toEqual([
      4,
      "orders",
      "error value",
      "“#REF!”",
    ]);
  });

  it("finds duplicate keys, matched as Excel's = does, with the row where each stands first", () => {
    const [finding] = check(changed(9, 1, " a3 "));
    expect(finding).toMatchObject({ kind: "duplicate", row: 9, column: "order_id", firstRow: 5, count: 1 });
    expect((value("CHECK", [changed(9, 1, "a3"), null, "es"]) as unknown[][])[1]).toEqual([
      9,
      "order_id",
      "clave duplicada",
      "a3 (también en la fila 5)",
      1,
      "Elimine o combine una de las filas",
    ]);
    const mixed: Grid = [["id", "x"], [123, 1], ["123", 2], [124, 3]]; // prettier-ignore
    expect(find(mixed)).toEqual([["duplicate", 3, "id", "123", 1]]);
  });

  it("does not take a field that repeats for a key, unless it is told to", () => {
    const sales: Grid = [["category", "gmv"], ["Toys", 1], ["Toys", 2], ["Toys", 3], ["Home", 4], ["Home", 5]]; // prettier-ignore
    expect(find(sales)).toEqual([]);
    expect(find(sales, "key=category")).toHaveLength(3);
    expect(find(sales, "key=category+gmv")).toEqual([]);
    expect(find([...sales, ["home", 5]], "key=category+gmv")).toEqual([
      ["duplicate", 7, "category + gmv", "home + 5", 1],
    ]);
  });

  it("tells apart ids that share 15 digits, and marks those of 16 kept as numbers", () => {
    const ids: Grid = [["creator_id", "n"], ["7123456789012345678", 1], ["7123456789012345679", 2]]; // prettier-ignore
    expect(find(ids)).toEqual([]);
    // 7123456789012345678 is no double: Excel shows 7123456789012340000.
    expect(
      find([
        ["creator_id", "n"],
        [7123456789012340000, 1],
        [7, 2],
      ]),
    ).toEqual([
      // prettier-ignore
      ["longId", 2, "creator_id", 7123456789012340000, 1],
    ]);
  });

  it("finds days, weeks and months that are missing, and no weekday that is always closed", () => {
    const without = clean().filter((_, row) => row !== 10 && row !== 11 && row !== 20);
    expect(find(without)).toEqual([
      ["gap", 10, "date", "2025-01-10 – 2025-01-11", 2],
      ["gap", 18, "date", "2025-01-20", 1],
    ]);
    const weekdays = Array.from({ length: 60 }, (_, i) => toSerial(2025, 1, 6) + i).filter(
      (day) => day % 7 > 1,
    );
    expect(find([["date", "x"], ...weekdays.map((day): Cell[] => [day, 1])])).toEqual([]);
    const dated = (days: number[]): Grid => [["month", "x"], ...days.map((day): Cell[] => [day, 1])];
    const months = [1, 2, 3, 5, 6].map((month) => toSerial(2025, month, 1));
    expect(find(dated(months))).toEqual([["gap", 4, "month", "2025-04-01 – 2025-04-30", 1]]);
    const monthEnds = [1, 2, 3, 4, 5].map((month) => toSerial(2025, month + 1, 0));
    expect(find(dated(monthEnds))).toEqual([]);
    const weeks = [0, 7, 14, 28, 35].map((days) => toSerial(2025, 1, 4) + days);
    expect(find(dated(weeks))).toEqual([["gap", 4, "month", "2025-01-25", 1]]);
    expect(find(dated(weeks), "grain=month")).toEqual([]);
  });

  it("finds mixed day and month orders", () => {
    const dates = (texts: Cell[]): Grid => [["date", "x"], ...texts.map((text): Cell[] => [text, 1])];
    expect(find(dates(["13/01/2025", "14/01/2025", "01/15/2025"]))).toEqual([
      ["dateOrder", 4, "date", "01/15/2025", 1],
    ]);
    // The usual accident: Excel read what it could as month first and left the rest as text.
    const half = [toSerial(2025, 10, 1), toSerial(2025, 11, 1), "13/01/2025"];
    expect(find(dates(half), "date order")).toEqual([["dateOrder", 4, "date", "13/01/2025", 1]]);
    expect(find(dates(["13/01/2025", "02/01/2025", "03/01/2025"]))).toEqual([
      ["textDate", 2, "date", "13/01/2025", 3],
    ]);
    expect(find(dates(["2025-01-01", "2025-01-02", "2025-01-03"]))).toEqual([]);
  });

  it("finds dates of a 1904 workbook, and no gap of four years before them", () => {
    const cells = changed(3, 2, toSerial(2025, 1, 2) - 1462);
    expect(find(cells)).toEqual([["date1904", 3, "date", "2021-01-01", 1]]);
    const old: Grid = [["date", "x"], [toSerial(2015, 1, 1), 1], ...clean().slice(1).map(([, day]) => [day as Cell, 1])]; // prettier-ignore
    expect(find(old, "1904")).toEqual([]);
  });

  it("runs only the checks that are named", () => {
    const cells = changed(5, 3, null);
    (cells[6] as Cell[])[2] = "12";
    expect(find(cells, "blanks")).toEqual([["blank", 5, "orders", null, 1]]);
    expect(find(cells, "text numbers; errors")).toEqual([["textNumber", 7, "orders", "12", 1]]);
    expect(find(cells, "gaps", "duplicates")).toEqual([]);
    expect(biz("CHECK", [cells, "blnks"])).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("rules: “blnks” came"),
    });
    expect(biz("CHECK", [cells, "key=nothing"])).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("1 to 3"),
    });
  });

  it("takes the first row for data when it is no header, or when told", () => {
    expect(find([["A1", 5], ["A2", "6"]])).toEqual([["textNumber", 2, 2, "6", 1]]); // prettier-ignore
    expect(find([["x"], ["y"], ["x"]], "header=no", "key=1")).toEqual([["duplicate", 3, 1, "x", 1]]); // prettier-ignore
    expect(find([[1], [2]])).toEqual([]); // prettier-ignore
  });

  it("lists a hundred of a kind and counts the rest", () => {
    const cells: Grid = [["a", "b"], ...Array.from({ length: 250 }, (_, i): Cell[] => [i, null])];
    (cells[1] as Cell[])[1] = 1;
    const findings = check(cells, ["blanks"]);
    expect(findings).toHaveLength(101);
    expect(findings.at(-1)).toMatchObject({ row: 103, count: 149, found: undefined });
    expect((value("CHECK", [cells, "blanks"]) as unknown[][]).at(-1)?.slice(2, 5)).toEqual([
      "blank",
      "more of the same",
      149,
    ]);
  });

  it("counts every planted blank, error, numeric text and duplicate, wherever it stands", () => {
    const plants = fc.uniqueArray(fc.integer({ min: 2, max: 31 }), { maxLength: 12 });
    const kinds = fc.constantFrom("blank" as const, "error" as const, "textNumber" as const);
    law(
      fc.property(plants, kinds, (rows, kind) => {
        const cells = clean();
        const bad: Cell = kind === "blank" ? null : kind === "error" ? "#N/A" : "3.5";
        rows.forEach((row) => ((cells[row - 1] as Cell[])[2] = bad));
        expect(check(cells).map(({ row }) => row)).toEqual([...rows].sort((a, b) => a - b));
        expect(check(cells).every((finding) => finding.kind === kind)).toBe(true);
      }),
    );
  });

  it("never fails on any cells", () => {
    const cell = fc.oneof(
      fc.double({ noDefaultInfinity: true }),
      fc.string(),
      fc.constantFrom(null, "", true, "#N/A", "1/2/2025"),
      fc.date().map(String),
    );
    law(
      fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { minLength: 1, maxLength: 12 }), (cells) => {
        const outcome = biz("CHECK", [cells]);
        if (!outcome.ok) expect(outcome.message).toMatch(/holds no value|nothing was given/);
      }),
    );
  });
});
