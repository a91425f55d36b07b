export const sixTwelve = {
  sixTwelveFinding:
    "{name} {ytd} in the year to date, {ytdYoy} on a year ago; last week {wow} on the week before",
  sixTwelveBlock: "{name}: {week} in the last week, {wow} on the week before, {weekYoy} on a year ago",
  sixTwelveExplain: "Six weeks and twelve complete months, beside the same a year before.",
  sixTwelveNote:
    "Weeks compare with 364 days before, months and totals to date with the same dates (BIZ.SIXTWELVE, BIZ.BOXTOTALS).",
  chart_weeks: "{name}: last 6 weeks",
  chart_months: "{name}: last 12 months",
  boxTotals: "Box totals",
  box_lastWeek: "Last week",
  box_wow: "on week before",
  box_weekYoy: "on year before",
  box_mtd: "Month to date",
  box_mtdYoy: "on year before",
  box_qtd: "Quarter to date",
  box_qtdYoy: "on year before",
  box_ytd: "Year to date",
  box_ytdYoy: "on year before",
  constantTargetDays: "First and last day of each target, read from the Targets table",
};
