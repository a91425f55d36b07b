/** What lies on the desk: one open workbook, in the grid and before the pane. */
import type { Language } from "../../i18n/text";
import type { WorkbookFile } from "../files/workbook";
import type { HostDocument } from "../host/document";
import { installFunctions } from "../host/functions";
import { Host } from "../host/host";
import { openDocument } from "../host/open";
import { mountGrid, type Grid, type GridTalk } from "./grid";
import { fetchText } from "./library";
import { Pane } from "./pane";
import type { Say } from "./words";

export interface Look {
  readonly say: Say;
  readonly dark: boolean;
}

export interface OpenWorkbook {
  readonly name: string;
  readonly document: HostDocument;
  readonly host: Host;
  /** Whether something was changed since it was opened or saved. */
  changed: boolean;
}

export class Desk {
  workbook: OpenWorkbook | undefined;
  private grid: Grid | undefined;
  private readonly pane: Pane;

  constructor(
    private readonly gridPlace: HTMLElement,
    panePlace: HTMLElement,
    private readonly talk: GridTalk,
  ) {
    this.pane = new Pane(panePlace);
  }

  /** What Excel reads before it runs anything: the functions' names, arguments and help. */
  async learnFunctions(language: Language): Promise<void> {
    const path = language === "es" ? "/functions.es.json" : "/functions.json";
    const declared = JSON.parse(await fetchText(path)) as { functions: object[] };
    installFunctions(window.o_spreadsheet, declared, this.pane.find);
  }

  async put(
    name: string,
    file: WorkbookFile,
    look: Look,
    onProgress: (share: number) => void,
  ): Promise<void> {
    const document = await openDocument(window.o_spreadsheet, file, onProgress);
    this.workbook = { name, document, host: new Host(document), changed: false };
    this.watchChanges(this.workbook);
    await this.draw(look);
  }

  /** Draws grid and pane anew, in another language or colour too. */
  async draw({ say, dark }: Look): Promise<void> {
    const open = this.workbook;
    if (!open) return;
    this.grid?.destroy();
    this.grid = await mountGrid(this.gridPlace, open.document, dark, this.talk);
    await this.pane.show(open.host, {
      language: say.language,
      dark,
      title: say("pane"),
      documentName: open.name,
    });
    if (!this.pane.answers) this.talk.tell(say("noPane"));
    // Formulas that were computed before the add-in had loaded said #BUSY!, as in Excel.
    if (hasBusyCells(open.document)) open.document.dispatch("EVALUATE_CELLS");
  }

  runAction(name: string): void {
    this.pane.runAction(name);
  }

  private watchChanges(open: OpenWorkbook): void {
    const { coreTypes } = window.o_spreadsheet;
    open.document.watchers.add(({ type }) => {
      if ((coreTypes as ReadonlySet<string>).has(type)) open.changed = true;
    });
  }
}

function hasBusyCells({ getters }: HostDocument): boolean {
  return getters
    .getSheetIds()
    .some((sheetId) =>
      getters
        .getEvaluatedCellsPositions(sheetId)
        .some((position) => getters.getEvaluatedCell(position).value === "#BUSY!"),
    );
}
