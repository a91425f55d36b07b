/**
 * A workbook that is open: the library's model, and Excel's facts beside it. Everything the host reads and writes
 * goes through here.
 */
import { fromZone, toZone, type Area } from "./address";
import { ApiError, invalidArgument } from "./errors";
import type { ExcelStyle, Facts } from "./facts";
import type { CellPosition, Dispatch, Getters, Library, Model, Zone } from "./library";
import { makeRoom } from "./spills";
import {
  installPlugins,
  type FactsGetters,
  type HostLink,
  type LooseCommand,
  type ModelData,
} from "./plugins";

/** Of more than about 120,000 cell commands in a row the library's history overflows the stack: another comes between. */
const MOST_CELLS_IN_A_ROW = 50_000;

/** The library says so when there was nothing to do. */
const HARMLESS = new Set(["NoChanges", "UnchangedSheetName", "ValuesNotChanged"]);

/**
 * The library stores a run of cell updates with one call that has an argument each, which fails somewhere above
 * 100,000. Another command in between ends a run.
 */
const LONGEST_RUN = 50_000;

export class HostDocument {
  readonly model: Model;
  readonly getters: Getters;
  /** Whether a batch of ours is running: its changes are not the person's. */
  inBatch = false;
  /** Called for each command of the library, ours and the person's. */
  readonly watchers = new Set<(command: LooseCommand) => void>();
  /** Called when a command and all that followed from it are done. */
  readonly whenFinal = new Set<() => void>();
  private readonly link: HostLink = {};
  private stale = false;
  /** Cell updates since another command of the core. */
  private run = 0;
  private cellsInARow = 0;
  private readonly newFormulas: CellPosition[] = [];

  constructor(
    readonly library: Library,
    data: ModelData,
  ) {
    installPlugins(library);
    this.model = new library.Model(data, { custom: { hostLink: this.link } });
    this.getters = this.model.getters;
    this.link.seen = (command) => this.watchers.forEach((watch) => watch(command));
    this.link.finalized = () => this.whenFinal.forEach((tell) => tell());
  }

  /** Which commands of the person are refused (protected sheets). */
  set refusals(refuses: (command: LooseCommand) => boolean) {
    this.link.refuses = (command) => !this.inBatch && refuses(command);
  }

  get facts(): Facts {
    return (this.getters as unknown as FactsGetters).getExcelFacts();
  }

  setFact(path: readonly string[], value: unknown): void {
    this.tell("EXCEL_FACT", { path, value });
  }

  /** A command of the library; what it refuses is an invalid argument. */
  readonly dispatch = ((type: string, payload: object = {}) => this.tell(type, payload)) as Dispatch;

  private tell(type: string, payload: object) {
    this.stale = true;
    this.run = type === "UPDATE_CELL" ? this.run + 1 : 0;
    if (this.run > LONGEST_RUN) this.setFact(["dateSystem"], this.facts.dateSystem);
    const send = this.model.dispatch as (type: string, payload: object) => ReturnType<Dispatch>;
    if (type !== "UPDATE_CELL") this.cellsInARow = 0;
    else if (++this.cellsInARow % MOST_CELLS_IN_A_ROW === 0) send("EXCEL_FACT", { path: ["pause"] });
    const result = send(type, payload);
    const reasons = result.isSuccessful ? [] : result.reasons.filter((reason) => !HARMLESS.has(reason));
    if (reasons.includes("SheetLocked" as never)) throw new ApiError("AccessDenied");
    if (reasons.length > 0) throw invalidArgument(`${type} was refused: ${reasons.join(", ")}`);
    return result;
  }

