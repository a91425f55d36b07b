/** ISO dates and date-times in files as Excel's serials. */
import { parseIsoDate } from "../../metrics/dates";
import type { Cell } from "../../metrics/values";

/** "2025-01-31T06:00:00" → its serial; a text that is no date stays one. */
export function serialOf(text: string): Cell {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}(?:[.,]\d{1,9})?))?Z?)?$/.exec(
    text.trim(),
  );
  const day = match?.[1] === undefined ? undefined : parseIsoDate(match[1]);
  if (!match || day === undefined) return text;
  const [hours, minutes, seconds] = [match[2], match[3], match[4]?.replace(",", ".")].map((part) =>
    Number(part ?? 0),
  );
  if ((hours ?? 0) > 23 || (minutes ?? 0) > 59 || (seconds ?? 0) >= 60) return text;
  return day + ((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)) / 86_400;
}
