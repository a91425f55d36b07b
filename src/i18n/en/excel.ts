/** Reading, building and restoring the workbook: progress, remarks, and why something was not done. */
export const excel = {
  // Progress
  progressSheets: "Looking at the sheets",
  progressReading: "Reading {sheet}, {percent} %",
  progressRecognising: "Recognising the tables",
  progressDescribing: "Working out the review",
  progressComparing: "Comparing with the tabs that are there",
  progressWriting: "Writing {tab}",
  progressFinishing: "Finishing",
  progressRestoring: "Putting the workbook back as it was",
  // Remarks that come with a review that was built
  sheetProtected: "The sheet “{sheet}” is protected. It was read and not changed; nothing needs to be done.",
  nameTaken:
    "A sheet named “{wanted}” was already there and is yours, so it was left alone. The review's tab is named “{given}”.",
  noteMoved: "What you had typed in {from} on “{sheet}” now stands in {to}, because the tab's rows moved.",
  manifestLost:
    "“{sheet}” came without the record of what BIZ wrote on it. It was rebuilt over what is there; look for left-over cells beside the blocks.",
  stillCalculating: "Excel was still calculating when the build ended. The numbers fill in by themselves.",
  outlineUnsupported:
    "This Excel cannot group rows for add-ins: the rows that feed the charts are hidden instead of grouped.",
  // Why a job was not done
  workbookProtected:
    "The workbook's structure is protected, so no sheet can be added. Turn it off under Review > Protect Workbook and build again.",
  tabProtected:
    "The review's tab “{sheet}” is protected, so it cannot be rewritten. Unprotect it under Review > Unprotect Sheet and build again.",
  workbookEmpty:
    "The workbook has no filled sheet. Open the workbook with your sales, or paste an export into a sheet, and build again.",
  noSales:
    "No table of sales was found on {sheets}. BIZ looks for a header row with a date column and an amount (GMV) column under it. In the pane, say which table holds your sales and which columns are the date and the GMV.",
  noSalesColumns:
    "The table {table} on “{sheet}” looks like sales, but no column was found for: {columns}. In the pane, choose which of its columns holds that.",
  noDates:
    "The column “{column}” of the table {table} on “{sheet}” holds no date. Choose the column with the dates in the pane, or turn its texts into dates (Data > Text to Columns).",
  noAmounts:
    "The column “{column}” of the table {table} on “{sheet}” holds no number. Choose the column with the amounts in the pane, or turn its texts into numbers (Data > Text to Columns).",
  noRowsInPeriod:
    "The table {table} on “{sheet}” has no sale from {from} to {to}. Its sales run from {first} to {last}: choose a period within them.",
  periodReversed:
    "The period begins on {from}, after its end on {to}. Choose an earlier beginning or a later end.",
  hostRefused: "Excel refused while “{step}” ({detail}). Nothing was changed; try again.",
  tooLarge:
    "Excel refused to pass the cells of “{sheet}” in one piece, even a few rows at a time. Split texts that are longer than 32,000 characters and build again.",
  sheetUnreadable:
    "The cells of “{sheet}” could not be read. Save the workbook, open it again and build once more.",
  unexpected: "Something unexpected happened: {detail}. Please report it.",
  notRestored:
    "The workbook could not be put back as it was: use Undo, or close it without saving and open it again.",
  // The sample
  sampleExists: "The workbook already holds the sample: its sheets are {sheets}.",
  progressSample: "Adding the sample's sheet {sheet}",
  // The selected cell
  argumentIsExpression:
    "The argument {position} of BIZ.{name} is itself a formula ({expression}), which the add-in cannot compute for you. Put it into a cell of its own and refer to that cell.",
  argumentUnknownName:
    "The argument {position} of BIZ.{name} refers to “{expression}”, which is no range, table or name of this workbook.",
  callUnreadable: "The formula could not be taken apart at character {position}.",
};
