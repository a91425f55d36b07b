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
};
