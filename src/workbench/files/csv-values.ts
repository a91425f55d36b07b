/**
 * What a text in a .csv file is. Plain decimal numbers become numbers unless they have a leading zero or more than 15
 * digits (those are ids), ISO dates and date-times become serials; nothing else is guessed. No id has a decimal point:
 * after one, digits do not count, or 0.30000000000000004 out of a program would be a text among numbers.
 */
import type { Cell } from "../../metrics/values";
import { serialOf } from "./iso-serial";

const NUMBER = /^-?(0|[1-9]\d*|(?=\.))(?:\.\d+)?$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?Z?$/;
const MOST_DIGITS = 15;

export const DATE_FORMAT = "yyyy-mm-dd";
export const DATE_TIME_FORMAT = "yyyy-mm-dd hh:mm:ss";

export interface CsvValue {
  readonly value: Cell;
  readonly numberFormat?: string;
}

export function csvValue(text: string): CsvValue {
  const whole = NUMBER.exec(text)?.[1];
  if (whole !== undefined) return { value: whole.length > MOST_DIGITS ? text : Number(text) };
  if (DATE.test(text) || DATE_TIME.test(text)) {
    const serial = serialOf(text);
    if (typeof serial === "number")
      return { value: serial, numberFormat: DATE.test(text) ? DATE_FORMAT : DATE_TIME_FORMAT };
  }
  return { value: text };
}