  /** Runs `body` as one command: computed once, undone in one step. */
  batch<R>(body: () => R): R {
    if (this.inBatch) return body();
    let outcome: { value: R } | { thrown: unknown } = { thrown: new ApiError("GeneralException") };
    this.link.batch = () => {
      try {
        outcome = { value: body() };
      } catch (thrown) {
        outcome = { thrown };
      }
    };
    this.inBatch = true;
    this.stale = false;
    try {
      (this.model.dispatch as (type: string) => void)("HOST_BATCH");
    } finally {
      this.inBatch = false;
      this.stale = false;
    }
    if ("thrown" in outcome) throw outcome.thrown;
    return (outcome as { value: R }).value;
  }

  /** Before a computed value is read: within a batch, writes are not computed yet. */
  settle(): void {
    if (!this.inBatch || !this.stale) return;
    this.evaluate();
    const formulas = this.newFormulas.splice(0);
    if (makeRoom(this, formulas)) this.evaluate();
  }

  /** Its result may need more room than the sheet has. */
  wroteFormula(position: CellPosition): void {
    this.newFormulas.push(position);
  }

  private evaluate(): void {
    (this.model.dispatch as (type: string) => void)("HOST_EVALUATE");
    this.stale = false;
  }

  sheetIds(): readonly string[] {
    return this.getters.getSheetIds();
  }

  /** By id or, without case, by name. */
  findSheet(key: string): string | undefined {
    const wanted = key.toLowerCase();
    return (
      this.sheetIds().find((id) => id === key) ??
      this.sheetIds().find((id) => this.sheetName(id).toLowerCase() === wanted)
    );
  }

  sheetName(sheetId: string): string {
    return this.getters.getSheetName(sheetId);
  }

  newId(kind: string): string {
    return `${kind}-${this.model.uuidGenerator.smallUuid()}`;
  }

  style(position: CellPosition): ExcelStyle {
    return this.getters.getCellStyle(position) as ExcelStyle;
  }

  /** The part of `area` that the library's sheet has. */
  zone(area: Area): Zone {
    const zone = toZone(area);
    return {
      ...zone,
      bottom: Math.min(zone.bottom, this.getters.getNumberRows(area.sheetId) - 1),
      right: Math.min(zone.right, this.getters.getNumberCols(area.sheetId) - 1),
    };
  }

  /** Makes the library's sheet large enough for `area`, and gives its zone; whole columns end with the sheet. */
  writableZone(area: Area): Zone {
    const zone = toZone(area);
    const { sheetId } = area;
    if (zone.bottom < 1_048_575) this.grow(sheetId, "ROW", zone.bottom + 1);
    if (zone.right < 16_383) this.grow(sheetId, "COL", zone.right + 1);
    return this.zone(area);
  }

  rangeData(area: Area) {
    return this.getters.getRangeDataFromZone(area.sheetId, this.writableZone(area));
  }

  area(sheetId: string, zone: Zone): Area {
    return { sheetId, ...fromZone(zone) };
  }

  private grow(sheetId: string, dimension: "ROW" | "COL", needed: number): void {
    const rows = dimension === "ROW";
    const size = rows ? this.getters.getNumberRows(sheetId) : this.getters.getNumberCols(sheetId);
    if (needed <= size) return;
    const quantity = needed - size + (rows ? 200 : 10);
    const sheetName = this.sheetName(sheetId);
    this.dispatch("ADD_COLUMNS_ROWS", {
      sheetId,
      sheetName,
      dimension,
      base: size - 1,
      position: "after",
      quantity,
    });
    const bounds = this.getters.getSheetZone(sheetId);
    const added = rows ? { ...bounds, top: size } : { ...bounds, left: size };
    // The library gives new rows the looks of the last one.
    if (this.hasLooks(sheetId, rows ? { ...bounds, top: size, bottom: size } : { ...added, right: size })) {
      this.dispatch("CLEAR_FORMATTING", { sheetId, target: [added] });
    }
  }

  private hasLooks(sheetId: string, zone: Zone): boolean {
    for (let row = zone.top; row <= zone.bottom; row++) {
      for (let col = zone.left; col <= zone.right; col++) {
        if (this.getters.getCell({ sheetId, row, col })) return true;
      }
    }
    return false;
  }
}
