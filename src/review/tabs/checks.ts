/** Data checks: every row accounted for, then what the checks found, where, and what to do. */
import { findingText } from "../../i18n/marketplace";
import type { Finding, Severity } from "../../marketplace/findings";
import type { Review } from "../context";
import { FIRST_COLUMN, type Layout } from "../layout";
import { COLOR, FORMAT, STYLE } from "../theme";
import { fill } from "../../i18n/text";

const ORDER: readonly Severity[] = ["error", "warning", "note"];
const TEXT_COLUMNS = 10;
/** Characters that fit a line of the merged cell, to know how high it must be. */
const LINE_CHARACTERS = 130;
const LINE_HEIGHT = 15;

const AT = { severity: FIRST_COLUMN, text: FIRST_COLUMN + 1, count: FIRST_COLUMN + 11 } as const;

/** The rows' accounts stand on the tab already. */
export function placeFindings(sheet: Layout, review: Review): void {
  const { words, marketplace } = review;
  const findings = [...marketplace.findings].sort(
    (a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity),
  );
  sheet.block(words.findingsTitle, findings.length > 0 ? words.findingsExplain : words.noFindings);
  if (findings.length > 0) {
    sheet.put(sheet.row, AT.severity, words.severity);
    sheet.put(sheet.row, AT.text, words.finding);
    sheet.put(sheet.row, AT.count, words.count);
    sheet.styleRow(sheet.row, FIRST_COLUMN, sheet.columns, STYLE.wide);
    sheet.styleRow(sheet.row, AT.count, 1, { align: "Right" });
    sheet.row += 1;
    const first = sheet.row;
    for (const finding of findings) findingRow(sheet, review, finding);
    sheet.constant(
      { row: first, column: AT.count, rows: findings.length, columns: 1 },
      words.constantFindings,
    );
  }
  sheet.footer([words.findingsNote]);
}

const COLOR_OF: Readonly<Record<Severity, string>> = {
  error: COLOR.worse,
  warning: COLOR.target,
  note: COLOR.secondary,
};

function findingRow(sheet: Layout, { words, language }: Review, finding: Finding): void {
  const row = sheet.row++;
  const text = findingText(finding, language);
  const top = { ...STYLE.row, vertical: "Top", borderBottom: COLOR.rule } as const;
  sheet.styleRow(row, FIRST_COLUMN, sheet.columns, top);
  sheet.put(row, AT.severity, words[`severity_${finding.severity}`], {
    bold: true,
    color: COLOR_OF[finding.severity],
  });
  sheet.put(row, AT.count, finding.count, { numberFormat: FORMAT.count });
  sheet.put(row, AT.text, text, { wrap: true });
  sheet.merge({ row, column: AT.text, rows: 1, columns: TEXT_COLUMNS });
  sheet.height(row, LINE_HEIGHT * Math.max(1, Math.ceil(text.length / LINE_CHARACTERS)) + 3);
}

export function checksTitle({ words, marketplace }: Review): string {
  const of = (severity: Severity) => marketplace.findings.filter((each) => each.severity === severity).length;
  const found = { errors: of("error"), warnings: of("warning"), notes: of("note") };
  return marketplace.findings.length === 0 ? words.checksClean : fill(words.checksFound, found);
}
