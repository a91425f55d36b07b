/** The frame of the help pages and the few pieces of html that they are made of. */
import { helpText } from "../i18n/help";
import { fill } from "../i18n/text";
import type { Language } from "./define";

interface PageHead {
  readonly title: string;
  readonly description: string;
  readonly language: Language;
  /** File name inside the language's folder: the same in both languages. */
  readonly file: string;
}

/** Scripts, frames, forms and other hosts are not needed, so they are not allowed. */
const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

export function page(head: PageHead, content: string): string {
  const words = helpText[head.language];
  const other = head.language === "en" ? "es" : "en";
  return `<!doctype html>
<html lang="${head.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${escapeHtml(head.description)}">
<title>${escapeHtml(fill(words.htmlTitle, { title: head.title }))}</title>
<link rel="icon" href="../../assets/icon-32.png">
<link rel="stylesheet" href="../help.css">
</head>
<body>
<a class="skip" href="#content">${escapeHtml(words.skip)}</a>
<header><nav>
<a href="index.html">${escapeHtml(words.home)}</a>
<a href="../${other}/${head.file}" hreflang="${other}" lang="${other}">${escapeHtml(words.otherLanguage)}</a>
</nav></header>
<main id="content">
${content}
</main>
</body>
</html>
`;
}

export function escapeHtml(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/'/g, "&#39;");
}

/** @param content html */
export function section(title: string, content: string): string {
  return `<section><h2>${escapeHtml(title)}</h2>${content}</section>`;
}

interface TableLook {
  readonly header?: readonly string[];
  /** Drawn as cells of a sheet. */
  readonly grid?: boolean;
  /** The first column holds names to type. */
  readonly codeColumn?: boolean;
}

/** @param rows plain text */
export function table(rows: readonly (readonly string[])[], look: TableLook = {}): string {
  const header = look.header
    ? `<thead><tr>${look.header.map((each) => (each ? `<th scope="col">${escapeHtml(each)}</th>` : "<td></td>")).join("")}</tr></thead>`
    : "";
  const body = rows.map((row) => `<tr>${row.map((each, i) => cell(each, i, look)).join("")}</tr>`).join("");
  // A wide result scrolls by itself, by keyboard too; the page does not.
  return `<div class="scroll" tabindex="0"><table${look.grid ? ' class="grid"' : ""}>${header}<tbody>${body}</tbody></table></div>`;
}

function cell(text: string, column: number, look: TableLook): string {
  if (look.codeColumn && column === 0) return `<th scope="row"><code>${escapeHtml(text)}</code></th>`;
  return `<td>${escapeHtml(text)}</td>`;
}

export function definitionList(pairs: readonly (readonly [string, string])[]): string {
  const items = pairs.map(
    ([term, text]) => `<div><dt>${escapeHtml(term)}</dt><dd>${escapeHtml(text)}</dd></div>`,
  );
  return `<dl>${items.join("")}</dl>`;
}
