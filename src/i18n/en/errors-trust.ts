/** Refusals of the functions that check and explain. */
export const trustErrors = {
  ruleUnknown: "rules: “{found}” came; one of these is expected: {words}.",
  ruleColumn: "rules: no column “{found}” in the range; give its header or its number, 1 to {columns}.",
  checkNoDates: "rules: gaps need a column of dates, and none was found; name it, such as “gaps, date=Day”.",
  checkNoKey:
    "rules: duplicates need a column that identifies a row, and none was found; name it, such as “duplicates, key=order_id”.",
  noBizFunction: "formula_text: holds no BIZ function; give it FORMULATEXT of a cell with one.",
  bizFunctionUnknown: "formula_text: there is no function BIZ.{name}.",
  toleranceNegative: "tol: {found} came; a tolerance of 0 or more is expected.",
};
