/** Errors of the signal and forecast functions. */
export const signalsErrors = {
  periodTooShort:
    "period: {found} came; a whole number of values in a cycle is expected (2 or more for STL).",
  seasonalWindow: "s_window: {found} came; “periodic” or an odd whole number of at least 7 is expected.",
  seriesTooShort: "values: {given} values came; at least {needed} are needed.",
  seasonNeeded:
    "model: {model} needs a season of 2 values or more and two cycles of it; use ets or drift, or give the period.",
  seriesGap: "values: row {row} is blank; fill it, for instance with BIZ.RESAMPLE and its fill.",
  seriesTwice: "dates: {date} stands twice; put the rows of a day together first, with BIZ.RESAMPLE.",
  seriesHole:
    "dates: nothing stands between {after} and {before}; fill the gap, for instance with BIZ.RESAMPLE and its fill.",
  modelUnknown: "model: “{found}” came; one of these is expected: {models}.",
  hwParameters: "model: “hw:{found}” came; three numbers from 0 to 1 are expected, such as hw:0.3,0.1,0.2.",
  backtestTooShort:
    "values: {given} values came; this h and this many folds need at least {needed}, and the models more.",
  noPairs: "actual, forecast: no row has both.",
  alpha: "alpha: {found} came; a probability between 0 and 1 is expected, such as 0.05.",
  maxShare: "max_pct: {found} came; a fraction above 0 and at most 0.49 is expected.",
};
