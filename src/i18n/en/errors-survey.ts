/** Errors of the survey functions. */
export const surveyErrors = {
  confidence: "conf: {found} came; a fraction between 0 and 1 is expected, such as 0.95.",
  scoreOffScale: "scores: row {row} holds {found}; a whole number from {lowest} to {highest} is expected.",
  weightMissing: "weights: row {row} holds no weight; a number of 0 or more is expected.",
  noAnswers: "There is no answer to work with.",
  noWeight: "weights: all are 0, so no answer counts.",
  boxesOffScale: "k: {k} boxes were asked of a scale that ends at {max}.",
  shareOutside: "p: {found} came; a share between 0 and 1 is expected.",
  marginOutside: "p: {found} came; with solve it is the margin wanted, between 0 and 1, such as 0.05.",
  sampleSize: "n: {found} came; the number of answers must be above 0.",
  populationBelowSample: "N: the population ({population}) is smaller than the sample ({n}).",
  noCommonAnswers: "coder1, coder2: no row was coded by both.",
  baseWeightMissing: "base_w: row {row} holds no weight; a number of 0 or more is expected.",
  capTooLow: "cap: {found} came; it must be 1 or more (times the mean weight).",
  capTooFew:
    "cap: {found} came; only {weighed} of {rows} respondents can have a weight above 0, too few to reach the total under it.",
  targetBlank: "targets: row {row}, column 3 holds nothing; a number is expected.",
  targetNotNumber: "targets: row {row}, column 3 holds “{found}”; a number is expected.",
  targetNumericText:
    "targets: row {row}, column 3 holds the text “{found}”; turn it into a number (Data > Text to Columns).",
  targetTotalsDiffer:
    "targets: those of “{first}” sum to {firstTotal} and those of “{second}” to {secondTotal}; they must be the same population.",
  targetBelowZero: "targets: “{member}” of “{dimension}” has a target below 0.",
  targetUnknown: "targets: row {row} names the dimension “{dimension}”, which dims does not have.",
  targetMissing: "targets: “{member}” of “{dimension}” answers in dims but has no target.",
  targetTwice: "targets: row {row} gives “{member}” of “{dimension}” a second target.",
  targetShape: "targets: three columns are expected: dimension, member, target; {columns} came.",
  emptyCell: "targets: “{member}” of “{dimension}” has a target but nobody answers for it.",
  rakeDiverged:
    "The weights did not settle in {iterations} rounds: the targets contradict one another in this sample.",
  codebookShape: "codebook: two columns are expected: theme, keywords (separated by commas); {columns} came.",
  codebookEmpty: "codebook: row {row} has no keyword for its theme.",
};
