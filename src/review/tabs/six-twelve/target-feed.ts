/** Targets spread over the weeks and months of a chart: a target counts for a week by the days it shares with it. */
import { targetRows, type TargetRow } from "../../../insights/targets";
import type { Kpi } from "../../../insights/kpis";
import { cellRef, type RangePlace } from "../../address";
import type { Review } from "../../context";
import type { Inputs } from "../../inputs";
import { FIRST_COLUMN, type Layout } from "../../layout";
import { chartWindows } from "./series";

/** Rows of the Targets table that touch the weeks or months shown. */
export function targetsCharted(review: Review, kpi: Kpi): readonly TargetRow[] {
  const { weeks, months } = chartWindows(review.windows.counted.to);
  const first = months[0]?.from ?? Infinity;
  const last = weeks[weeks.length - 1]?.to ?? -Infinity;
  return targetRows(review.marketplace, kpi.key).filter(({ start, end }) => end >= first && start <= last);
}

interface FeedAt {
  readonly kpi: Kpi;
  readonly top: number;
  /** Where the list of targets goes: start, end, target. */
  readonly column: number;
}

export function placeTargetFeed(sheet: Layout, review: Review, inputs: Inputs, at: FeedAt): void {
  const targets = placeList(sheet, review, at);
  const ending = sheet.ref(inputs.weekEnding);
  const lastMonth = `EDATE(DATE(YEAR(${ending}+1),MONTH(${ending}+1),1),-1)`;
  const put = (row: number, days: { from: string; to: string }) => {
    const value = shared(sheet, targets, days, at.kpi);
    sheet.formula(row, FIRST_COLUMN + 3, `IFERROR(${value},NA())`);
  };
  for (let i = 0; i < 6; i++) {
    const to = `(${ending}-${7 * (5 - i)})`;
    put(at.top + 1 + i, { from: `(${to}-6)`, to });
  }
  for (let i = 0; i < 12; i++) {
    const from = `EDATE(${lastMonth},${i - 11})`;
    put(at.top + 8 + i, { from, to: `(EDATE(${lastMonth},${i - 10})-1)` });
  }
}

function placeList(sheet: Layout, review: Review, { kpi, top, column }: FeedAt): RangePlace {
  const place = review.marketplace.targets?.places.target;
  if (!place) throw new Error("no column of targets");
  const rows = targetsCharted(review, kpi);
  rows.forEach(({ row, start, end }, i) => {
    sheet.put(top + i, column, start);
    sheet.put(top + i, column + 1, end);
    const cell = { sheet: place.sheet, row: place.firstRow + row, column: place.column };
    sheet.formula(top + i, column + 2, cellRef(cell));
  });
  sheet.constant({ row: top, column, rows: rows.length, columns: 2 }, review.words.constantTargetDays);
  return { sheet: sheet.name, row: top, column, rows: rows.length, columns: 3 };
}

/** Σ target × days shared ÷ its days; for a ratio the mean of the targets that share a day. */
function shared(
  sheet: Layout,
  list: RangePlace,
  { from, to }: { from: string; to: string },
  kpi: Kpi,
): string {
  const part = (offset: number) => sheet.ref({ ...list, column: list.column + offset, columns: 1 });
  const [starts, ends, values] = [part(0), part(1), part(2)];
  // The smaller of two is half of their sum less their distance: MIN would take the smallest of the whole column.
  const lastShared = `(${ends}+${to}-ABS(${ends}-${to}))/2`;
  const firstShared = `(${starts}+${from}+ABS(${starts}-${from}))/2`;
  const days = `(${lastShared}-${firstShared}+1)`;
  const touches = `(${days}>0)`;
  if (kpi.denominator) return `SUMPRODUCT(${values}*${touches})/SUMPRODUCT(1*${touches})`;
  const total = `SUMPRODUCT(${values}*${touches}*${days}/(${ends}-${starts}+1))`;
  return `IF(SUMPRODUCT(1*${touches})=0,NA(),${total})`;
}
