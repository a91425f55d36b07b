/** The command line that evaluates one formula: `npm run calc`. */
export const calc = {
  usage: `Usage: npm run --silent calc -- input.xlsx "=FORMULA" [--sheet NAME] [--lang en|es]

Evaluates one formula against a workbook (.xlsx or .csv) and prints one JSON object:
{"value": …}, a scalar or rows, or {"error": "#N/A", "message": "…"}.
Addresses without a sheet mean the first one, or the one given with --sheet.

Exit status: 0, 1 when the result is an error, 2 for wrong usage.`,
  twoArguments: "A workbook and a formula are needed.",
  unknownLanguage: "--lang is {given}; en or es is expected.",
  noSheet: 'The workbook has no sheet "{given}"; it has: {names}.',
  cannotRead: "{name} could not be read: {detail}",
};
