/** What the cohort and value functions refuse, for the person who reads the cell. */
export const cohortErrors = {
  cohortNoRows: "ids: no row holds both an id and a date on or before as_of.",
  cohortValuesNeeded: "values: needed for the metric “{metric}”, but nothing was given.",
  cohortUnbounded: "mode: “on_or_after” counts people; it goes with the metrics retention and active only.",
  // BIZ.RETENTION
  retentionShape:
    "triangle: {columns} columns came; at least three are expected: cohort, size, period 0 … (as BIZ.COHORT gives).",
  retentionSize:
    "triangle: row {row} has the size “{found}”; a number above 0 is expected in the second column.",
  retentionCell:
    "triangle: row {row}, column {column} holds “{found}”; a number from 0 to {most} is expected.",
  retentionNothing: "triangle: no period is complete; there is nothing to pool.",
  // BIZ.MILESTONE
  milestoneWindow: "windows: row {row} holds {found}; a number of days of 0 or more is expected.",
  milestoneOrder: "event: row {row} lies before the start of “{id}”.",
  milestoneNobody: "start: no id has a start on or before as_of.",
  // BIZ.GROWTHACCT
  growthNegative:
    "values: “{id}” adds up to {total} in the period from {from}; growth accounting takes totals of 0 or more.",
  // BIZ.BGNBD and BIZ.GAMMAGAMMA
  bgnbdPurchases: "x: row {row} holds {x}; a whole number of repeat purchases is expected.",
  bgnbdAge: "T: row {row} holds {T}; a time of 0 or more is expected.",
  bgnbdRecency: "tx: row {row} holds {tx}; a time from 0 to T is expected.",
  bgnbdNoPurchase: "tx: row {row} holds {tx}, but x is 0; without a repeat purchase tx is 0.",
  bgnbdTooFew:
    "x: a fit needs two customers or more, of whom one at least came back; give params to use a known model.",
  gammaValue: "m: row {row} holds {found}; the mean value of a purchase must be above 0.",
  gammaTooFew:
    "m: a fit needs two customers or more who came back, not all of one value; give params to use a known model.",
  paramsLength: "params: {given} came; {count} are expected: {names}.",
  paramsPositive: "params: {name} must be a number above 0 (1e-12 to 1e12).",
};
