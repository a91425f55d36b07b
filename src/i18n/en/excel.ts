/** Reading, building and restoring the workbook: progress, remarks, and why something was not done. */
export const excel = {
  // Progress
  progressSheets: "Looking at the sheets",
  progressReading: "Reading {sheet}, {percent} %",
  progressRecognising: "Recognising the tables",
  progressDescribing: "Working out the review",
  progressWriting: "Writing {tab}",
  progressFinishing: "Finishing",
  progressRestoring: "Putting the workbook back as it was",
  // Remarks that come with a review that was built
  sheetProtected: "The sheet “{sheet}” is protected. It was read and not changed; nothing needs to be done.",
  nameTaken:
    "A sheet named “{wanted}” was already there and is yours, so it was left alone. The review's tab is named “{given}”.",
  noteMoved: "What you had typed in {from} on “{sheet}” now stands in {to}, because the tab's rows moved.",
  textKept:
    "Your text in {cell} on “{sheet}” was kept in place of the review's own. Empty the cell and build again to have that back.",
  manifestLost:
    "“{sheet}” came without the record of what BIZ wrote on it. It was rebuilt over what is there; look for left-over cells beside the blocks.",
  tabUnused:
    "“{sheet}” belongs to an earlier review and is not part of this one. It was left as it is; delete it if nothing refers to it.",
  stillCalculating: "Excel was still calculating when the build ended. The numbers fill in by themselves.",
  chartsPlain:
    "This Excel refused some looks of the charts, so they were drawn with its own. Their numbers are the same.",
  // Why a job was not done
  alreadyBuilding: "A review is being built already. Wait until it is done.",
  workbookProtected:
    "The workbook's structure is protected, so no sheet can be added. Turn it off under Review > Protect Workbook and build again.",
  tabProtected:
    "The review's tab “{sheet}” is protected, so it cannot be rewritten. Unprotect it under Review > Unprotect Sheet and build again.",
  workbookEmpty:
    "The workbook has no filled sheet. Open the workbook with your sales, or paste an export into a sheet, and build again.",
  noReview: "The review was not built: no table of sales that can be used was found on {sheets}.",
  noRowsInPeriod:
    "The table {table} on “{sheet}” has no sale from {from} to {to}. Its sales run from {first} to {last}: choose a period within them.",
  periodReversed:
    "The period begins on {from}, after its end on {to}. Choose an earlier beginning or a later end.",
  hostRefused:
    "Excel stopped the build ({detail}). Close dialogs that are open, save the workbook and build again; if it happens again, please report it.",
  cellEditing:
    "A cell is being edited, and Excel lets nothing else happen meanwhile. Finish with Enter or Esc and build again.",
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
};
