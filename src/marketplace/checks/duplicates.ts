/** Rows, order totals and ids that stand there more than once. */
import type { Subject } from "../checks";
import type { Finding } from "../findings";
import type { SalesTable } from "../model";
import { codeOfReason } from "../rows";
import type { SourceTable } from "../tables";
import { hashRows, RowSet } from "./row-hash";
import { cellExample, finding, MOST_EXAMPLES, rowExample, whereColumn, whereTable } from "./where";

export function checkDuplicateRows({ model }: Subject): Finding[] {
  const tables = [model.sales, model.traffic].filter((table) => table !== undefined);
  return tables.flatMap((table) => {
    const columns = [
      table.dates,
      table.role === "sales" ? table.gmv : table.views,
      ...Object.values(table.numbers),
      ...Object.values(table.keys).map(({ codes }) => codes),
    ];
    const seen = new RowSet(columns, hashRows(columns, table.rows));
    const examples: string[] = [];
    let count = 0;
    for (let row = 0; row < table.rows; row++) {
      if (table.reasons[row] !== 0) continue;
      const first = seen.add(row);
      // The recognised columns agree; the others must too, or a line number tells the rows apart.
      if (first === row || !sameCells(table.source, first, row)) continue;
      count++;
      if (examples.length < MOST_EXAMPLES) {
        examples.push(`${rowExample(table.source, row)} = ${rowExample(table.source, first)}`);
      }
    }
    const where = whereTable(table.source);
    return count === 0
      ? []
      : [finding({ code: "duplicateRows", severity: "warning", where, count, examples })];
  });
}

function sameCells({ rows }: SourceTable, a: number, b: number): boolean {
  const [first, second] = [rows[a] ?? [], rows[b] ?? []];
  return first.every((cell, column) => cell === second[column]);
}

/** Fewer such orders can be chance; in fewer than this share of them the amounts are the lines' own. */
const FEWEST_ORDERS = 5;
const NEARLY_ALL = 0.9;

/**
 * An order's total repeated on each of its lines multiplies GMV. Its mark: orders of several different products whose
 * lines all show the same amount.
 */
export function checkOrderAmounts({ model }: Subject): Finding[] {
  const { sales } = model;
  const order = sales?.keys.order;
  const lines = sales?.keys.product?.codes ?? sales?.numbers.units;
  if (!sales || !order || !lines) return [];
  const orders = order.count;
  const firstRow = new Int32Array(orders).fill(-1);
  const several = new Uint8Array(orders);
  const differs = new Uint8Array(orders);
  for (let row = 0; row < sales.rows; row++) {
    const code = order.codes[row] as number;
    if (code < 0 || sales.reasons[row] !== 0) continue;
    const first = firstRow[code] as number;
    if (first < 0) {
      firstRow[code] = row;
      continue;
    }
    if (lines[row] !== lines[first]) several[code] = 1;
    if (sales.gmv[row] !== sales.gmv[first]) differs[code] = 1;
  }
  return repeatedAmounts(sales, firstRow, several, differs);
}

function repeatedAmounts(
  sales: SalesTable,
  firstRow: Int32Array,
  several: Uint8Array,
  differs: Uint8Array,
): Finding[] {
  const column = sales.guess.columns.find(({ meaning }) => meaning === "gmv")?.column ?? 0;
  let multiple = 0;
  let repeated = 0;
  const examples: string[] = [];
  for (let code = 0; code < several.length; code++) {
    if (!several[code]) continue;
    multiple++;
    if (differs[code]) continue;
    repeated++;
    if (examples.length < MOST_EXAMPLES)
      examples.push(cellExample(sales.source, firstRow[code] as number, column));
  }
  if (repeated < FEWEST_ORDERS || repeated < multiple * NEARLY_ALL) return [];
  const where = whereColumn(sales.source, column);
  return [finding({ code: "repeatedOrderAmounts", severity: "error", where, count: repeated, examples })];
}

export function checkDuplicateIds({ model }: Subject): Finding[] {
  const duplicate = codeOfReason("duplicateKey");
  return Object.values(model.entities).flatMap((table) => {
    const column = table.guess.columns.find(({ meaning }) => meaning === "id")?.column ?? 0;
    const rows: number[] = [];
    let count = 0;
    table.reasons.forEach((reason, row) => {
      if (reason !== duplicate) return;
      count++;
      if (rows.length < MOST_EXAMPLES) rows.push(row);
    });
    if (count === 0) return [];
    const examples = rows.map((row) => cellExample(table.source, row, column));
    const where = whereColumn(table.source, column);
    return [finding({ code: "duplicateIds", severity: "warning", where, count, examples })];
  });
}
