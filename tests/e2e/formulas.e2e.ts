/** Typing BIZ formulas into the workbench's grid, with office.js and the add-in's own functions behind them. */
import type { Browser } from "playwright-core";
import { HELD, launch, Workbench } from "./browser";

let browser: Browser;
let workbench: Workbench;

beforeAll(async () => {
  browser = await launch();
  workbench = await Workbench.open(browser);
});
afterAll(() => browser?.close());

test("the page starts with the sample marketplace and the pane is ready in it", async () => {
  expect((await workbench.sheetNames()).slice(0, 3)).toEqual(["Sales", "Traffic", "Sellers"]);
  expect(await workbench.status()).toMatch(/^Sample marketplace: \d+ sheets, [\d,]+ cells$/);
  const info = await workbench.pane.evaluate(() => Office.onReady());
  expect(info).toMatchObject({ host: "Excel", platform: "OfficeOnline" });
  await workbench.pane.getByText("Your data").waitFor();
  // A sheet of its own for what follows, so that nothing of the sample is in the way.
  await workbench.page.locator(".o-add-sheet").click();
});

test("=BIZ. completes with every function of its letters, and the chosen one shows its arguments", async () => {
  const { page } = workbench;
  await workbench.clickFirstCell();
  await page.keyboard.type("=BIZ.PACI", HELD);
  const proposal = page.locator(".o-autocomplete-content", { hasText: "BIZ.PACING" });
  await proposal.waitFor();
  expect(await page.locator(".o-autocomplete-description").first().innerText()).toContain("target stands");
  await page.keyboard.press("Tab", HELD);
  const assistant = page.locator(".o-formula-assistant");
  await assistant.waitFor();
  const help = await assistant.innerText();
  expect(help).toContain("BIZ.PACING");
  for (const name of ["actual", "target", "start", "end", "as_of", "profile"]) expect(help).toContain(name);
  expect(help).toContain("Target of the whole period");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
});

// 10 of 31 days of January: 3,100 × 10/31 = 1,000 expected; 500 of them is 0.5.
test("BIZ.PACING computes while it is typed like any function", async () => {
  await workbench.type("A1", '=BIZ.PACING(500,3100,"2025-01-01","2025-01-31","2025-01-10")');
  expect((await workbench.read("A1")).value).toBe(0.5);
  await workbench.type("A2", "=A1*2");
  expect((await workbench.read("A2")).value).toBe(1);
});

test("a wrong argument shows #VALUE!, and the pane says which argument it is and why", async () => {
  await workbench.type("A3", '=BIZ.PACING("many",3100,"2025-01-01","2025-01-31","2025-01-10")');
  expect((await workbench.read("A3")).value).toBe("#VALUE!");
  await workbench.pane.getByRole("tab", { name: "Cell" }).click();
  await workbench.select("A3");
  const reason = workbench.pane.getByText(/actual: the cell holds “many”; a number is expected/);
  await reason.waitFor();
});

test("data that cannot answer shows #N/A, and the pane says why", async () => {
  await workbench.type("A4", '=BIZ.PACING(5,0,"2025-01-01","2025-01-31","2025-01-10")');
  expect((await workbench.read("A4")).value).toBe("#N/A");
  await workbench.select("A4");
  await workbench.pane.getByText(/target: is 0; there is no pace towards nothing/).waitFor();
});

// a and b start in January; b is back in February, a in March. c starts on 31 March, which ends the last month.
test("BIZ.COHORT spills into the cells below and beside it", async () => {
  const orders = [
    ["a", "2025-01-05"],
    ["b", "2025-01-20"],
    ["b", "2025-02-11"],
    ["a", "2025-03-02"],
    ["c", "2025-03-31"],
  ];
  for (const [i, [customer, date]] of orders.entries()) {
    await workbench.type(`D${i + 1}`, customer as string);
    await workbench.type(`E${i + 1}`, date as string);
  }
  await workbench.type("G1", '=BIZ.COHORT(D1:D5,E1:E5,"month")');
  const rows = await Promise.all(
    [1, 2, 3, 4].map((row) =>
      Promise.all(
        ["G", "H", "I", "J", "K"].map(async (column) => (await workbench.read(column + row)).value),
      ),
    ),
  );
  expect(rows).toEqual([
    ["Cohort", "Size", 0, 1, 2],
    ["Jan 2025", 2, 1, 0.5, 0.5],
    ["Mar 2025", 1, 1, "", ""],
    [null, null, null, null, null],
  ]);
});

test("nothing was asked of another computer, and nothing complained", () => {
  expect(workbench.outside).toEqual([]);
  expect(workbench.errors).toEqual([]);
});
