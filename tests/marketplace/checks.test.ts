import { toSerial } from "../../src/metrics/dates";
import type { Cell } from "../../src/metrics/values";
import { cleanBook, findingsOf, FIRST, only, type Book } from "./fixture";

const codes = (spoil: (book: Book) => void) => findingsOf(spoil).map(({ code }) => code);
/** Sets a cell of the sales sheet: row and column from 0, the header being row 0. */
const set = (row: number, column: number, cell: Cell) => (book: Book) =>
  void (book.sales[row]![column] = cell);
const setAll = (column: number, cell: (row: number) => Cell) => (book: Book) =>
  book.sales.slice(1).forEach((row, index) => (row[column] = cell(index)));

describe("tables", () => {
  it("none, and none of sales", () => {
    const none = findingsOf((book) => ((book.sales = [["note"]]), (book.sellers = [])));
    expect(only(none, "noTables")).toMatchObject({ severity: "error" });
    const sellersOnly = findingsOf((book) => void (book.sales = [["note"]]));
    expect(only(sellersOnly, "noSales")).toMatchObject({ severity: "error", where: { sheet: "Sales" } });
  });

  it("that lack a needed column, or have no role", () => {
    const findings = findingsOf((book) => {
      book.sales[0]![4] = "Zorg";
      book.sellers = [["Alpha", "Beta"], ["x", "y"]];
    }); // prettier-ignore
    expect(only(findings, "missingColumn")).toMatchObject({ parameters: { role: "sales", meaning: "gmv" } });
    expect(only(findings, "unrecognisedTable")).toMatchObject({ where: { table: "Sellers!A1" } });
  });

  it("with a header that stands there twice", () => {
    const findings = findingsOf(set(0, 5, "GMV"));
    expect(only(findings, "duplicateHeaders")).toMatchObject({ count: 2, examples: ["“GMV”"] });
  });

  it("with merged cells among the rows", () => {
    const findings = findingsOf((book) => void (book.merged = [{ top: 3, left: 2, rows: 2, columns: 1 }]));
    expect(only(findings, "mergedCells")).toMatchObject({ count: 1, examples: ["C4:C5"] });
  });

  it("two of sales: the larger is used, the other reported", () => {
    const findings = findingsOf((book) => void (book.traffic = cleanBook().sales.slice(0, 40)));
    const found = only(findings, "severalTables");
    expect(found).toMatchObject({ severity: "warning", count: 39, where: { sheet: "Traffic" } });
    expect(found.parameters).toMatchObject({ used: "Sales!A1", other: "Traffic!A1", role: "sales" });
  });
});

