/** What the calendar functions refuse, for the person who reads the cell. */
export const calendarErrors = {
  noDates: "dates: no row holds a date.",
  noDatesByThen: "dates: no row is dated on or before as_of.",
  noValuesBetween: "values: no row from {from} to {to} holds a value.",
  fillExpected: "fill: “{found}” came; a number, “blank” or “previous” is expected.",
  // BIZ.XMR
  xmrTooFew: "values: two values next to each other are needed for a moving range; the baseline has none.",
};
