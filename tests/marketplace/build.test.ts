import { attributeOfRows, linkMembers } from "../../src/marketplace/link";
import { accountAsOf } from "../../src/marketplace/rows";
import { toIsoDate, toSerial } from "../../src/metrics/dates";
import { sumPresent } from "../../src/metrics/values";
import type { Cell } from "../../src/metrics/values";
import { build, cleanBook, FIRST, type Book } from "./fixture";

const spoilt = (spoil: (book: Book) => void) => {
  const book = cleanBook();
  spoil(book);
  return build(book);
};

describe("the linked model", () => {
  it("finds nothing wrong with a clean workbook", () => {
    expect(build(cleanBook()).findings).toEqual([]);
  });

  it("holds typed columns, one entry a row, and where each stands", () => {
    const { sales } = build(cleanBook());
    expect(sales?.rows).toBe(364);
    expect(sales?.dates[4]).toBe(FIRST + 1);
    expect(sales?.keys.seller).toMatchObject({ labels: ["Luna", "Nova", "Faro"] });
    expect(Array.from(sales!.keys.seller!.codes.slice(0, 4))).toEqual([0, 1, 2, 0]);
    expect(sales?.places).toMatchObject({
      order: { sheet: "Sales", column: 0, firstRow: 1, lastRow: 364 },
      gmv: { sheet: "Sales", column: 4, firstRow: 1, lastRow: 364 },
    });
    // 364 rows are 52 times 10 + 11 + … + 16 = 91.
    expect(sumPresent(sales!.gmv)).toBe(52 * 91);
  });

  it("matches keys as Excel does: trimmed, without case, numbers like their texts", () => {
    const { sales } = spoilt(({ sales: rows }) => {
      rows[2]![2] = " luna ";
      rows[3]![2] = 123;
      rows[4]![2] = "123";
    });
    expect(sales?.keys.seller?.labels).toEqual(["Luna", 123, "Nova", "Faro"]);
    expect(Array.from(sales!.keys.seller!.codes.slice(0, 4))).toEqual([0, 0, 1, 1]);
  });

  it("keeps blanks of a field as the member “(blank)”, of an order id as none", () => {
    const { sales } = spoilt(({ sales: rows }) => {
      rows[1]![3] = null;
      rows[2]![3] = "  ";
      rows[1]![0] = "";
    });
    expect(sales?.keys.category?.labels[0]).toBe("(blank)");
    expect(Array.from(sales!.keys.category!.codes.slice(0, 3))).toEqual([0, 0, 1]);
    expect(sales?.keys.order?.codes[0]).toBe(-1);
    expect(sales?.account.used).toBe(364);
  });

  it("ends by default on the last day of the last month with a quarter of the median month's rows", () => {
    // Rows a month: 124, 116, 124; the median month of four is 120, a quarter 30. April gets 29, then 30.
    const april = (count: number) => (book: Book) => {
      for (let row = 0; row < count; row++)
        book.sales.push([`P${row}`, toSerial(2024, 4, 1 + row), "Luna", "Home", 5, 0]);
    };
    expect(toIsoDate(spoilt(april(29)).defaultAsOf!)).toBe("2024-03-31");
    expect(toIsoDate(spoilt(april(30)).defaultAsOf!)).toBe("2024-04-30");
  });

  it("accounts for every row: in = used + left out, each with its reason", () => {
    const { sales } = spoilt(({ sales: rows }) => {
      rows[1]![1] = null;
      rows[2]![1] = "someday";
      rows[3]![4] = null;
      rows[4]![4] = "12.50";
      rows[5]![4] = "free";
      rows[6]![4] = "#N/A";
      rows.splice(7, 0, [null, null, null, null, null, null]);
      rows.push(["Total", null, null, null, 4700, null], ["S1", toSerial(2025, 7, 1), "Luna", "Home", 3, 0]);
    });
    const { rows, used, leftOut } = sales!.account;
    expect(rows).toBe(367);
    expect(Object.fromEntries(leftOut.map(({ code, count }) => [code, count]))).toEqual({
      ...{
        blankRow: 1,
        totalRow: 1,
        noDate: 1,
        badDate: 1,
        noValue: 1,
        textNumber: 1,
        textValue: 1,
        errorCell: 1,
      },
      afterAsOf: 1,
    });
    expect(used + leftOut.reduce((sum, { count }) => sum + count, 0)).toBe(rows);
    expect(leftOut.at(-1)).toEqual({ code: "afterAsOf", count: 1, parameters: { asOf: "2024-03-31" } });
  });

  it("leaves a row out of both columns, so that no metric takes half of it", () => {
    const { sales } = spoilt(({ sales: rows }) => void (rows[1]![1] = null));
    expect(sales?.gmv[0]).toBeNaN();
    expect(sales?.dates[0]).toBeNaN();
  });

  it("counts up to another as-of date on request", () => {
    const { sales } = build(cleanBook());
    expect(accountAsOf(sales!, toSerial(2024, 1, 31))).toMatchObject({
      rows: 364,
      used: 124,
      leftOut: [{ code: "afterAsOf", count: 240, parameters: { asOf: "2024-01-31" } }],
    });
  });

  it("has no sales when no row can be used, and still says how many rows there were", () => {
    const model = spoilt(({ sales: rows }) => rows.slice(1).forEach((row) => (row[1] = "03/04/2024")));
    expect(model.sales).toBeUndefined();
    expect(model.defaultAsOf).toBeUndefined();
    expect(model.accounts[0]).toMatchObject({ used: 0, leftOut: [{ code: "dateRefused", count: 364 }] });
  });

  it("knows the currency from the header, the number format or a column of currencies", () => {
    expect(build(cleanBook()).currency).toBeUndefined();
    expect(spoilt(({ sales }) => void (sales[0]![4] = "GMV (MXN)")).currency).toBe("MXN");
    const withColumn = spoilt(({ sales }) =>
      sales.forEach((row, index) => row.push(index === 0 ? "Currency" : "eur")),
    );
    expect(withColumn.currency).toBe("EUR");
  });
});

