/** Words of the static help pages. */
export const help = {
  htmlTitle: "{title} · BIZ for Excel",
  home: "BIZ for Excel: help",
  skip: "Skip to the content",
  allFunctions: "All functions",
  otherLanguage: "Español",
  syntax: "Syntax",
  example: "Example",
  exampleGives: "It gives:",
  arguments: "Arguments",
  argument: "Argument",
  meaning: "Meaning",
  optional: "optional",
  needed: "needed",
  returns: "What it returns",
  returnsScalar: "One value.",
  returnsColumn: "One column that spills downwards, without a header.",
  returnsTable: "A table that spills from the cell, with these headers:",
  returnsPlainTable: "A table that spills from the cell; its headers follow your data.",
  returnsFields:
    "One value: the first field of this list. The argument output picks another, or “all” for the whole row.",
  field: "Field",
  header: "Header",
  definition: "Definition",
  source: "Source",
  errors: "When it shows an error",
  errorsIntro:
    "#VALUE! means that an argument is wrong, #N/A that the data cannot answer. Select the cell: Excel’s error menu and the BIZ pane both say which argument and which cell. For example:",
  sampleText: "n/a",
  sampleNumericText: "1,200",
  blanks:
    "An empty cell is a missing value, never a zero. A cell that holds an error value is reported with its position.",
  // Index
  indexTitle: "Help",
  indexIntro:
    "BIZ adds planning and review functions for marketplaces to Excel, and builds a business review from your tables. Everything is computed in your workbook: nothing is sent anywhere.",
  startTitle: "Get started",
  startOpen: "Open the BIZ tab of the ribbon and press “Open pane”.",
  startTables:
    "Open a workbook with your sales: one row per order line with a date and an amount. The pane shows which tables it recognised; correct a column where it was wrong.",
  startBuild: "Choose the period and press “Build review”.",
  startType: "Or type =BIZ. in any cell: Excel completes the functions and explains their arguments.",
  functionsTitle: "Functions",
  supportLink: "Support",
  // Support
  supportTitle: "Support",
  supportIntro:
    "This add-in is run from the address in this page’s location bar, by whoever gave it to you. They are the ones to ask; what helps them is listed at the end.",
  nameTitle: "A formula shows #NAME?",
  nameText:
    "The add-in is not loaded in this Excel. Open Home > Add-ins (or the BIZ tab) and recalculate with Ctrl+Alt+F9. Somebody without the add-in should get a frozen copy.",
  valueTitle: "A formula shows #VALUE! or #N/A",
  valueText:
    "Select the cell and open the BIZ pane: the view “Cell” says which argument and which cell it is about.",
  busyTitle: "A formula keeps showing #BUSY!",
  busyText:
    "Excel is still loading the add-in. If it lasts for more than a minute, close the workbook and open it again.",
  requirementsTitle: "Which Excel it needs",
  requirementsText:
    "Microsoft 365 on Windows, Mac or the web, with shared runtimes (SharedRuntime 1.1), custom functions 1.3 and ExcelApi 1.9 or later.",
  privacyTitle: "Privacy",
  privacyText:
    "No account, no usage data, no cookies. The add-in reads and writes the open workbook only, and sends nothing from it.",
  reportTitle: "What to report",
  reportText:
    "The formula, the message in the pane, Excel’s version (File > Account) and, if you may share it, a small workbook that shows the problem.",
};
