/**
 * What the data checks found and why rows were left out: what, where, and what to do. `{place}` is where it is;
 * `{count|row|rows}` gives the number with the right form of the word, `{count|=one|={n} many}` the form alone; `{examples}` is a short list.
 */
export const checks = {
  // Tables and columns
  noTables:
    "No table was found in this workbook. Put a header row above your data, with at least one row under it.",
  noSales:
    "No table of sales was recognised. A review needs one with a date and an amount: choose the table and its columns in the pane.",
  noUsableRows:
    "{count|=The only row of {place} cannot be used|=None of the {n} rows of {place} can be used}. See the reasons beside its count, and mend its date and amount columns.",
  unrecognisedTable:
    "{place} was not recognised as any kind of table and is not used. If it matters, choose what it is in the pane.",
  missingColumn:
    "{place} was taken for {role}, but no column for {meaning} was found. Choose the column in the pane, or another kind of table.",
  severalTables:
    "{place} was recognised as {role} too, but only {used} is used, and {count|=its row is not counted|=its {n} rows are not counted}. To use it, choose it in the pane or append its rows to {used}.",
  duplicateHeaders:
    "{place} has the header {examples} more than once ({count|column|columns} in all). The first is used; give the others names of their own.",
  emptyTable: "{place} has headers but no rows. Paste its data under the headers.",
  mergedCells:
    "{place} has {count|merged cell|merged cells} among its rows ({examples}). Only the first cell of each holds a value: unmerge them and fill the blanks.",
  // Dates
  dates1904:
    "This workbook counts dates from 1904, so the numbers in its cells are 1,462 days below those of other workbooks. Copy the data into a new workbook and check a date, or turn the 1904 date system off in Excel's advanced options and mend the dates.",
  dateTextRead:
    "{count|date|dates} in {place} are texts such as {examples} and were read as {order}. Turn them into dates (Data > Text to Columns) so that formulas can use them.",
  dateOrderAmbiguous:
    "The dates in {place} are texts such as {examples}, and nothing shows whether day or month comes first. They are not used: turn them into dates (Data > Text to Columns, choosing the order), or write them as 2025-01-31.",
  dateOrderMixed:
    "{place} mixes dates with the day first and dates with the month first, such as {examples}. They are not used: export them again in one order, best as 2025-01-31.",
  dateOrderSwapped:
    "{place} holds texts such as {examples} whose day is above 12, and real dates whose day never is: the mark of an export opened under the wrong regional setting, with day and month swapped. The dates are not used: import the file again with Data > From Text/CSV and the right locale.",
  notDates:
    "{count|cell|cells} in {place} hold no date ({examples}). Their rows are left out: write a date there.",
  dateGaps:
    "{place} has no rows on {count|day|days} between its first and last date ({examples}). If something was sold on them, export those days again.",
  periodGaps:
    "{place} has one row a {step}, but none for {count|period|periods} ({examples}). If there was business then, export those periods again.",
  incompleteDays:
    "{count|=The last day in {place} has|=The last {n} days in {place} have} far fewer rows than the same weekdays before ({examples}) and {count|=is|=are} probably still incomplete. Choose an as-of date before them, or export again later.",
  asOfAfterData:
    "The as-of date, {asOf}, is later than the last date in {place}, {last}. Days without data would count as days without sales: choose {last} as the as-of date if the month is still running.",
  rowsAfterAsOf:
    "{count|row|rows} of {place} are dated after {asOf} and are left out ({examples}). That is the end of the last month with at least a quarter of the usual rows; choose a later as-of date if they are right.",
  timeZones:
    "The headers of {place} state different time zones ({examples}). Sales near midnight fall on different days: export all tables in one time zone.",
  endsExclusive:
    "In {place} each end date is the next one's start, so the end was taken as not included. Write the last day that counts if that is not meant.",
  endsOverlap:
    "In {place} {count|target overlaps|targets overlap} the next one of the same kind ({examples}). Let each end on the day before the next begins.",
  unknownConditions:
    "{count|condition|conditions} in {place} {count|=is|=are} not understood ({examples}), so {count|=its row is|=their rows are} not used. Write what was found and, if you like, where and which way: “moved conversion seller.tier down”, “risk concentration creator”, “opportunity white space”, “moved price category=Beauty”.",
  // Numbers
  numbersAsText:
    "{count|number|numbers} in {place} are stored as text ({examples}) and are not counted. Select the column and use Data > Text to Columns to turn them into numbers.",
  textInNumbers:
    "{count|cell|cells} in {place} hold text where a number belongs ({examples}) and are not counted. Write a number or leave them blank.",
  errorCells:
    "{count|cell|cells} in {place} hold an error ({examples}) and are not counted. Mend the formulas or clear the cells.",
  negativeValues:
    "{count|value|values} in {place} are negative ({examples}) and lower the total. If they are refunds, put them in a refunds column: GMV counts what was paid.",
  absurdValues:
    "{count|value|values} in {place} are more than {times} times the usual highest ({examples}). Check for a lost decimal point or a number in the wrong column.",
  mixedRates:
    "{place} mixes rates written as 0.032 and as 3.2 ({examples}). Write them all in one way, best with a percent format.",
  refundsAboveGmv:
    "In {count|row|rows} of {place} the refund is higher than the GMV ({examples}). Check these rows; a refund may stand on the wrong one.",
  mixedCurrencies:
    "{place} holds amounts in {count|currency|currencies} ({examples}), which cannot be added up. Convert them to one currency, or keep the rows of one.",
  // Keys and links
  duplicateRows:
    "{count|row repeats|rows repeat} another row of {place} cell for cell ({examples}). They are counted: that is right when each row is one unit of an order, and wrong when an export was pasted twice.",
  repeatedOrderAmounts:
    "In {place} the lines of {count|order|orders} all show the same amount ({examples}): it seems to be the order's total, repeated on each of its lines, so GMV would count it several times. Choose the line's own amount in the pane, or keep one row an order.",
  duplicateIds:
    "{count|row|rows} of {place} repeat an id ({examples}). The first row of each is used, so that no sale counts twice; remove the others.",
  orphans:
    "{count|row|rows} of {place} name a {field} that {other} does not hold ({examples}). They count under that name, without its attributes: add it to {other}.",
  orphansZeros:
    "{count|row|rows} of {place} name a {field} that {other} holds with other leading zeros ({examples}). One of the two lost its zeros: store the ids as text in both.",
  severalSpellings:
    "{place} spells {count|member|members} in several ways, which count apart ({examples}). Use one spelling for each.",
  renamed:
    "In {place} {count|id has|ids have} more than one name ({examples}). The id is used; choose one name for each.",
  sharedNames:
    "In {place} {count|name belongs|names belong} to more than one id ({examples}). They count apart, by id; merge them if they are one.",
  blankMembers:
    "{count|row|rows} of {place} are blank and count as “(blank)”. Fill them in to see where they belong.",
  longIds:
    "{count|id|ids} in {place} are numbers of 16 digits or more ({examples}): Excel keeps only 15, so their last digits are lost and different ids may count as one. Import the column as text.",
  // Totals
  ordersDoNotTie:
    "{place} and {other} do not tie: {first} orders against {second} on the same days, {percent} % apart. Check that both cover the same markets, channels and statuses.",
  totalRowDiffers:
    "The total row in {place} says {stated}, but the rows that are used sum to {sum}. Check whether rows are missing or hidden.",
  // Why rows were left out
  blankRow: "blank row",
  totalRow: "a total, not a sale of its own",
  noDate: "no date",
  badDate: "the date is no date",
  dateRefused: "the dates of the column cannot be told apart",
  noValue: "no amount",
  textNumber: "the amount is a number stored as text",
  textValue: "text in place of the amount",
  errorCell: "an error in the cell",
  noKey: "no id",
  duplicateKey: "the id stands on an earlier row",
  noPeriod: "no period that can be read",
  noText: "no name or description",
  noAction: "no condition or no action",
  unknownCondition: "the condition is not understood",
  tableIncomplete: "a needed column is missing",
  afterAsOf: "dated after {asOf}",
  // Pieces of sentences
  at: "{table} ({sheet}!{address})",
  atColumn: "column “{column}” of {table} ({sheet}!{address})",
  atSheet: "sheet {sheet}",
  order_dmy: "day, month, year",
  order_mdy: "month, day, year",
  order_ymd: "year, month, day",
  step_week: "week",
  step_month: "month",
};