describe("links between tables", () => {
  it("carry attributes to rows and never add one", () => {
    const { sales, entities } = build(cleanBook());
    const tier = attributeOfRows(sales!.keys.seller!, entities.sellers!, entities.sellers!.attributes.tier!);
    expect(tier.codes).toHaveLength(364);
    expect(tier.labels).toEqual(["A", "B", "(blank)"]);
    expect(Array.from(tier.codes.slice(0, 3))).toEqual([0, 1, 1]);
  });

  it("use the first row of an id that stands there twice", () => {
    const { sales, entities } = spoilt(({ sellers }) => void sellers.push(["Luna", "Z"]));
    expect(entities.sellers?.account).toMatchObject({
      rows: 4,
      used: 3,
      leftOut: [{ code: "duplicateKey", count: 1 }],
    });
    const tier = attributeOfRows(sales!.keys.seller!, entities.sellers!, entities.sellers!.attributes.tier!);
    expect(tier.labels[tier.codes[0]!]).toBe("A");
    expect(sumPresent(sales!.gmv)).toBe(52 * 91);
  });

  it("go by name where sales hold names and the sellers' table ids and names", () => {
    const { sales, entities } = spoilt((book) => {
      book.sellers = [["Seller ID", "Seller name", "Tier"], ["S1", "Luna", "A"], ["S2", "Nova", "B"], ["S3", "Faro", "B"]];
    }); // prettier-ignore
    expect(linkMembers(sales!.keys.seller!, entities.sellers!)).toMatchObject({ by: "name" });
    expect(Array.from(linkMembers(sales!.keys.seller!, entities.sellers!).rowOf)).toEqual([0, 1, 2]);
  });
});

