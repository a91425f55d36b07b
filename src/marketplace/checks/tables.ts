/** Is there what a review needs, and is each table whole? */
import type { Finding } from "../findings";
import { isEmpty, overlaps, rangeOf } from "../grid";
import type { Subject } from "../checks";
import type { SourceTable, TableGuess } from "../tables";
import { finding, whereTable } from "./where";

export function checkTables({ reading, model }: Subject): Finding[] {
  const sheet = reading.sheets.find(({ ours }) => !ours)?.name ?? reading.sheets[0]?.name ?? "";
  if (model.guesses.length === 0) return [finding({ code: "noTables", severity: "error", where: { sheet } })];
  const found = model.guesses.flatMap(checkTable);
  const hasSales = model.guesses.some(({ role, missing }) => role === "sales" && missing.length === 0);
  if (!hasSales) found.unshift(finding({ code: "noSales", severity: "error", where: { sheet } }));
  return found;
}

/** Cells merged among data rows hide values: all but the first are blank. */
export function checkMergedCells({ reading, readers }: Subject): Finding[] {
  return [...readers.values()].flatMap(({ source }) => {
    const rows = { ...source.area, top: source.area.top + 1, rows: source.area.rows - 1 };
    const merged = reading.sheets.find(({ name }) => name === source.sheet)?.merged ?? [];
    const inside = merged.filter((area) => overlaps(area, rows));
    if (inside.length === 0) return [];
    const examples = inside.map(rangeOf);
    return [
      finding({
        code: "mergedCells",
        severity: "warning",
        where: whereTable(source),
        count: inside.length,
        examples,
      }),
    ];
  });
}

export function checkUsableRows({ readers, model }: Subject): Finding[] {
  const tables = [model.sales, model.traffic].filter((table) => table !== undefined);
  return tables
    .filter(({ rows, reasons }) => rows > 0 && !reasons.includes(0))
    .flatMap(({ role, rows }) => {
      const source = readers.get(role)?.source;
      return source
        ? [finding({ code: "noUsableRows", severity: "error", where: whereTable(source), count: rows })]
        : [];
    });
}

function checkTable(guess: TableGuess): Finding[] {
  const { source, role, missing } = guess;
  const where = whereTable(source);
  const found: Finding[] = [];
  if (role === undefined) found.push(finding({ code: "unrecognisedTable", severity: "note", where }));
  else if (missing.length > 0) {
    const parameters = { role, meaning: missing.join(",") };
    found.push(
      finding({ code: "missingColumn", severity: role === "sales" ? "error" : "warning", where, parameters }),
    );
  }
  if (role !== undefined && source.rows.every((row) => row.every(isEmpty))) {
    found.push(finding({ code: "emptyTable", severity: "warning", where }));
  }
  return role === undefined ? found : [...found, ...checkHeaders(source)];
}

function checkHeaders(source: SourceTable): Finding[] {
  const repeated = source.headers.filter((header) => / \(\d+\)$/.test(header));
  const names = new Set(repeated.map((header) => header.replace(/ \(\d+\)$/, "")));
  const truly = [...names].filter((name) =>
    source.headers.some((header) => header.toLowerCase() === name.toLowerCase()),
  );
  if (truly.length === 0) return [];
  return [
    finding({
      code: "duplicateHeaders",
      severity: "warning",
      where: whereTable(source),
      count: repeated.length + truly.length,
      examples: truly.map((name) => `“${name}”`),
    }),
  ];
}
