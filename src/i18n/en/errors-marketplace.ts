/** Errors of the marketplace and linking functions. */
export const marketplaceErrors = {
  affiliateOverGmv:
    "affiliate_gmv: {affiliate} of “{channel}” is more than its GMV ({gmv}); affiliate GMV is a part of it.",
  spanReversed: "{end}: lies before {start}.",
  spansOverlap: "start, base_start: the two periods overlap; a day would count twice.",
  noRowsInPeriods: "dates: no row with a value lies in either period.",
  noIds: "ids_a, ids_b: hold no id.",
  preTooShort:
    "pre: {days} days with data before the start are too few to expect anything from; at least {needed} are needed.",
  preNotThere:
    "pre: {asked} days were asked for, but only {days} of the days before the start have data (in control too, if given). Ask for fewer, or leave pre out to learn from what is there.",
  controlZero: "control: sums to 0 before the start, so it says nothing about the series.",
  dayWithoutControl: "control: {date} has no value.",
  dayWithoutData: "values: {date} has no value.",
  weekdayMissing: "pre: no weekday {weekday} (1 = Sunday) with data lies before the start.",
  joinHeaderMissing: "on: the {table} table has no column “{header}”; it has {headers}.",
  joinHeaderTwice: "on: the {table} table has “{header}” more than once; it has {headers}.",
  joinDuplicate:
    "right: “{key}” stands in row {first} and row {second}; totals would be multiplied. Remove one, or end how in +many.",
  normTotalZero: "values: the total is 0, so there is no share of it.",
  linkTooLarge:
    "The matrix would have {rows} × {columns} cells, more than Excel passes in one call. Group the members first.",
  linkNegative: "values: row {row} is negative; lift and white space need amounts of 0 or more.",
};
