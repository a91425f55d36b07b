/** A fresh browser on the workbench, and what a person does there. */
import { chromium, type Browser, type Frame, type Page } from "playwright-core";
import type { Desk } from "../../src/workbench/page/desk";

declare global {
  interface Window {
    readonly desk: Desk;
  }
}

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Keys are down for a moment: the library takes one let go before it has drawn for a move of the caret. */
export const HELD = { delay: 40 };

export const OPENING = 60_000;

/** A profile of its own each time; the server's certificate is this computer's own. */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.BIZ_BROWSER as string, args: FLAGS });
}

export function address(path = ""): string {
  return `${process.env.BIZ_URL_UNDER_TEST as string}${path}`;
}

export class Workbench {
  /** Addresses outside this computer that the page asked for. */
  readonly outside: string[] = [];
  readonly errors: string[] = [];

  private constructor(readonly page: Page) {
    page.on("request", (request) => {
      if (!/^(https:\/\/localhost[:/]|data:|blob:)/.test(request.url())) this.outside.push(request.url());
    });
    page.on("pageerror", (error) => this.errors.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") this.errors.push(message.text());
    });
  }

  static async open(
    browser: Browser,
    locale = "en-US",
    prepare: (page: Page) => Promise<void> = async () => {},
  ): Promise<Workbench> {
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      viewport: { width: 1440, height: 860 },
      locale,
    });
    const workbench = new Workbench(await context.newPage());
    await prepare(workbench.page);
    await workbench.page.goto(address("/workbench.html"));
    await workbench.settled();
    return workbench;
  }

  /** Until nothing is being opened, saved or drawn. */
  async settled(timeout = OPENING): Promise<void> {
    await this.page.waitForFunction(
      () => document.body.getAttribute("aria-busy") === "false" && window.desk.workbook !== undefined,
      undefined,
      { timeout },
    );
  }

  get pane(): Frame {
    const frame = this.page.frames().find((each) => each.url().includes("/taskpane.html"));
    if (!frame) throw new Error("the pane is not on the page");
    return frame;
  }

  status(): Promise<string> {
    return this.page.locator("#status").innerText();
  }

  /** Selects a cell by the name box, as a person can: "B5". */
  async select(cell: string): Promise<void> {
    const box = this.page.locator(".o-named-range-selector input");
    await box.click();
    await box.fill(cell);
    await box.press("Enter");
    await this.page.waitForFunction((wanted) => {
      const position = window.desk.workbook?.document.getters.getActivePosition();
      const { numberToLetters } = window.o_spreadsheet.helpers;
      return position && `${numberToLetters(position.col)}${position.row + 1}` === wanted;
    }, cell);
  }

  /** The keyboard belongs to the grid, which takes it back a moment after a cell was named. */
  private async focusGrid(): Promise<void> {
    await this.page.waitForFunction(() => document.activeElement?.matches(".o-composer"));
  }

  /** Selects the cell at the top left corner of the grid by a click. */
  async clickFirstCell(): Promise<void> {
    await this.page.locator(".o-grid-overlay").click({ position: { x: 60, y: 36 } });
  }

  async type(cell: string, content: string): Promise<void> {
    await this.select(cell);
    await this.focusGrid();
    await this.page.keyboard.type(content, HELD);
    await this.page.keyboard.press("Enter", HELD);
  }

  /** What a cell of a sheet (the shown one if not said) holds and shows. */
  read(cell: string, sheet?: string): Promise<ShownCell> {
    return this.page.evaluate(
      ([at, name]) => {
        const document = window.desk.workbook?.document;
        if (!document) throw new Error("no workbook is open");
        const { getters } = document;
        const sheetId = name === undefined ? getters.getActiveSheetId() : document.findSheet(name);
        if (sheetId === undefined) throw new Error(`no sheet ${name}`);
        const { zone } = getters.getRangeFromSheetXC(sheetId, at as string);
        const position = { sheetId, row: zone.top, col: zone.left };
        const { value, formattedValue } = getters.getEvaluatedCell(position);
        return { value, shown: formattedValue };
      },
      [cell, sheet] as const,
    );
  }

  /** The filled cells of a sheet, or of one of its rows (counted from 1). */
  cellsOf(sheet: string, row?: number): Promise<FilledCell[]> {
    return this.page.evaluate(
      ([name, only]) => {
        const document = window.desk.workbook?.document;
        const sheetId = document?.findSheet(name as string);
        if (!document || sheetId === undefined) throw new Error(`no sheet ${name}`);
        const { getters } = document;
        const { numberToLetters } = window.o_spreadsheet.helpers;
        return getters
          .getEvaluatedCellsPositions(sheetId)
          .filter((position) => only === undefined || position.row === Number(only) - 1)
          .map((position) => ({
            column: numberToLetters(position.col),
            row: position.row + 1,
            value: getters.getEvaluatedCell(position).value,
          }));
      },
      [sheet, row] as const,
    );
  }

  /** The last row of a sheet that holds anything, counted from 1. */
  lastRow(sheet: string): Promise<number> {
    return this.page.evaluate((name) => {
      const document = window.desk.workbook?.document;
      const positions = document?.getters.getEvaluatedCellsPositions(document.findSheet(name) ?? "") ?? [];
      return positions.reduce((last, { row }) => Math.max(last, row + 1), 0);
    }, sheet);
  }

  /** The row in which a column of a sheet holds a text. */
  async rowOf(sheet: string, column: string, text: RegExp): Promise<number> {
    const cells = await this.cellsOf(sheet);
    const found = cells.find((cell) => cell.column === column && text.test(String(cell.value)));
    if (!found) throw new Error(`${sheet} has no ${text} in column ${column}`);
    return found.row;
  }

  /** References of the series of each chart of a sheet, as a saved file would hold them. */
  chartReferences(sheet: string): Promise<string[][]> {
    return this.page.evaluate((name) => {
      const document = window.desk.workbook?.document;
      const sheetId = document?.findSheet(name);
      if (!document || sheetId === undefined) throw new Error(`no sheet ${name}`);
      return document.getters
        .getChartIds(sheetId)
        .map((id) => document.facts.charts[id]?.series.map(({ values }) => values) ?? []);
    }, sheet);
  }

  /** Drops a file on the grid, as from the desktop. */
  async drop(name: string, text: string): Promise<void> {
    const transfer = await this.page.evaluateHandle(
      ([fileName, content]) => {
        const carried = new DataTransfer();
        carried.items.add(new File([content as string], fileName as string));
        return carried;
      },
      [name, text],
    );
    await this.page.dispatchEvent("#grid", "dragover", { dataTransfer: transfer });
    await this.page.locator("#drop").waitFor();
    await this.page.dispatchEvent("#grid", "drop", { dataTransfer: transfer });
  }

  sheetNames(): Promise<string[]> {
    return this.page.evaluate(() => {
      const getters = window.desk.workbook?.document.getters;
      return getters ? getters.getSheetIds().map((id) => getters.getSheetName(id)) : [];
    });
  }

  /** Members of the API that the add-in asked for in vain, and faults inside the host. */
  complaints(): Promise<string[]> {
    return this.page.evaluate(() => {
      const host = window.desk.workbook?.host;
      return host ? [...host.unknown, ...host.faults] : ["no workbook"];
    });
  }

  async openFile(name: string, bytes: Buffer): Promise<void> {
    await this.page
      .locator("#file")
      .setInputFiles({ name, mimeType: "application/octet-stream", buffer: bytes });
    await this.page.waitForFunction((wanted) => window.desk.workbook?.name === wanted, name);
    await this.settled();
  }

  async save(): Promise<{ name: string; path: string }> {
    const download = this.page.waitForEvent("download", { timeout: OPENING });
    await this.page.getByRole("button", { name: "Save as .xlsx" }).click();
    const file = await download;
    await this.settled();
    return { name: file.suggestedFilename(), path: await file.path() };
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}

export interface ShownCell {
  readonly value: string | number | boolean | null;
  readonly shown: string;
}

export interface FilledCell {
  readonly column: string;
  readonly row: number;
  readonly value: string | number | boolean | null;
}
