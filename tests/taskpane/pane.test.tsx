/** The pane against the real office.js and our host: what a person sees, clicks and gets. */
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { App } from "../../src/taskpane/app";
import { openPreferences } from "../../src/taskpane/preferences";
import { openSession, type Session } from "../../src/workbench/headless/session";
import type { CellFile, WorkbookFile } from "../../src/workbench/files/workbook";
import type { Cell } from "../../src/metrics/values";
import { emptyWorkbook, sheetOf } from "./workbooks";

// What a failure prints is what the person would read, not the markup.
configure({ getElementError: (message) => new Error(`${message}\n${document.body.textContent}`) });

let session: Session | undefined;
afterEach(() => {
  cleanup();
  session?.close();
  session = undefined;
});

async function openPane(file: WorkbookFile, language: "en" | "es" = "en"): Promise<void> {
  session = await openSession(file, { language: language === "es" ? "es-MX" : "en-US" });
  const store = await openPreferences("");
  render(<App language={language} store={store} dark={false} />);
}

const header = ["Order date", "GMV", "Category", "Seller", "Order id"];
const day = (i: number) => 45292 + i;
const salesRows = (count: number): Cell[][] =>
  Array.from({ length: count }, (_, i) => [
    day(i),
    100 + (i % 7) * 10,
    i % 3 ? "Beauty" : "Home",
    `S${i % 5}`,
    `O-${i}`,
  ]);

const salesBook = () => emptyWorkbook([sheetOf("Sales", [header, ...salesRows(400)], { 0: "yyyy-mm-dd" })]);
const slow = { timeout: 60_000 };

it("shows what was recognised, builds the review, and rebuilds it in place", async () => {
  await openPane(salesBook());
  expect(await screen.findByText(/400 rows · \d+ % sure/, {}, slow)).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Build review" }));
  expect(await screen.findByText(/The review is ready: \d+ tabs\./, {}, slow)).toBeTruthy();
  const tabs = session?.toWorkbookFile().sheets.map(({ name }) => name) ?? [];
  expect(tabs).toEqual(
    expect.arrayContaining(["Summary", "Scorecard", "Six-Twelve", "Bridge", "Data checks"]),
  );

  fireEvent.click(screen.getByRole("button", { name: "Build review" }));
  expect(await screen.findByText(/rebuilt in place/, {}, slow)).toBeTruthy();
  expect(session?.toWorkbookFile().sheets.map(({ name }) => name)).toEqual(tabs);
}, 120_000);

it("offers a sample where nothing was recognised", async () => {
  await openPane(emptyWorkbook([sheetOf("Sheet1", [])]));
  expect(await screen.findByText(/No table was recognised/, {}, slow)).toBeTruthy();
  expect(screen.getByRole("button", { name: "Add a sample marketplace" })).toBeTruthy();
}, 120_000);

it("keeps a correction in the workbook, over saving and opening", async () => {
  const odd = emptyWorkbook([
    sheetOf("Hoja1", [["Cuándo", "Zz"], ...salesRows(60).map((row) => row.slice(0, 2))], { 0: "yyyy-mm-dd" }),
  ]);
  await openPane(odd);
  const role = await screen.findByLabelText("This table is", {}, slow);
  fireEvent.change(role, { target: { value: "sales" } });
  const column = await screen.findByLabelText("“Zz” means", {}, slow);
  fireEvent.change(column, { target: { value: "gmv" } });
  expect(await screen.findByText("Build review", {}, slow)).toBeTruthy();
  const saved = session?.toWorkbookFile() as WorkbookFile;
  cleanup();
  session?.close();
  await openPane(saved);
  expect(await screen.findByText("Build review", {}, slow)).toBeTruthy();
}, 120_000);

it("says why the selected cell is an error, in Spanish for a Mexican Excel", async () => {
  const cells: CellFile[] = [
    { row: 0, column: 0, value: null, formula: "=BIZ.PACING(1,0,45292,45322,45300)" },
  ];
  await openPane(emptyWorkbook([{ ...sheetOf("Hoja1", []), cells }]), "es");
  fireEvent.click(screen.getByRole("tab", { name: "Celda" }));
  expect(await screen.findByText(/target: es 0/, {}, slow)).toBeTruthy();
}, 120_000);

it("explains every function and finds one by a word", async () => {
  await openPane(emptyWorkbook([sheetOf("Sheet1", [])]));
  fireEvent.click(screen.getByRole("tab", { name: "Functions" }));
  fireEvent.change(screen.getByRole("searchbox"), { target: { value: "pacing" } });
  fireEvent.click(await screen.findByRole("button", { name: "BIZ.PACING" }));
  const article = await screen.findByRole("article");
  expect(within(article).getByText("as_of")).toBeTruthy();
  await waitFor(() => expect(document.activeElement?.textContent).toBe("BIZ.PACING"));
}, 60_000);
