/** The ribbon's buttons and the pane. */
import { act, cleanup, render, screen } from "@testing-library/react";
import { App } from "../../src/taskpane/app";
import { onRequest, request } from "../../src/taskpane/commands";
import { openPreferences } from "../../src/taskpane/preferences";
import { openSession, type Session } from "../../src/workbench/headless/session";
import { emptyWorkbook, sheetOf } from "./workbooks";

let session: Session | undefined;
afterEach(() => {
  cleanup();
  session?.close();
  session = undefined;
});

const slow = { timeout: 60_000 };
const rows = Array.from({ length: 400 }, (_, i) => [45292 + i, 100 + (i % 7), i % 3 ? "Beauty" : "Home"]);
const book = () =>
  emptyWorkbook([sheetOf("Sales", [["Date", "GMV", "Category"], ...rows], { 0: "yyyy-mm-dd" })]);

async function openPane(): Promise<void> {
  session = await openSession(book(), { language: "en-US" });
  render(<App language="en" store={await openPreferences("")} dark={false} />);
}

it("keeps what was asked before the pane was there, and asks it once", () => {
  const heard: string[] = [];
  request("showHelp");
  onRequest((command) => heard.push(command))();
  onRequest((command) => heard.push(command))();
  expect(heard).toEqual(["showHelp"]);
});

it("builds the review when the ribbon asks for it before the tables have been read", async () => {
  request("buildReview");
  await openPane();
  expect(await screen.findByText(/The review is ready/, {}, slow)).toBeTruthy();
}, 120_000);

it("shows the functions for Help, and the findings for Check data", async () => {
  await openPane();
  act(() => request("showHelp"));
  expect(await screen.findByRole("searchbox", {}, slow)).toBeTruthy();
  act(() => request("checkData"));
  expect(
    await screen.findByText(/The checks found nothing to look at|Things to look at in the data/, {}, slow),
  ).toBeTruthy();
  expect(document.querySelector("details:not([open]) ul")).toBeNull();
}, 120_000);