describe("dates", () => {
  it("counted from 1904", () => {
    expect(
      only(
        findingsOf((book) => void (book.dateSystem = 1904)),
        "dates1904",
      ),
    ).toMatchObject({ severity: "error" });
  });

  it("kept as text: read and reported where their order shows, refused where it does not", () => {
    const day = (row: number) => String(1 + (row % 28)).padStart(2, "0");
    const shown = findingsOf(setAll(1, (row) => `${day(row)}/02/2024`));
    expect(only(shown, "dateTextRead")).toMatchObject({
      severity: "note",
      count: 364,
      parameters: { order: "dmy" },
    });
    const open = findingsOf(setAll(1, (row) => `0${1 + (row % 9)}/02/2024`));
    const found = only(open, "dateOrderAmbiguous");
    expect(found).toMatchObject({
      severity: "error",
      count: 364,
      where: { address: "B2:B365", column: "Date" },
    });
    expect(only(open, "noUsableRows")).toMatchObject({ count: 364 });
    const mixed = findingsOf(setAll(1, (row) => (row % 2 === 0 ? "25/02/2024" : "02/25/2024")));
    expect(only(mixed, "dateOrderMixed")).toMatchObject({ severity: "error" });
  });

  it("that are none, with their cells", () => {
    expect(only(findingsOf(set(3, 1, "soon")), "notDates")).toMatchObject({
      count: 1,
      examples: ["B4: soon"],
    });
  });

  it("missing between the first and the last, a weekly day off apart", () => {
    const without = (test: (day: number) => boolean) => (book: Book) =>
      void (book.sales = book.sales.filter((row, index) => index === 0 || !test(row[1] as number)));
    const gap = findingsOf(without((day) => day >= FIRST + 10 && day < FIRST + 13));
    expect(only(gap, "dateGaps")).toMatchObject({ count: 3, examples: ["2024-01-11 – 2024-01-13"] });
    // 1 January 2024 is a Monday, serial 45292; 45291 + 7k are Sundays.
    expect(codes(without((day) => (day - 45291) % 7 === 0))).toEqual([]);
    const both = findingsOf(without((day) => (day - 45291) % 7 === 0 || day === FIRST + 9));
    expect(only(both, "dateGaps")).toMatchObject({ count: 1, examples: ["2024-01-10"] });
  });

  it("missing from a monthly table", () => {
    const findings = findingsOf((book) => {
      const months = [1, 2, 3, 5, 6, 8].map((month) => toSerial(2024, month, 1));
      book.sales = [
        book.sales[0]!,
        ...months.map((day, index) => [`O${index}`, day, "Luna", "Home", 100 + index, 0]),
      ];
    });
    expect(only(findings, "periodGaps")).toMatchObject({ count: 2, parameters: { step: "month" } });
  });

  it("still incomplete at the end", () => {
    const findings = findingsOf((book) => {
      const [header, ...rows] = book.sales;
      // Five copies of every row, so that a day has twenty; the last two days keep three and one.
      const many = rows.flatMap((row) => [0, 1, 2, 3, 4].map((copy) => [`${row[0]}-${copy}`, ...row.slice(1)]));
      const last = FIRST + 90;
      const kept = new Map([[last, 1], [last - 1, 3]]);
      book.sales = [header!, ...many.filter((row) => {
        const left = kept.get(row[1] as number);
        if (left === undefined) return true;
        kept.set(row[1] as number, left - 1);
        return left > 0;
      })];
    }); // prettier-ignore
    expect(only(findings, "incompleteDays")).toMatchObject({
      count: 2,
      examples: ["2024-03-30", "2024-03-31"],
    });
  });

  it("that end before the as-of date, and strays long after it", () => {
    const running = findingsOf((book) => void (book.sales = book.sales.slice(0, 1 + 4 * 75)));
    expect(only(running, "asOfAfterData").parameters).toEqual({ asOf: "2024-03-31", last: "2024-03-15" });
    const stray = findingsOf(
      (book) => void book.sales.push(["S", toSerial(2025, 8, 9), "Luna", "Home", 5, 0]),
    );
    expect(only(stray, "rowsAfterAsOf")).toMatchObject({
      count: 1,
      examples: ["B366: 2025-08-09"],
      severity: "note",
    });
  });
});

