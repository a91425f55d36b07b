/** Errors of the opportunity, risk, roadmap and experiment functions. */
export const opportunityErrors = {
  confidenceShare: "confidence: {found} came; a fraction from 0 to 1 is expected, such as 0.8.",
  effortZero: "effort: {found} came; it must be above 0.",
  probability: "prob: {found} came; a probability from 0 to 1 is expected.",
  controlShare: "control: {found} came; a fraction from 0 to 1 is expected.",
  impactNegative: "impact: {found} came; a loss of 0 or more is expected.",
  armSize: "{argument}: {found} came; the number of tries must be above 0.",
  armSuccesses: "{argument}: {found} came; between 0 and {size} ({n}) is expected.",
  quantile: "pct: {found} came; a fraction from 0 to 1 is expected, such as 0.75.",
  noDenominator: "den: no key has tries above 0.",
  rateNegative: "num, den: row {row} holds a negative number.",
  successesOverTries:
    "num: “{key}” has more successes ({hits}) than tries ({tries}); set shrink to FALSE for such rates.",
  durationWhole: "duration: row {row} holds no whole number of days (0 or more).",
  taskTwice: "ids: row {row} names “{id}” a second time.",
  taskWithoutId: "ids: row {row} is blank.",
  dependencyUnknown: "deps: row {row} names “{id}”, which is not among ids.",
  cycle: "deps: these wait for one another, in a circle of {count}: {cycle}.",
};
