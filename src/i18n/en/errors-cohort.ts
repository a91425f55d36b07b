/** What the cohort and value functions refuse, for the person who reads the cell. */
export const cohortErrors = {
  cohortNoRows: "ids: no row holds both an id and a date on or before as_of.",
  cohortValuesNeeded: "values: needed for the metric “{metric}”, but nothing was given.",
  cohortUnbounded: "mode: “on_or_after” counts people; it goes with the metrics retention and active only.",
};
