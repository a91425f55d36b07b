/**
 * Which formulas a file must mark as dynamic arrays. Excel reads an unmarked formula as one of the old kind, which takes
 * one value of each range: it would show `=@BIZ.COHORT(…)`, or add only the first products of `=SUM(A1:A9*B1:B9)`.
 */

/** Functions that take whole ranges as they are; what they are given needs no mark. */
const TAKE_RANGES = new Set(
  `SUM SUMIF SUMIFS SUMPRODUCT COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS AVERAGE AVERAGEA AVERAGEIF AVERAGEIFS MIN MAX MINA MAXA
  MINIFS MAXIFS MEDIAN MODE STDEV STDEVP STDEV.S STDEV.P VAR VARP VAR.S VAR.P LARGE SMALL RANK RANK.EQ RANK.AVG PERCENTILE
  PERCENTILE.INC PERCENTILE.EXC QUARTILE QUARTILE.INC QUARTILE.EXC CORREL COVAR SLOPE INTERCEPT RSQ FORECAST FORECAST.LINEAR
  PRODUCT SUBTOTAL AGGREGATE AND OR XOR INDEX MATCH VLOOKUP HLOOKUP LOOKUP CONCAT TEXTJOIN CHOOSE IFERROR IFNA ROWS COLUMNS
  ROW COLUMN AREAS ISBLANK HYPERLINK NPV IRR XNPV XIRR GEOMEAN HARMEAN SUMSQ DEVSQ TRIMMEAN CELL OFFSET`.split(
    /\s+/,
  ),
);

/** Functions whose result may be more than one cell. */
const GIVE_ARRAYS = new Set(
  `FILTER SORT SORTBY UNIQUE SEQUENCE RANDARRAY XLOOKUP XMATCH LET LAMBDA MAP REDUCE SCAN BYROW BYCOL MAKEARRAY VSTACK HSTACK
  TOCOL TOROW WRAPROWS WRAPCOLS TAKE DROP CHOOSEROWS CHOOSECOLS EXPAND TEXTSPLIT TRANSPOSE FREQUENCY LINEST LOGEST TREND GROWTH
  MMULT MINVERSE MUNIT MODE.MULT GROUPBY PIVOTBY`.split(/\s+/),
);

const TOKEN =
  /"(?:[^"]|"")*"|(?:(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?\d+|(?:(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\p{L}\d(])|[\p{L}_][\p{L}\p{N}_.]*\[(?:[^[\]]|\[[^\]]*\])*\]|[\p{L}_][\p{L}\p{N}_.]*\s*\(|[A-Z]{1,3}\d+#|[{(),]/giu;

/** `formula` as people type it. */
export function needsArrayMark(formula: string): boolean {
  const calls: string[] = [];
  for (const match of formula.matchAll(TOKEN)) {
    const token = match[0];
    if (token.startsWith('"') || token === ",") continue;
    if (token === ")") calls.pop();
    else if (token === "{" || token.endsWith("#")) return true;
    else if (!token.endsWith("(")) {
      const end = match.index + token.length;
      if (!isWholeArgument(formula, match.index, end) || !TAKE_RANGES.has(calls.at(-1) ?? "")) return true;
    } else {
      const name = token.slice(0, -1).trim().toUpperCase();
      if (name.startsWith("BIZ.") || GIVE_ARRAYS.has(name)) return true;
      calls.push(name);
    }
  }
  return false;
}

/** Between brackets or commas, with nothing but blanks around: no operator is applied to it. */
function isWholeArgument(formula: string, start: number, end: number): boolean {
  const before = formula.slice(0, start).trimEnd().at(-1) ?? "";
  const after = formula.slice(end).trimStart().at(0) ?? "";
  return "(,".includes(before) && before !== "" && "),".includes(after) && after !== "";
}
