/** Noteworthy dates as numbered notes under a chart, read from the Events table. */
import { cellRef, type CellPlace } from "../../address";
import type { Review } from "../../context";
import { FIRST_COLUMN, formula, type Layout } from "../../layout";
import { addYears } from "../../../metrics/dates";
import { STYLE } from "../../theme";
import { dateText, expression, joined, type Expression } from "../../wording";

const MOST = 4;

/** The latest events within the twelve months shown, oldest first; two to a row. */
export function placeEvents(sheet: Layout, review: Review): void {
  const notes = eventNotes(review);
  notes.forEach((note, i) => {
    const at = FIRST_COLUMN + (i % 2) * (sheet.columns / 2);
    sheet.put(sheet.row + Math.floor(i / 2), at, formula(note), STYLE.note);
  });
  sheet.row += Math.ceil(notes.length / 2);
}

export function eventNotes({ marketplace, windows, language }: Review): string[] {
  const { events } = marketplace;
  const what = events?.places.what;
  const date = events?.places.date;
  if (!events || !what || !date) return [];
  const { to } = windows.counted;
  const shown = events.events
    .filter((event) => event.date <= to && event.date > addYears(to, -1))
    .sort((a, b) => a.date - b.date)
    .slice(-MOST);
  return shown.map(({ row, date: serial }, i) => {
    const cell = (place: { sheet: string; column: number; firstRow: number }): CellPlace => ({
      ...{ sheet: place.sheet, row: place.firstRow + row, column: place.column },
    });
    const written = events.source.rows[row]?.[date.column - events.source.area.left];
    const when: Expression = dateText(
      typeof written === "number" ? cellRef(cell(date)) : String(serial),
      language,
    );
    return joined([`${i + 1}. `, when, ": ", expression(cellRef(cell(what)))]);
  });
}
