/** Refusals of the functions that spread and follow targets. */
export const pacingErrors = {
  unitPositive: "unit: {found} came; a number above 0 is expected.",
  notInUnits: "{argument}: {found} is no multiple of the unit {unit}. Round it, or give a smaller unit.",
  phaseWeightMissing: "weights: row {row}, column {column} is blank; type its weight, or 0 for none.",
  phaseWeightNegative:
    "weights: row {row}, column {column} holds {found}; a weight of 0 or more is expected.",
  phaseWeightsZero: "weights: all are 0; at least one must be above.",
  phaseYearWithoutWeight:
    'weights: row {row} has only zeros, so it has no shares. Leave it out, or use "pooled".',
  targetIsStart: "target: {found} is the start as well; there is no way to go.",
  keyTwice: "keys: row {row}: {key} stands in row {earlier} already; give every key once.",
  allocateBaseNegative: "base: row {row} ({key}) holds {found}; a base of 0 or more is expected.",
  allocateBaseMissing: "base: row {row} ({key}) is blank; type its base, 0 for none, or lock its amount.",
  lockExpected: "locked: row {row} holds “{found}”; an amount, TRUE or a blank is expected.",
  lockNotInUnits: "locked: row {row} ({key}) holds {found}, no multiple of the unit {unit}.",
  boundsCross: "min: row {row} ({key}): the min {min} is above the max {max}.",
  boundsNoRoom:
    "max: row {row} ({key}): the bound {bound} leaves no amount in steps of {unit} on the total's side of 0.",
  boundsTooHigh:
    "{argument}: the least amounts sum to {sum}, more than the total {total}; the largest is in row {row} ({key}).",
  boundsTooLow:
    "max: the largest amounts sum to {sum}, less than the total {total}; the tightest is in row {row} ({key}).",
  noBaseLeft: "base: no key with a base above 0 has room for the rest of the total {total}.",
  profileNoDays: "values: no day with a value is left.",
  profileMeanZero: "values: the days average to {found}; weights need a mean above 0.",
  landingWeeks: "dates: {given} complete weeks up to as_of; at least {needed} are needed.",
  landingWeeksOfProfile:
    "profile: one weight per day covers the period only, and that holds {given} complete weeks up to as_of; at least {needed} are needed. Give 7 weekday weights, Sunday first: then the weeks before the period count too.",
  landingUnknown:
    "values: the period holds {days} blank days up to as_of, first {date}; what it has brought so far is not known. Type the values, or an earlier as_of.",
  landingLevel: "values: the complete weeks average to {found}; a level above 0 is needed.",
  nodesDiffer: "forecasts: {given} came for the {rows} rows of S; one per row is expected.",
  summingWide:
    "S: {rows} rows and {columns} columns came; a row per node and a column per bottom series are expected.",
  summingBlank: "S: row {row}, column {column} is blank; type 1 or 0.",
  summingSingular: "S: its columns cannot be told apart; every bottom series needs a row of its own.",
  nodeEmpty: "S: row {row} holds no bottom series.",
  noBottomRow: "S: column {column} has no row in which it stands alone with a 1.",
  noTopRow: "S: no row holds all bottom series; td starts from the total.",
  summingNotTree: "S: row {row} is not parted by the rows below it; td needs a tree of ones and zeros.",
  childrenZero: "forecasts: those of the children of row {row} sum to 0; they have no proportions.",
  forecastBlank: "forecasts: row {row} is blank; type its forecast.",
  residualsNeeded: "residuals: needed for var and mint.",
  residualsShape: "residuals: {rows} × {columns} came; one row for each of the {nodes} nodes is expected.",
  residualsFew: "residuals: {given} complete periods came; at least 2 are needed.",
};
