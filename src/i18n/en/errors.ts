/** What went wrong, for the person who reads the cell. `{argument}` is the argument's name in the formula. */
export const errors = {
  // Cells that an argument cannot take: which argument, which cell, what came, what to do.
  required: "{argument}: needed, but nothing was given.",
  errorCell: "{argument}: {cell} holds {found}. Repair or leave out that cell.",
  numberExpected: "{argument}: {cell} holds “{found}”; a number is expected.",
  numericText: "{argument}: {cell} holds the text “{found}”; turn it into a number (Data > Text to Columns).",
  dateExpected: "{argument}: {cell} holds “{found}”; a date or a text such as 2025-01-31 is expected.",
  keyExpected: "{argument}: {cell} holds “{found}”; a text, a number or TRUE/FALSE is expected.",
  flagExpected: "{argument}: “{found}” came; TRUE or FALSE is expected.",
  wordExpected: "{argument}: “{found}” came; one of these is expected: {words}.",
  oneCellExpected: "{argument}: one cell is expected, a range of {rows} × {columns} came.",
  vectorExpected: "{argument}: one row or one column is expected, a range of {rows} × {columns} came.",
  lengthsDiffer:
    "{first} has {firstLength} cells and {second} has {secondLength}; they must have the same number.",
  outOfBounds: "{argument}: {found} came; it must be {bounds}.",
  empty: "{argument}: holds no value.",
  headerAndRows: "{argument}: a header row with at least one row below it is expected.",
  headerMissing: "{argument}: {cell} has no header; name every column.",
  tooManyArguments: "{given} arguments came; BIZ.{name} takes at most {most}.",
  resultTooLarge:
    "The result has {rows} × {columns} cells, more than Excel passes in one call (5 MB). Narrow the input.",
  fieldUnknown:
    "{field}: cannot be told from these values (a divisor of 0, a value that is missing or outside its scale). “all” as output shows what can.",
  notFinite: "The numbers are too large or too small to give a result.",
  internal: "BIZ.{name} failed unexpectedly ({detail}). Please report it with this formula.",
  // BIZ.PACING
  targetZero: "target: is 0; there is no pace towards nothing.",
  targetNegative: "target: {target} came; a target of 0 or more is expected.",
  endBeforeStart: "end: lies before start.",
  profileLength:
    "profile: {given} weights came; give one per day ({days}) or seven weekday weights, Sunday first.",
  profileWeight: "profile: row {row} holds no weight; a number of 0 or more is expected.",
  profileWithoutWeight: "profile: all weights are 0; at least one must be above.",
};
