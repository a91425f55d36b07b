/** Refusals of the functions for rates, shares and structure. */
export const ratiosErrors = {
  denominatorTooSmall: "den: is {found}, below min_den ({least}); the rate would say nothing.",
  denominatorZero: "den: sums to 0; there is no rate.",
  rateNoPairs: "num: has no row in which den is filled too.",
  countNegative: "{argument}: row {row} ({key}) holds {found}; a count of 0 or more is expected.",
  baseNegative: "base: {found} came; a count of 0 or more is expected.",
  concentrationNegative: "values: row {row} holds {found}; values of 0 or more are expected.",
  concentrationEmpty: "values: none is above 0; nothing can be concentrated.",
  tierLabels:
    "labels: {labels} came for {thresholds} thresholds; give as many, or one more for values below them all.",
  thresholdMissing: "thresholds: row {row} is blank; type its lower bound.",
  thresholdOrder: "thresholds: row {row} holds {found}, not above the row before it; sort them ascending.",
  belowThresholds:
    "value: {found} lies below the lowest threshold, {least}; add a label for such values in front.",
  twoTiers:
    "{argument}: row {row}: {key} has the tier {second} here and {first} above; one tier per id is expected.",
};
