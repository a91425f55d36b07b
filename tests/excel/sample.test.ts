/** @jest-environment node */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { buildReview } from "../../src/excel/build";
import { BuildError, errorMessage } from "../../src/excel/message";
import { addSample } from "../../src/excel/sample";
import { openPath } from "../../src/workbench/files/node";
import type { Counters } from "../../src/workbench/headless/office";
import { openSession, type Session } from "../../src/workbench/headless/session";
import { cellsOf, REQUEST, sheetNamed, sheetOf, workbookOf } from "./workbooks";

// Tens of thousands of cells are written and computed.
jest.setTimeout(900_000);

const MEGABYTES_4 = 4_000_000;

/** Builds, and checks what it sent: at most 12 round trips and one for each 4 MB read or written, none above 4 MB. */
async function buildWithinBounds(session: Session): Promise<void> {
  const before: Counters = { ...session.counters };
  session.counters.largest = 0;
  await buildReview(REQUEST);
  const { syncs, bytesIn, bytesOut, largest } = session.counters;
  const chunks =
    Math.ceil((bytesIn - before.bytesIn) / MEGABYTES_4) +
    Math.ceil((bytesOut - before.bytesOut) / MEGABYTES_4);
  expect(syncs - before.syncs).toBeLessThanOrEqual(12 + chunks);
  expect(largest).toBeLessThanOrEqual(MEGABYTES_4);
}

test("the sample comes as sheets of its own with a table each, once, and a review is built from it within bounds", async () => {
  const own = sheetOf("Sales", [["my own", 1]]);
  const session = await openSession(workbookOf([own]));
  const added = await addSample("en");
  expect(added[0]).toBe("Sales (2)");
  const file = session.toWorkbookFile();
  expect(file.sheets.map(({ name }) => name)).toEqual(["Sales", ...added]);
  expect(cellsOf(sheetNamed(file, "Sales"))).toEqual(cellsOf(own));
  const sales = sheetNamed(file, "Sales (2)");
  expect(sales.tables).toHaveLength(1);
  expect(sales.tables[0]?.zone).toMatchObject({ top: 0, left: 0 });
  expect(sales.cells.find(({ row, column }) => row === 1 && column === 0)?.style?.numberFormat).toBe(
    "yyyy-mm-dd",
  );

  const again = await addSample("en").catch((error: unknown) => error);
  expect(again).toBeInstanceOf(BuildError);
  expect(errorMessage(again, "en")).toMatch(/already holds the sample.*“Sales”/);
  expect(session.toWorkbookFile()).toEqual(file);

  await buildWithinBounds(session);
  expect([session.host.faults, [...session.host.unknown]]).toEqual([[], []]);
  session.close();
});

const REAL = resolve(__dirname, "../../../shared/data");
const real = existsSync(REAL)
  ? test.each(["olist-small.xlsx", "olist-marketplace.xlsx"])
  : test.skip.each(["olist"]);

real("a review of real sales is built within bounds: %s", async (name) => {
  const session = await openSession(await openPath(join(REAL, name)));
  await buildWithinBounds(session);
  session.close();
});
