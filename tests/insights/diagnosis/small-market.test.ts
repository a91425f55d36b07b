/** Findings on small markets whose numbers can be counted by hand. */
import { belowBenchmark } from "../../../src/insights/diagnosis/opportunities/below-benchmark";
import { whiteSpace } from "../../../src/insights/diagnosis/opportunities/white-space";
import { reactivation } from "../../../src/insights/diagnosis/opportunities/reactivation";
import { dependence } from "../../../src/insights/diagnosis/risks/dependence";
import { quality } from "../../../src/insights/diagnosis/risks/quality";
import { refunds } from "../../../src/insights/diagnosis/risks/refunds";
import { buildMarketplace } from "../../../src/marketplace/build";
import { EMPTY_MAPPING } from "../../../src/marketplace/tables";
import { toSerial } from "../../../src/metrics/dates";
import type { Cell } from "../../../src/metrics/values";
import { sheet, workbook } from "../../marketplace/reading";
import { inputOf } from "./sample";

function inputWith(header: string[], rows: Cell[][]) {
  const formats = header.map((name) => (name === "Date" ? "yyyy-mm-dd" : "General"));
  const sales = sheet([header, ...rows], { name: "Sales", formats });
  return inputOf(buildMarketplace(workbook(sales), EMPTY_MAPPING));
}

const FIRST = toSerial(2024, 1, 1);
const LAST = toSerial(2025, 12, 31);

/** Every day of two years each of six sellers sells for 10 with the next creator in turn, as `swap` would have it. */
function pairedRows(swap: (seller: number, creator: number) => number | null): Cell[][] {
  const rows: Cell[][] = [];
  for (let day = FIRST; day <= LAST; day++) {
    for (let seller = 0; seller < 6; seller++) {
      const creator = swap(seller, (day + seller) % 6);
      rows.push([day, `Shop ${seller}`, creator === null ? null : `@maker${creator}`, "Beauty", 10]);
    }
  }
  return rows;
}
const PAIRED = ["Date", "Seller", "Creator", "Category", "GMV"];

test("white space: the one pair that never met, at what both sell", () => {
  const input = inputWith(
    PAIRED,
    pairedRows((seller, creator) => (seller === 2 && creator === 3 ? 4 : creator)),
  );
  const found = whiteSpace(input);
  expect(found.map(({ segment }) => segment.map(({ member }) => member))).toEqual([
    ["Shop 2", "@maker3", "Beauty"],
  ]);
  // 365 rows of the shop × 304 or 305 of the creator (five of six shops) ÷ 2,190 in all = 50.8 of 10 each.
  expect(found[0]!.facts).toMatchObject({ met: 0, observed: 0 });
  expect(found[0]!.facts.meetings).toBeCloseTo(50.8, 0);
  expect(found[0]!.facts.perYear).toBeCloseTo(508, -1);
});

test("white space: none where all meet as their sizes would have them", () => {
  expect(
    whiteSpace(
      inputWith(
        PAIRED,
        pairedRows((_, creator) => creator),
      ),
    ),
  ).toEqual([]);
});

test("dependence: the seller that sells with one creator only, and no other", () => {
  const input = inputWith(
    PAIRED,
    pairedRows((seller, creator) => (seller === 1 ? 5 : creator)),
  );
  const found = dependence(input);
  expect(found.map(({ segment }) => segment.map(({ member }) => member))).toEqual([["Shop 1", "@maker5"]]);
  // 61 days of November and December at 10.
  expect(found[0]!.facts).toMatchObject({ state: "creator", share: 1, atStake: 610 });
});

test("cancellations: one order in five since November against one in ten before", () => {
  const rows: Cell[][] = [];
  for (let day = FIRST; day <= LAST; day++) {
    const every = day >= toSerial(2025, 11, 1) ? 5 : 10;
    for (let i = 0; i < 10; i++) rows.push([day, "Luna", 20, i % every === 0 ? "Cancelled" : "Delivered"]);
  }
  const [found] = refunds(inputWith(["Date", "Seller", "GMV", "Order status"], rows));
  expect(found?.code).toBe("cancellationSpike");
  expect(found?.facts.rate).toBeCloseTo(0.2, 9);
  expect(found?.facts.expected).toBeCloseTo(0.1, 9);
});

test("reactivation: worth nothing where nobody ever came back", () => {
  const gone = pairedRows((_, creator) => creator).filter(
    ([day, seller]) => seller !== "Shop 0" || (day as number) < toSerial(2025, 6, 1),
  );
  expect(reactivation(inputWith(PAIRED, gone))).toEqual([]);
});

test("reactivation: by what those that fell silent before brought back", () => {
  // Twelve shops sell daily, then rest from March to August of each year; the last one has rested since March 2025.
  const rows: Cell[][] = [];
  for (let day = FIRST; day <= LAST; day++) {
    const month = new Date((day - 25569) * 86_400_000).getUTCMonth();
    for (let shop = 0; shop < 12; shop++) {
      const rests = (month >= 2 && month <= 7) || (shop === 11 && day >= toSerial(2025, 3, 1));
      if (!rests) rows.push([day, `Shop ${shop}`, "@maker", "Beauty", 10]);
    }
    rows.push([day, "Always", "@maker", "Beauty", 10]);
  }
  const found = reactivation(inputWith(PAIRED, rows)).filter(({ facts }) => facts.field === "seller");
  expect(found.map(({ facts }) => [facts.members, facts.names])).toEqual([[1, "Shop 11"]]);
  expect(found[0]!.facts.rate).toBeGreaterThan(0.1);
  expect(found[0]!.size).toBeGreaterThan(0);
});

test("data quality: rows without an amount above one in twenty, with their reason", () => {
  const rows = Array.from({ length: 100 }, (_, i): Cell[] => [FIRST + i, "Luna", i % 10 === 0 ? "n/a" : 5]);
  const found = quality(inputWith(["Date", "Seller", "GMV"], rows));
  const leftOut = found.find(({ facts }) => facts.state === "leftOut")!;
  expect(leftOut.facts).toMatchObject({ rows: 100, count: 10, share: 0.1 });
});

test("without traffic there is no rate to be below", () => {
  expect(
    belowBenchmark(
      inputWith(
        PAIRED,
        pairedRows((_, creator) => creator),
      ),
    ),
  ).toEqual([]);
});
