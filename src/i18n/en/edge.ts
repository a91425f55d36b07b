/** Words the Excel edge puts into messages, and the arguments that it adds to every function. */
export const edge = {
  row: "row {row}",
  column: "column {column}",
  rowAndColumn: "row {row}, column {column}",
  theCell: "the cell",
  atLeast: "{min} or more",
  atMost: "{max} or less",
  between: "between {min} and {max}",
  whole: "a whole number, {bounds}",
  outputArgument: 'Which field to return, or "all" for the whole row with its headers',
  headersArgument: 'TRUE = English headers (default), FALSE = none, "es" = Spanish',
};
