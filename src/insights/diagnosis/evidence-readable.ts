/** Whether native formulas read the person's cells as the model does; looked up once a column. */
import { isEmpty } from "../../marketplace/grid";
import type { ColumnPlace, EntityTable, ModelTable, SalesTable, TrafficTable } from "../../marketplace/model";
import { normaliseKey, type Cell } from "../../metrics/values";

const answers = new WeakMap<ModelTable, Map<string, boolean>>();

function once(table: ModelTable, question: string, look: () => boolean): boolean {
  const known = answers.get(table) ?? new Map<string, boolean>();
  answers.set(table, known);
  const answer = known.get(question) ?? look();
  known.set(question, answer);
  return answer;
}

export function placeOf(table: ModelTable, meaning: string): ColumnPlace | undefined {
  return (table.places as Readonly<Partial<Record<string, ColumnPlace>>>)[meaning];
}

function everyCell(
  table: ModelTable,
  meaning: string,
  question: string,
  holds: (cell: Cell) => boolean,
): boolean {
  const place = placeOf(table, meaning);
  if (!place) return false;
  const at = place.column - table.source.area.left;
  return once(table, `${meaning} ${question}`, () =>
    table.source.rows.every((row) => holds(row[at] ?? null)),
  );
}

/** A number or date that is text is one for the model, and none for SUMIFS. */
export function holdsNumbers(table: ModelTable, meaning: string): boolean {
  return everyCell(table, meaning, "numbers", isNumberOrEmpty);
}

function isNumberOrEmpty(cell: Cell): boolean {
  return typeof cell === "number" || cell === null || cell === "";
}

/** The model trims keys, SUMIFS does not. */
export function holdsPlainKeys(table: ModelTable, meaning: string): boolean {
  return everyCell(table, meaning, "keys", isPlainKey);
}

function isPlainKey(cell: Cell): boolean {
  return typeof cell === "number" || cell === null || (typeof cell === "string" && cell.trim() === cell);
}

/** Rows that the model leaves out have no amount or no date, so that a sum over the whole column leaves them out too. */
export function leavesOutAlike(table: SalesTable | TrafficTable): boolean {
  return once(table, "left out", () => {
    const columns = ["date", table.role === "sales" ? "gmv" : "views"].map(
      (meaning) => (placeOf(table, meaning)?.column ?? NaN) - table.source.area.left,
    );
    const isWhole = (row: number) => columns.every((at) => !isEmpty(table.source.rows[row]?.[at]));
    return table.reasons.every((reason, row) => reason === 0 || !isWhole(row));
  });
}

/** Ids that SUMIFS can take from their cells: none twice, none that it would take for a pattern or a comparison. */
export function holdsCriteria(entity: EntityTable, meaning: string): boolean {
  const place = placeOf(entity, meaning);
  if (!place || !holdsPlainKeys(entity, meaning)) return false;
  const at = place.column - entity.source.area.left;
  return once(entity, `${meaning} criteria`, () => {
    const seen = new Set<string>();
    return entity.source.rows.every((row) => {
      const cell = row[at] ?? null;
      if (isEmpty(cell)) return true;
      const key = normaliseKey(cell);
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew && (typeof cell === "number" || !(/^[<>=]|[*?~]/.test(key) || isReadAsValue(key)));
    });
  });
}

const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic)";
const VALUE = new RegExp(
  `^[^\\p{L}]*\\d|^${MONTH}\\p{L}*[ ./-]+\\d|^(?:true|false|verdadero|falso)$|^#`,
  "iu",
);

/** Text that Excel's criteria may take for a number, a date, a truth value or an error: "007", "5 May", "1/2". */
export function isReadAsValue(text: string): boolean {
  return VALUE.test(text);
}