describe("numbers", () => {
  it("kept as text, texts and errors, each with its cells", () => {
    const findings = findingsOf((book) => {
      set(2, 4, "1,234.50")(book);
      set(3, 4, "12,50 €")(book);
      set(4, 4, "gift")(book);
      set(5, 5, "#DIV/0!")(book);
    });
    expect(only(findings, "numbersAsText")).toMatchObject({
      count: 2,
      examples: ["E3: 1,234.50", "E4: 12,50 €"],
    });
    expect(only(findings, "textInNumbers")).toMatchObject({ count: 1, examples: ["E5: gift"] });
    expect(only(findings, "errorCells")).toMatchObject({ count: 1, where: { column: "Refunds" } });
  });

  it("below zero, and far beyond all others", () => {
    expect(only(findingsOf(set(2, 4, -3)), "negativeValues")).toMatchObject({
      count: 1,
      examples: ["E3: -3"],
    });
    // The usual highest is 16; thirty times that is 480.
    expect(only(findingsOf(set(2, 4, 1600)), "absurdValues")).toMatchObject({
      count: 1,
      examples: ["E3: 1600"],
    });
    expect(codes(set(2, 4, 400))).toEqual([]);
  });

  it("of refunds above what was paid", () => {
    expect(only(findingsOf(set(2, 5, 99)), "refundsAboveGmv")).toMatchObject({
      count: 1,
      examples: ["F3: 99"],
    });
    expect(codes(set(2, 5, 5))).toEqual([]);
  });

  it("in several currencies", () => {
    const findings = findingsOf((book) =>
      book.sales.forEach((row, index) => row.push(index === 0 ? "Currency" : index % 5 ? "MXN" : "EUR")),
    );
    expect(only(findings, "mixedCurrencies")).toMatchObject({ severity: "error", examples: ["MXN", "EUR"] });
  });

  it("of rates in two scales", () => {
    const findings = findingsOf((book) => {
      book.sellers = [["Creator", "Followers", "Commission rate"]];
      for (let row = 0; row < 20; row++) book.sellers.push([`@c${row}`, 100 * row, row < 15 ? 12 : 0.12]);
    });
    expect(only(findings, "mixedRates")).toMatchObject({
      count: 5,
      examples: expect.arrayContaining(["C17: 0.12"]),
    });
  });
});

describe("keys", () => {
  it("repeated: whole rows count and are reported, a line number tells them apart", () => {
    const twice = findingsOf((book) => void book.sales.splice(2, 0, [...book.sales[1]!]));
    expect(only(twice, "duplicateRows")).toMatchObject({ count: 1, examples: ["A3 = A2"] });
    const numbered = codes((book) => {
      book.sales.splice(2, 0, [...book.sales[1]!]);
      book.sales.forEach((row, index) => row.push(index === 0 ? "Zeile" : index));
    });
    expect(numbered).toEqual([]);
  });

  it("repeated: ids of entities", () => {
    const findings = findingsOf((book) => void book.sellers.push(["LUNA ", "Z"]));
    expect(only(findings, "duplicateIds")).toMatchObject({ count: 1, examples: ["A5: LUNA "] });
  });

  it("of orders whose total is repeated on each line", () => {
    const lines = (amount: (order: number, line: number) => number) => (book: Book) => {
      book.sales[0]!.push("Product");
      book.sales.slice(1).forEach((row, index) => {
        const order = Math.floor(index / 2);
        row[0] = `O${order}`;
        row[4] = amount(order, index % 2);
        row.push(`P${index % 2}`);
      });
    };
    const repeated = findingsOf(lines((order) => 20 + (order % 9)));
    expect(only(repeated, "repeatedOrderAmounts")).toMatchObject({ severity: "error", count: 182 });
    expect(codes(lines((order, line) => 20 + (order % 9) + line))).toEqual([]);
  });

  it("that no entity has, told apart from lost leading zeros", () => {
    const orphans = findingsOf((book) => (set(2, 2, "Ghost")(book), set(5, 2, "Ghost")(book)));
    expect(only(orphans, "orphans")).toMatchObject({
      count: 2,
      examples: ["Ghost (2)"],
      parameters: { field: "seller", other: "Sellers!A1" },
    });
    const zeros = findingsOf((book) => {
      book.sellers = [["Seller", "Tier"], ["00123", "A"], ["Nova", "B"], ["Faro", "B"]];
      setAll(2, (row) => [123, "Nova", "Faro"][row % 3]!)(book);
    }); // prettier-ignore
    expect(only(zeros, "orphansZeros")).toMatchObject({ count: 122, examples: ["123 (122)"] });
  });

  it("spelt in several ways", () => {
    const findings = findingsOf(
      (book) => (set(2, 3, "hóme")(book), set(4, 3, "H-ome")(book), set(3, 3, "Beuaty")(book)),
    );
    expect(only(findings, "severalSpellings")).toMatchObject({
      count: 2,
      examples: ["hóme / H-ome / Home", "Beauty / Beuaty"],
    });
    // Ids differ by a digit on purpose.
    expect(codes((book) => (set(2, 0, "SKU-1-2")(book), set(3, 0, "SKU-12")(book)))).toEqual([]);
  });

  it("with several names, and names with several ids", () => {
    const findings = findingsOf((book) => {
      book.sales[0]!.push("Seller ID");
      book.sales.slice(1).forEach((row, index) => row.push(["S1", "S2", "S3"][index % 3]!));
      book.sales[4]![2] = "Luna Shop";
      book.sellers = [["Seller ID", "Name"], ["S1", "Luna"], ["S2", "Twin"], ["S3", "Twin"]];
    }); // prettier-ignore
    expect(only(findings, "renamed")).toMatchObject({ count: 1, examples: ["S1: Luna / Luna Shop"] });
    expect(only(findings, "sharedNames")).toMatchObject({ count: 1, examples: ["Twin: S2 / S3"] });
  });

  it("of sixteen digits that are numbers", () => {
    const long = findingsOf(setAll(0, (row) => 1234567890123450 + row * 100));
    expect(only(long, "longIds")).toMatchObject({ severity: "error", count: 364 });
    expect(codes(setAll(0, (row) => 123456789012345 + row))).toEqual([]);
    expect(codes(setAll(0, (row) => String(1234567890123450 + row * 100)))).toEqual([]);
  });

  it("that are blank", () => {
    expect(only(findingsOf(set(2, 3, null)), "blankMembers")).toMatchObject({
      count: 1,
      where: { column: "Category" },
    });
  });
});