describe("targets", () => {
  const targetsOf = (rows: NonNullable<Book["targets"]>) => spoilt((book) => void (book.targets = rows)).targets;

  it("are periods with their member's field, by a header or a column", () => {
    const byHeader = targetsOf([["Month", "Category", "GMV target"], ["2024-01", "Beauty", 100], ["2024-02", null, 300]]);
    expect(byHeader?.targets).toEqual([
      { row: 0, start: FIRST, end: FIRST + 30, target: 100, field: "category", member: "Beauty" },
      { row: 1, start: FIRST + 31, end: FIRST + 59, target: 300 },
    ]);
    const byColumn = targetsOf([["Periodo", "Campo", "Miembro", "Métrica", "Meta"], ["2024-01", "Vendedor", "Luna", "GMV", 5]]);
    expect(byColumn?.targets[0]).toMatchObject({ field: "seller", member: "Luna", metric: "GMV" });
  });

  it("end on the day that is stated, or the day before where each end is the next start", () => {
    const rows = (ends: readonly number[]) => [
      ["Period start", "Period end", "Target"],
      ...[0, 31, 60].map((offset, index) => [FIRST + offset, FIRST + ends[index]!, 10]),
    ];
    const included = targetsOf(rows([30, 59, 90]));
    expect(included).toMatchObject({ endsIncluded: true });
    expect(included?.targets.map(({ end }) => end - FIRST)).toEqual([30, 59, 90]);
    const excluded = targetsOf(rows([31, 60, 91]));
    expect(excluded).toMatchObject({ endsIncluded: false });
    expect(excluded?.targets.map(({ end }) => end - FIRST)).toEqual([30, 59, 90]);
  });
}); // prettier-ignore

describe("units of rates", () => {
  const ratesOf = (header: string, cells: readonly Cell[]) =>
    spoilt((book) => {
      book.sellers = [
        ["Creator", "Followers", header],
        ...cells.map((cell, row): Cell[] => [`@c${row}`, 100 + row, cell]),
      ];
    }).entities.creators;

  // 0.032, 3.2 and 3.2 % are the same rate.
  test.each<[string, Cell[]]>([
    ["Commission rate", [0.032, 0.05, 0.1]],
    ["Commission rate", [3.2, 5, 10]],
    ["Comisión (%)", [3.2, 5, 10]],
    ["Comisión", ["3.2 %", "5%", "10 %"]],
    ["Comisión", ["3,2 %", "5%", "10 %"]],
  ])("%s as %p are fractions in the model", (header, cells) => {
    const rates = Array.from(ratesOf(header, cells)!.numbers.commission!);
    [0.032, 0.05, 0.1].forEach((rate, row) => expect(rates[row]).toBeCloseTo(rate, 12));
  });
});

describe("a day's overview with the funnel beside the sales", () => {
  const overview = (book: Book) => {
    book.sellers = [];
    book.sales = [["Date", "GMV", "Orders", "Page views", "Product clicks"]];
    for (let day = 0; day < 91; day++) book.sales.push([FIRST + day, 100 + day, 10, 1000 + day, 50]);
  };

  it("is sales and traffic, accounted for once and checked once", () => {
    const model = spoilt((book) => (overview(book), (book.sales[3]![0] = "soon")));
    expect(model.sales?.rows).toBe(91);
    expect(model.traffic?.views[0]).toBe(1000);
    expect(model.traffic?.places.views).toMatchObject({ column: 3 });
    expect(model.accounts).toHaveLength(1);
    expect(model.guesses).toHaveLength(1);
    expect(model.findings.map(({ code }) => code)).toEqual(["notDates", "dateGaps"]);
  });

  it("is sales only where another table is the traffic", () => {
    const model = spoilt((book) => {
      overview(book);
      book.traffic = [["Date", "Views"], ...Array.from({ length: 91 }, (_, day) => [FIRST + day, 7])];
    });
    expect(model.traffic?.views[0]).toBe(7);
  });
});
