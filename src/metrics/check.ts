/** BIZ.CHECK: what is wrong with a range before anyone adds it up. */
import { Places, scanCells, type ColumnScan } from "./check-cells";
import { keyColumns, profileColumns, type Cells, type ColumnProfile } from "./check-columns";
import { end1904, gapsIn, shifted, type Days, type Gap } from "./check-dates";
import { findDuplicates } from "./check-keys";
import { CHECK_KINDS, readRules, type CheckKind, type CheckRules } from "./check-rules";
import { toIsoDate } from "./dates";
import { isBlank, unavailable, type Cell } from "./values";

export interface CheckFinding {
  readonly kind: CheckKind;
  /** Row in the range, from 1. */
  readonly row: number;
  /** The column's header, or its number; null when the finding is the whole row. */
  readonly column: string | number | null;
  /** What stands there; undefined on the line that stands for the rest of a long list. */
  readonly found: Cell | undefined;
  readonly count: number;
  /** Of a duplicate: the row where the key stands first. */
  readonly firstRow?: number;
}

/**
 * Findings, one a row, worst kind first: error values, duplicate keys, numbers kept as text, mixed day and month
 * orders, dates kept as text, dates of a 1904 workbook, ids of 16 digits or more kept as numbers, missing days, blanks. Of each
 * kind and column the first hundred are listed; one more line counts the rest.
 *
 * The first row is a header when it holds nothing but different words. `rules` narrows the checks down (see
 * `readRules`). Costs one pass over the cells, and one more over the key.
 *
 * @throws value: a rule word or column that is not there
 * @throws unavailable: gaps or duplicates are asked for by name, and no column of dates or key is found
 */
export function check(cells: Cells, rules: readonly string[] = []): CheckFinding[] {
  const read = readRules(rules, cells);
  const profiles = profileColumns(cells, read);
  const keys = read.kinds.has("duplicate") ? keyColumns(cells, read, profiles) : [];
  // Silence about what was asked for would read as if it had been looked at.
  if (read.named.has("gap") && !profiles.some(({ isDate }) => isDate)) throw unavailable("checkNoDates");
  if (read.named.has("duplicate") && keys.length === 0) throw unavailable("checkNoKey");
  const { columns, blankRows } = scanCells(cells, read.header ? 1 : 0, profiles);
  const findings = columns.flatMap((column, c) => columnFindings(cells, read, profiles, column, c));
  for (const key of keys) findings.push(...duplicates(cells, read, profiles, key));
  findings.push(...listed("blankRow", null, blankRows, () => null));
  return CHECK_KINDS.filter((kind) => read.kinds.has(kind)).flatMap((kind) =>
    findings.filter((finding) => finding.kind === kind),
  );
}

type Show = (row: number) => Cell;

/** One line a place, and one for those beyond the list. */
function listed(kind: CheckKind, column: string | number | null, places: Places, show: Show): CheckFinding[] {
  const findings = places.rows.map((row): CheckFinding => ({
    kind,
    column,
    row: row + 1,
    found: show(row),
    count: 1,
  }));
  const rest = places.count - findings.length;
  if (rest > 0) findings.push({ kind, column, row: places.next + 1, found: undefined, count: rest });
  return findings;
}

function columnFindings(
  cells: Cells,
  rules: CheckRules,
  profiles: readonly ColumnProfile[],
  scan: ColumnScan,
  c: number,
): CheckFinding[] {
  const { name, isDate, isEmpty } = profiles[c] as ColumnProfile;
  const show: Show = (row) => cells[row]?.[c] ?? null;
  const findings = [
    ...listed("error", name, scan.error, show),
    ...listed("textNumber", name, scan.textNumber, show),
    ...listed("longId", name, scan.longId, show),
    ...listed("blank", name, scan.blank, () => null),
  ];
  const first = rules.header ? 1 : 0;
  if (isEmpty && typeof name === "string") {
    findings.push({ kind: "blank", column: name, row: first + 1, found: null, count: cells.length - first });
  }
  if (isDate)
    findings.push(...orderFindings(name, scan, show), ...calendarFindings(cells, rules, profiles, scan, c));
  return findings;
}

/** Day first here and month first there, or real dates beside texts that Excel could not read as such. */
function orderFindings(
  name: string | number,
  { dmy, mdy, either, days }: ColumnScan,
  show: Show,
): CheckFinding[] {
  const all = [dmy, mdy, either].filter((places) => places.count > 0);
  const count = all.reduce((sum, places) => sum + places.count, 0);
  if (count === 0) return [];
  if (dmy.count > 0 && mdy.count > 0) {
    return listed("dateOrder", name, dmy.count < mdy.count ? dmy : mdy, show);
  }
  if (days.size > 0) return all.flatMap((places) => listed("dateOrder", name, places, show));
  const row = Math.min(...all.map((places) => places.rows[0] as number));
  return [{ kind: "textDate", column: name, row: row + 1, found: show(row), count }];
}

function calendarFindings(
  cells: Cells,
  rules: CheckRules,
  profiles: readonly ColumnProfile[],
  { days }: ColumnScan,
  c: number,
): CheckFinding[] {
  const { name } = profiles[c] as ColumnProfile;
  const end = end1904(sortedDays(days));
  const early = end === undefined ? new Places() : placesUpTo(cells, rules, c, end);
  const showDay: Show = (row) => toIsoDate(cells[row]?.[c] as number);
  const isSeries = rules.dates ? rules.dates.includes(c) : profiles.findIndex(({ isDate }) => isDate) === c;
  const meant = end === undefined ? days : shifted(days, end);
  const gaps = isSeries ? gapsIn(meant, sortedDays(meant), rules.grain) : [];
  return [...listed("date1904", name, early, showDay), ...gaps.map((gap) => gapFinding(name, gap))];
}

function sortedDays(days: Days): number[] {
  return [...days.keys()].sort((a, b) => a - b);
}

function gapFinding(column: string | number, { row, from, to, missing }: Gap): CheckFinding {
  const found = from === to ? toIsoDate(from) : `${toIsoDate(from)} – ${toIsoDate(to)}`;
  return { kind: "gap", column, row: row + 1, found, count: missing };
}

function placesUpTo(cells: Cells, rules: CheckRules, c: number, end: number): Places {
  const places = new Places();
  for (let row = rules.header ? 1 : 0; row < cells.length; row++) {
    const cell = cells[row]?.[c];
    if (typeof cell === "number" && cell >= 1 && Math.floor(cell) <= end) places.add(row);
  }
  return places;
}

function duplicates(
  cells: Cells,
  rules: CheckRules,
  profiles: readonly ColumnProfile[],
  key: readonly number[],
): CheckFinding[] {
  const { places, firstRows } = findDuplicates(cells, rules.header ? 1 : 0, key);
  const name =
    key.length === 1
      ? (profiles[key[0] as number]?.name ?? "")
      : key.map((c) => profiles[c]?.name).join(" + ");
  const show: Show = (row) => {
    const parts = key.map((c) => cells[row]?.[c] ?? null).filter((part) => !isBlank(part));
    return parts.length === 1 ? (parts[0] as Cell) : parts.join(" + ");
  };
  return listed("duplicate", name, places, show).map((finding, i) => {
    const firstRow = firstRows[i];
    return firstRow === undefined ? finding : { ...finding, firstRow: firstRow + 1 };
  });
}
