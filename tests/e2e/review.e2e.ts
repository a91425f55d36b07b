/** The main job in the workbench: tables recognised, a review built, numbers that follow the data, built again. */
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { launch, OPENING, Workbench } from "./browser";

const TABS = ["Summary", "Scorecard", "Six-Twelve", "Bridge", "Data checks"];
/** A person's own note, to the right of the key figures. */
const NOTE = { cell: "P18", text: "Ask Ana about LIVE" };

let browser: Browser;
let workbench: Workbench;
/** Rows of the sample's sales, its header included, as they came. */
let lastSale: number;

beforeAll(async () => {
  browser = await launch();
  workbench = await Workbench.open(browser);
});
afterAll(() => browser?.close());

const build = () => workbench.pane.getByRole("button", { name: "Build review" }).click();

/** A button that the manifest puts on the ribbon: it runs what the add-in registered with Office.actions. */
const ribbon = (name: string) => workbench.page.getByRole("button", { name }).click();

/** Shows a tab of the review by its link in the pane. */
async function show(tab: string): Promise<void> {
  await workbench.pane.getByRole("button", { name: `Open ${tab}` }).click();
  await workbench.page.locator(".o-sheet.active", { hasText: tab }).waitFor();
}

async function gmv(): Promise<number> {
  const row = await workbench.rowOf("Scorecard", "B", /^GMV \(/);
  return (await workbench.read(`D${row}`, "Scorecard")).value as number;
}

test("the pane says which tables it recognised and how many rows they have", async () => {
  const { pane } = workbench;
  await pane.getByText(/^Sales · [\d,]+ rows/).waitFor({ timeout: OPENING });
  for (const table of ["Traffic", "Sellers", "Products", "Creators", "Partners", "Targets"])
    await pane.getByText(new RegExp(`^${table} · [\\d,]+ rows`)).waitFor();
  lastSale = await workbench.lastRow("Sales");
  await pane.getByText(`Sales · ${(lastSale - 1).toLocaleString("en")} rows`).waitFor();
});

test("Build review shows its progress and gives the tabs, next to the person's own sheets", async () => {
  const before = await workbench.sheetNames();
  await build();
  await workbench.pane.getByRole("progressbar").waitFor();
  await workbench.pane.getByText("The review is ready").waitFor({ timeout: OPENING });
  const after = await workbench.sheetNames();
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after.slice(before.length)).toEqual(expect.arrayContaining(TABS));
  expect(await workbench.complaints()).toEqual([]);
});

test("Six-Twelve has its charts, drawn from cells of the tab", async () => {
  await show("Six-Twelve");
  await workbench.page.locator(".o-figure canvas").first().waitFor();
  const references = await workbench.chartReferences("Six-Twelve");
  expect(references.length).toBeGreaterThanOrEqual(2);
  for (const reference of references.flat()) expect(reference).toMatch(/^'?Six-Twelve'?!\$[A-Z]+\$\d+/);
  if (process.env.BIZ_README_PICTURE) {
    const path = join(__dirname, "../../assets/readme-workbench.png");
    await workbench.page.screenshot({ path });
  }
});

// 1,000 more in the last sale of the period: the period's GMV rises by just that, and what follows from it.
test("a changed sale changes the numbers that depend on it, on every tab", async () => {
  const numbers = ["Scorecard", "Six-Twelve", "Bridge"];
  const before = await Promise.all(numbers.map((tab) => workbench.cellsOf(tab)));
  const start = await gmv();
  const header = await workbench.cellsOf("Sales", 1);
  const column = header.find(({ value }) => value === "GMV")?.column as string;
  const sale = (await workbench.read(`${column}${lastSale}`, "Sales")).value as number;
  await workbench.page.locator(".o-sheet", { hasText: "Sales" }).click();
  await workbench.type(`${column}${lastSale}`, String(Math.round((sale + 1000) * 100) / 100));
  expect(await gmv()).toBeCloseTo(start + 1000, 4);
  const after = await Promise.all(numbers.map((tab) => workbench.cellsOf(tab)));
  for (const [i, tab] of numbers.entries()) {
    const old = new Map(before[i]?.map(({ column, row, value }) => [`${column}${row}`, value]));
    const changed = after[i]?.filter(({ column, row, value }) => old.get(`${column}${row}`) !== value);
    expect({ tab, changed: changed?.length }).toEqual({ tab, changed: expect.any(Number) });
    expect(changed?.length).toBeGreaterThan(2);
  }
});

test("built again from the ribbon, the tabs are rebuilt in place and a note beside a block is still there", async () => {
  const before = await workbench.sheetNames();
  await show("Scorecard");
  await workbench.type(NOTE.cell, NOTE.text);
  await ribbon("Build review");
  await workbench.pane.getByText("The review was rebuilt in place").waitFor({ timeout: OPENING });
  expect(await workbench.sheetNames()).toEqual(before);
  expect((await workbench.read(NOTE.cell, "Scorecard")).value).toBe(NOTE.text);
});

test("the ribbon's buttons lead to the functions and to the checks of the data", async () => {
  await ribbon("Functions");
  await workbench.pane.getByRole("searchbox").waitFor();
  await ribbon("Check data");
  const findings = /The checks found nothing to look at|Things to look at in the data/;
  await workbench.pane.getByText(findings).waitFor({ timeout: OPENING });
});

test("nothing was asked of another computer, and nothing complained", async () => {
  expect(workbench.outside).toEqual([]);
  expect(workbench.errors).toEqual([]);
  expect(await workbench.complaints()).toEqual([]);
});
