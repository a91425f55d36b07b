/** Rows that feed charts: grouped and folded away, and brought back when a build fails. */
import { SETTER_BYTES, type Change } from "./change";
import { difference } from "./layout-changes";
import { supports } from "./platform";
import type { TabLook } from "./record";

interface Rows {
  readonly first: number;
  readonly last: number;
}

function rowsOf(sheet: Excel.Worksheet, { first, last }: Rows): Excel.Range {
  return sheet.getRange(`${first + 1}:${last + 1}`);
}

/** Grouped where Excel lets add-ins group, else hidden. */
function fold(range: Excel.Range): void {
  if (supports("1.10")) {
    range.group("ByRows");
    range.hideGroupDetails("ByRows");
  } else range.rowHidden = true;
}

function unfold(range: Excel.Range): void {
  if (supports("1.10")) {
    range.showGroupDetails("ByRows");
    range.ungroup("ByRows");
  } else range.rowHidden = false;
}

/** How rows stand: all hidden, all shown, or (null) some of each. */
type Hidden = boolean | null;

/**
 * All groups of a tab change together, behind everything else of the tab: grouping twice would nest, and Excel does not
 * tell add-ins what is grouped, so after a failure only hidden rows can tell whether it had come to this.
 */
export function groupChanges(before: TabLook | undefined, next: TabLook): Change[] {
  const { gone, added } = difference<Rows>(before?.collapsedRows ?? [], next.collapsedRows);
  if (gone.length + added.length === 0) return [];
  let remembered: Excel.Range[] = [];
  let inspected: Excel.Range[] = [];
  const load = (sheet: Excel.Worksheet) =>
    [...gone, ...added].map((rows) => rowsOf(sheet, rows).load("rowHidden"));
  return [
    {
      bytes: (gone.length + added.length) * 2 * SETTER_BYTES,
      remember(sheet) {
        remembered = load(sheet);
      },
      apply(sheet) {
        for (const rows of gone) unfold(rowsOf(sheet, rows));
        for (const rows of added) fold(rowsOf(sheet, rows));
      },
      inspect(sheet) {
        inspected = load(sheet);
      },
      takeBack(sheet, isCertain) {
        const now = inspected.map((range): Hidden => range.rowHidden);
        if (!isCertain && remembered.every((range, i) => range.rowHidden === now[i])) return;
        const folded = added.filter((_rows, i) => isCertain || now[gone.length + i] === true);
        for (const rows of folded) unfold(rowsOf(sheet, rows));
        gone.forEach((rows, i) => {
          const isShown = now[i] !== true || folded.some((other) => overlap(rows, other));
          if (isCertain || isShown) fold(rowsOf(sheet, rows));
        });
      },
    },
  ];
}

function overlap(a: Rows, b: Rows): boolean {
  return a.first <= b.last && b.first <= a.last;
}
