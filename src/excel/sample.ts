/** Adds the sample marketplace to the open workbook: new sheets with a table each, nothing of the person's touched. */
import type { Language } from "../i18n/text";
import type { SampleSheet } from "../sample/sheet";
import { sampleWorkbook } from "../sample/workbook";
import { asText } from "./cells";
import { bytesOf } from "./chunks";
import { REQUEST_BYTES } from "./journal";
import { BuildError, say } from "./message";
import { freeName } from "./names";
import { breathe } from "./platform";
import type { OnProgress } from "./report";
import { widthInPoints } from "./sizes";

/** The same sample for everybody, so that what one person sees can be talked about with another. */
export const SAMPLE_SEED = 20240101;

const COLUMN_CHARACTERS = 13;

/** Names of the sheets that were added. */
export function addSample(language: Language, onProgress: OnProgress = () => {}): Promise<string[]> {
  const { sheets } = sampleWorkbook({ seed: SAMPLE_SEED, language });
  return Excel.run(async (context) => {
    const { worksheets, tables } = context.workbook;
    worksheets.load("items/name");
    tables.load("items/name");
    await context.sync();
    const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
    const takenTables = new Set(tables.items.map(({ name }) => name.toLowerCase()));
    if (sheets.every(({ name }) => taken.has(name.toLowerCase()))) {
      throw new BuildError("sampleExists", { sheets: sheets.map(({ name }) => `“${name}”`).join(", ") });
    }
    const added: string[] = [];
    try {
      for (const [i, sheet] of sheets.entries()) {
        const name = freeName(sheet.name, taken);
        onProgress({ share: i / sheets.length, message: say("progressSample", { sheet: name }) });
        added.push(name);
        await addSheet(context, { ...sheet, name, table: freeName(sheet.table, takenTables, "_") });
        await breathe();
      }
    } catch (error) {
      await remove(added);
      throw error;
    }
    worksheets.getItem(added[0] as string).activate();
    await context.sync();
    return added;
  });
}

/** The cells first, then the table over them: a table grows slowly under its cells. */
async function addSheet(context: Excel.RequestContext, sample: SampleSheet): Promise<void> {
  const sheet = context.workbook.worksheets.add(sample.name);
  const columns = sample.header.length;
  const cells = [sample.header, ...sample.rows].map((row) =>
    row.map((cell) => (typeof cell === "string" ? asText(cell) : (cell ?? ""))),
  );
  const rowsAtOnce = Math.max(1, Math.floor((REQUEST_BYTES * cells.length) / bytesOf(cells)));
  for (let first = 0; first < cells.length; first += rowsAtOnce) {
    const part = cells.slice(first, first + rowsAtOnce);
    sheet.getRangeByIndexes(first, 0, part.length, columns).values = part;
    if (first + rowsAtOnce < cells.length) await context.sync();
  }
  sample.formats.forEach((format, column) => {
    if (format === "General" || sample.rows.length === 0) return;
    // One value for all cells; the declared type knows arrays only.
    const range = sheet.getRangeByIndexes(1, column, sample.rows.length, 1);
    range.numberFormat = format as unknown as string[][];
  });
  const all = sheet.getRangeByIndexes(0, 0, cells.length, columns);
  sheet.tables.add(all, true).name = sample.table;
  all.format.columnWidth = widthInPoints(COLUMN_CHARACTERS);
  sheet.freezePanes.freezeRows(1);
  await context.sync();
}

async function remove(names: readonly string[]): Promise<void> {
  await Excel.run(async (context) => {
    const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name).load("name"));
    await context.sync();
    for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
    await context.sync();
  });
}
