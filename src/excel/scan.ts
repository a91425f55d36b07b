/** What is in the workbook: its cells, and what the add-in takes its tables for. */
import { buildMarketplace } from "../marketplace/build";
import type { Marketplace } from "../marketplace/model";
import type { Mapping, WorkbookReading } from "../marketplace/tables";
import { takeInventory } from "./inventory";
import { say } from "./message";
import { breathe } from "./platform";
import { readSheets } from "./read";
import { scaled, type OnProgress } from "./report";

export interface Scan {
  readonly reading: WorkbookReading;
  /** What the person corrected, as saved in the workbook. */
  readonly mapping: Mapping;
  /** Its `guesses` are all tables that were found, those without a role too. */
  readonly marketplace: Marketplace;
}

/** Reads the workbook and recognises its tables; changes nothing. */
export function scanWorkbook(onProgress: OnProgress = () => {}): Promise<Scan> {
  return Excel.run(async (context) => {
    onProgress({ share: 0, message: say("progressSheets") });
    const inventory = await takeInventory(context);
    const { reading } = await readSheets(context, inventory, scaled(onProgress, 0, 0.9));
    onProgress({ share: 0.9, message: say("progressRecognising") });
    await breathe();
    return recognised(reading, inventory.mapping);
  });
}

export function recognised(reading: WorkbookReading, mapping: Mapping): Scan {
  return { reading, mapping, marketplace: buildMarketplace(reading, mapping) };
}
