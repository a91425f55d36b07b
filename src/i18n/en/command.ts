/** The command line that builds a review: `npm run review`. */
export const command = {
  usage: `Usage: npm run review -- input.xlsx output.xlsx [options]

Builds the review of a marketplace workbook (.xlsx or .csv) and prints what it found, tab by tab.

  --grain day|week|month|bimonth|quarter|half|year   length of the period (bimonth)
  --from YYYY-MM-DD --to YYYY-MM-DD                  first and last day (the last complete period)
  --as-of YYYY-MM-DD                                 later rows are left out
  --lang en|es                                       language of the tabs and of this text (en)

Exit status: 0 built, 1 not built (and no file), 2 wrong usage.`,
  twoFiles: "Two files are needed: the workbook to read and the one to write.",
  sameFile: "The review is written to a file of its own: give another name than {name}.",
  notXlsx: "The review is written as .xlsx: {name} has another ending.",
  unknownOption: "{detail}",
  unknownGrain: "--grain is {given}; one of these is expected: {words}.",
  unknownLanguage: "--lang is {given}; en or es is expected.",
  noDate: "{option} is {given}; a date such as 2025-01-31 is expected.",
  halfPeriod: "--from and --to go together: give both, or none.",
  cannotRead: "{name} could not be opened: {detail}",
  cannotWrite: "{name} could not be written: {detail}",
  opening: "Opening {name}",
  saving: "Saving {name}",
  rows: "{table}: {used} of {rows} rows used",
  leftOut: "{count} left out: {reason}",
  data: "Data",
  missing: "Not in this review",
  remarks: "Remarks",
  built: "{tabs} tabs in {name}",
};
