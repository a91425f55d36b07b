/**
 * Sentences that formulas make out of cells. No TEXT(): its format codes follow the reader's Excel ("aaaa" for a
 * year in Spanish), and a workbook is shared. Numbers are rounded and joined; the decimal sign is Excel's own.
 */
import { monthName } from "../metrics/dates";
import type { Language } from "../i18n/text";
import type { Scale } from "./theme";

/** Part of a formula, in contrast to text that stands as it is. */
export interface Expression {
  readonly expression: string;
}

export type Part = string | Expression;

/** A space that does not break a line: between a number and its unit, and between thousands. */
export const NBSP = "\u00a0";

export function expression(text: string): Expression {
  return { expression: text };
}

/** A text as a formula writes it. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** "GMV was {value}." with its parts put in, as an expression: "GMV was "&A1&"." */
export function sentence(template: string, parts: Readonly<Record<string, Part>> = {}): string {
  const pieces: Part[] = template.split(/(\{\w+\})/).map((piece) => {
    const name = /^\{(\w+)\}$/.exec(piece)?.[1];
    return name === undefined ? piece : (parts[name] ?? piece);
  });
  return joined(pieces);
}

/** Texts and expressions one after the other; neighbouring texts are made one. */
export function joined(pieces: readonly Part[]): string {
  const terms: string[] = [];
  let text = "";
  const flush = () => {
    if (text !== "") terms.push(quoted(text));
    text = "";
  };
  for (const piece of pieces) {
    if (typeof piece === "string") text += piece;
    else {
      flush();
      terms.push(piece.expression);
    }
  }
  flush();
  return terms.length === 0 ? '""' : terms.join("&");
}

/** `shown` where the cell holds a number, a dash where it does not. */
function orDash(ref: string, shown: string): Expression {
  return expression(`IF(ISNUMBER(${ref}),${shown},"–")`);
}

/** 0.0229 → "2.3 %" */
export function percent(ref: string): Expression {
  return orDash(ref, `ROUND(${ref}*100,1)&"${NBSP}%"`);
}

/** 0.0229 → "+2.3 %" */
export function signedPercent(ref: string): Expression {
  return orDash(ref, `IF(ROUND(${ref}*100,1)>0,"+","")&ROUND(${ref}*100,1)&"${NBSP}%"`);
}

/** 1.234 (points already) → "+1.2 pt" */
export function signedPoints(ref: string): Expression {
  return orDash(ref, `IF(ROUND(${ref},1)>0,"+","")&ROUND(${ref},1)&"${NBSP}pt"`);
}

/** 301377.3 → "301.4 k": thousands and millions follow the value itself, which may change after the build. */
export function amount(ref: string, whole = false): Expression {
  const size = `ABS(${ref})`;
  const grouped = count(`ROUND(${ref},0)`).expression;
  const small = whole ? grouped : `IF(${size}<999.5,ROUND(${ref},2),${grouped})`;
  const thousands = `ROUND(${ref}/1000,1)&"${NBSP}k"`;
  const millions = `ROUND(${ref}/1000000,2)&"${NBSP}M"`;
  return orDash(ref, `IF(${size}<9999.5,${small},IF(${size}<999500,${thousands},${millions}))`);
}

/** In a unit that is given, as a table beside the sentence has it: "301.4 k", "-5.4 k". */
export function amountIn(ref: string, { factor, suffix }: Scale): Expression {
  return orDash(ref, scaled(ref, factor, suffix));
}

export function signedAmountIn(ref: string, { factor, suffix }: Scale): Expression {
  const rounded = factor > 1 ? `ROUND(${ref}/${factor},1)` : `ROUND(${ref},0)`;
  return orDash(ref, `IF(${rounded}>0,"+","")&${scaled(ref, factor, suffix)}`);
}

function scaled(ref: string, factor: number, suffix: string): string {
  if (factor > 1) return `ROUND(${ref}/${factor},1)&"${NBSP}${suffix}"`;
  return `IF(${ref}<0,"-","")&${count(`ROUND(ABS(${ref}),0)`).expression}`;
}

/** 13489 → "13 489": a count in a sentence, thousands apart in every language. */
export function count(ref: string): Expression {
  const thousands = `INT(${ref}/1000)&"${NBSP}"&RIGHT("00"&MOD(${ref},1000),3)`;
  return expression(`IF(${ref}<1000,${ref},${thousands})`);
}

/** 43343 → "31 Aug 2018" */
export function dateText(ref: string, language: Language): Expression {
  return expression(`DAY(${ref})&" "&${monthText(ref, language)}&" "&YEAR(${ref})`);
}

function monthText(ref: string, language: Language): string {
  const names = Array.from({ length: 12 }, (_, i) => quoted(monthName(i + 1, language)));
  return `CHOOSE(MONTH(${ref}),${names.join(",")})`;
}

/** Whole years as "2018", months as "Jul–Aug 2018", other days as "3–9 Jul 2018", "30 Jul–5 Aug 2018"; years apart are both named. */
export function periodText(from: string, to: string, language: Language): string {
  const month = (ref: string) => monthText(ref, language);
  const year = (ref: string) => `" "&YEAR(${ref})`;
  const sameYear = `YEAR(${from})=YEAR(${to})`;
  const sameMonth = `AND(${sameYear},MONTH(${from})=MONTH(${to}))`;
  const wholeMonths = `AND(DAY(${from})=1,DAY(${to}+1)=1)`;
  const firstMonth = `IF(${sameMonth},"",${month(from)}&IF(${sameYear},"",${year(from)})&"–")`;
  const firstDay = `IF(${from}=${to},"",DAY(${from})&IF(${sameMonth},""," "&${month(from)}&IF(${sameYear},"",${year(from)}))&"–")`;
  const day = `DAY(${to})&" "`;
  const wholeYear = `AND(${sameYear},DAY(${from})+MONTH(${from})=2,DAY(${to})+MONTH(${to})=43)`;
  const named = `IF(${wholeMonths},${firstMonth},${firstDay}&${day})&${month(to)}&${year(to)}`;
  return `IF(${wholeYear},YEAR(${to})&"",${named})`;
}