describe("totals", () => {
  const traffic = (orders: (day: number) => number) => (book: Book) => {
    book.traffic = [["Date", "Views", "Orders"]];
    for (let day = 0; day < 91; day++) book.traffic.push([FIRST + day, 1000 + day, orders(day)]);
  };

  it("of orders that do not tie between sales and traffic", () => {
    // Four orders a day are 364; five a day are 455, 25 % more; four and a bit stay within 2 %.
    expect(only(findingsOf(traffic(() => 5)), "ordersDoNotTie").parameters).toMatchObject({
      ...{ first: 364, second: 455, percent: 25 },
    });
    expect(codes(traffic((day) => (day < 5 ? 5 : 4)))).toEqual([]);
  });

  it("in a total row that says something else than the rows", () => {
    const total = (stated: number) => (book: Book) =>
      void book.sales.push(["Total", null, null, null, stated, null]);
    expect(only(findingsOf(total(5000)), "totalRowDiffers").parameters).toEqual({ stated: 5000, sum: 4732 });
    expect(codes(total(4732))).toEqual([]);
  });

  it("of targets that overlap, or whose ends are not included", () => {
    const targets = (ends: readonly number[]) => (book: Book) => {
      const rows = ends.map((end, index) => [FIRST + index * 30, FIRST + end, 10]);
      book.targets = [["Period start", "Period end", "Target"], ...rows];
    };
    expect(codes(targets([29, 59, 89]))).toEqual([]);
    expect(codes(targets([30, 60, 90]))).toEqual(["endsExclusive"]);
    expect(only(findingsOf(targets([34, 59, 89])), "endsOverlap")).toMatchObject({
      count: 1,
      examples: ["2024-02-04"],
    });
  });
});

it("time zones that differ between tables", () => {
  const findings = findingsOf((book) => {
    book.sales[0]![1] = "Date (UTC)";
    book.traffic = [
      ["Date (UTC-6)", "Views"],
      ...Array.from({ length: 91 }, (_, day) => [FIRST + day, 10 + day]),
    ];
  });
  expect(only(findings, "timeZones")).toMatchObject({
    count: 2,
    examples: ["Sales!A1: UTC", "Traffic!A1: UTC-6"],
  });
});
