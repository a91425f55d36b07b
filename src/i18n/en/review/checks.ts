export const checks = {
  checksClean: "The data checks found nothing to mend",
  checksFound: "Data checks: {errors} errors, {warnings} warnings, {notes} notes",
  accountsTitle: "Every row accounted for",
  accountsExplain:
    "Rows in the table = rows used + rows left out, with the reason; the last columns count those in the period and the base.",
  accountsNote:
    "Used: rows with a date up to the as-of date and with an amount. The charts read all used rows, the figures those of their window.",
  account_rows: "Rows in the table",
  account_used: "Used",
  account_after: "After the as-of date",
  account_noDate: "Without a date",
  account_noValue: "Without an amount",
  account_inPeriod: "In the period",
  account_inBase: "In the base",
  findingsTitle: "Findings",
  findingsExplain: "What was found in the tables, where, and what to do.",
  noFindings: "Nothing was found that needs mending.",
  findingsNote: "Counted when the review was built; build it again after mending the data.",
  severity: "Severity",
  count: "Count",
  finding: "Finding and what to do",
  severity_error: "Error",
  severity_warning: "Warning",
  severity_note: "Note",
  constantFindings: "Counted by the data checks when the review was built",
  constantAccount:
    "Dates or amounts stand as text, which formulas do not see: counted when the review was built",
};
