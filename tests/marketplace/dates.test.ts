import { toSerial, toIsoDate } from "../../src/metrics/dates";
import { parseDateText, serialOf } from "../../src/marketplace/date-text";
import { readDates } from "../../src/marketplace/read-dates";
import { endOfDated, parsePeriod } from "../../src/marketplace/periods";
import type { Cell } from "../../src/metrics/values";

const read = (cells: readonly Cell[], system: 1900 | 1904 = 1900, order?: string) =>
  readDates(
    cells.map((cell) => [cell]),
    0,
    system,
    order,
  );
const texts = (dates: Float64Array) =>
  Array.from(dates, (date) => (Number.isNaN(date) ? "" : toIsoDate(date)));

describe("a date column", () => {
  it("takes serials by their whole part, ISO texts and ISO times", () => {
    const { dates, order } = read([45292.75, "2024-01-02", "2024-01-03 23:59:59", "2024-01-04T05:00:00Z", null]);
    expect(texts(dates)).toEqual(["2024-01-01", "2024-01-02", "2024-01-03", "2024-01-04", ""]);
    expect(order).toBe("ymd");
  });

  it("takes 20240131 and dates with the month's name", () => {
    const { dates } = read([20240131, "31 Jan 2024", "31-ene-2024", "5 de marzo de 2024", "Jan 31, 2024", "20240201"]);
    expect(texts(dates)).toEqual(["2024-01-31", "2024-01-31", "2024-01-31", "2024-03-05", "2024-01-31", "2024-02-01"]);
  });

  it("reads day and month in the order that one unambiguous date of the column shows", () => {
    expect(read(["03/04/2024", "13/04/2024"])).toMatchObject({ order: "dmy", texts: 2, refused: undefined });
    expect(texts(read(["03/04/2024", "13/04/2024"]).dates)).toEqual(["2024-04-03", "2024-04-13"]);
    expect(texts(read(["03/04/2024", "04/13/2024"]).dates)).toEqual(["2024-03-04", "2024-04-13"]);
    expect(texts(read(["03/04/24 10:15", "13/04/24 09:00"]).dates)).toEqual(["2024-04-03", "2024-04-13"]);
  });

  it("never guesses an order that nothing shows, unless the header states it", () => {
    const ambiguous = read(["03/04/2024", "05/06/2024", 45292]);
    expect(ambiguous).toMatchObject({ refused: "ambiguous", order: undefined });
    expect(texts(ambiguous.dates)).toEqual(["", "", ""]);
    expect(texts(read(["03/04/2024"], 1900, "dd/mm/yyyy").dates)).toEqual(["2024-04-03"]);
    expect(texts(read(["03/04/2024"], 1900, "mm/dd/yyyy").dates)).toEqual(["2024-03-04"]);
  });

  it("refuses a column that holds both orders", () => {
    expect(read(["13/04/2024", "04/13/2024"])).toMatchObject({ refused: "mixed" });
  });

  it("refuses a column whose real dates were made from the wrong order", () => {
    // Opened under the wrong locale: 13/04 … 28/04 stayed texts, 01/04 … 12/04 became 4 January … 4 December.
    const swapped = Array.from({ length: 12 }, (_, day) => toSerial(2024, day + 1, 4));
    const kept = Array.from({ length: 16 }, (_, day) => `${day + 13}/04/2024`);
    expect(read([...swapped, ...kept])).toMatchObject({ refused: "swapped" });
    // Real dates beyond the 12th clear the suspicion.
    expect(read([...swapped, toSerial(2024, 1, 20), ...kept]).refused).toBeUndefined();
  });

  it("counts what is no date, with its rows", () => {
    const { faults, slips, blanks } = read(["soon", "2024-02-30", -5, "#N/A", "", null, 45292]);
    expect([...faults]).toEqual([[0, "notADate"], [1, "notADate"], [2, "outOfRange"], [3, "error"]]);
    expect(slips.get("notADate")).toMatchObject({ count: 2, examples: ["soon", "2024-02-30"] });
    expect(blanks).toBe(2);
  });

  it("is moved by 1,462 days in a workbook that counts from 1904, texts not", () => {
    const { dates } = read([45292 - 1462, "2024-01-01"], 1904);
    expect(texts(dates)).toEqual(["2024-01-01", "2024-01-01"]);
  });

  it("leaves what only looks like a date", () => {
    for (const text of ["1.5.1", "12/2024", "99/99/2024", "2024", "SKU-1-2-2024", "31/02/2024"]) {
      expect(parseDateText(text)).toBeUndefined();
    }
    expect(serialOf(parseDateText("29/02/2024")!, "dmy")).toBe(toSerial(2024, 2, 29));
  });
}); // prettier-ignore

describe("a period", () => {
  test.each<[Cell, string, string]>([
    ["2025-03", "2025-03-01", "2025-03-31"],
    ["mar 2025", "2025-03-01", "2025-03-31"],
    ["marzo de 2025", "2025-03-01", "2025-03-31"],
    ["Mar-25", "2025-03-01", "2025-03-31"],
    ["03/2025", "2025-03-01", "2025-03-31"],
    ["Q2 2025", "2025-04-01", "2025-06-30"],
    ["2025-Q2", "2025-04-01", "2025-06-30"],
    ["T2 2025", "2025-04-01", "2025-06-30"],
    ["B1 2025", "2025-01-01", "2025-02-28"],
    ["FY2025-H2", "2025-07-01", "2025-12-31"],
    ["S1 2025", "2025-01-01", "2025-06-30"],
    [2025, "2025-01-01", "2025-12-31"],
    ["FY2025", "2025-01-01", "2025-12-31"],
    [202503, "2025-03-01", "2025-03-31"],
  ])("%p", (cell, start, end) => {
    const period = parsePeriod(cell);
    expect([toIsoDate(period!.start), toIsoDate(period!.end!)]).toEqual([start, end]);
  });

  it("given by its first day ends where the next one of its length begins", () => {
    const january = toSerial(2025, 1, 1);
    expect(toIsoDate(endOfDated([january, toSerial(2025, 2, 1)])(january))).toBe("2025-01-31");
    expect(toIsoDate(endOfDated([january, toSerial(2025, 3, 1)])(january))).toBe("2025-02-28");
    expect(toIsoDate(endOfDated([january + 5, january + 12])(january + 5))).toBe("2025-01-12");
  });

  it("is not read into other texts", () => {
    for (const cell of ["Total", "T5 2025", "Q1", "abc 2025", null, 12, 2500])
      expect(parsePeriod(cell)).toBeUndefined();
  });
});
