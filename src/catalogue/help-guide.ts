/** The help's index, with every function by family, and its support page. */
import { helpText, paneText } from "../i18n/help";
import type { AnyEntry, Family, Language } from "./define";
import { escapeHtml as h, page, section } from "./help-html";

export function indexPage(entries: readonly AnyEntry[], language: Language): string {
  const words = helpText[language];
  const steps = [words.startOpen, words.startTables, words.startBuild, words.startType];
  return page(
    { title: words.indexTitle, language, file: "index.html", description: words.indexIntro },
    `<h1>${h(words.home)}</h1>
<p class="summary">${h(words.indexIntro)}</p>
${section(words.startTitle, `<ol>${steps.map((step) => `<li>${h(step)}</li>`).join("")}</ol>`)}
${section(
  words.functionsTitle,
  families(entries)
    .map((family) => familyHtml(family, entries, language))
    .join(""),
)}
<p><a href="support.html">${h(words.supportLink)}</a></p>`,
  );
}

function families(entries: readonly AnyEntry[]): Family[] {
  return [...new Set(entries.map((entry) => entry.family))];
}

function familyHtml(family: Family, entries: readonly AnyEntry[], language: Language): string {
  const items = entries
    .filter((entry) => entry.family === family)
    .map(
      ({ name, text }) =>
        `<div><dt><a href="${name}.html"><code>BIZ.${h(name)}</code></a></dt><dd>${h(text[language].summary)}</dd></div>`,
    );
  return `<h3>${h(paneText[language][`family_${family}`])}</h3><dl>${items.join("")}</dl>`;
}

export function supportPage(language: Language): string {
  const words = helpText[language];
  const parts: readonly (readonly [string, string])[] = [
    [words.nameTitle, words.nameText],
    [words.valueTitle, words.valueText],
    [words.busyTitle, words.busyText],
    [words.requirementsTitle, words.requirementsText],
    [words.privacyTitle, words.privacyText],
    [words.reportTitle, words.reportText],
  ];
  return page(
    { title: words.supportTitle, language, file: "support.html", description: words.supportIntro },
    `<h1>${h(words.supportTitle)}</h1>
<p class="summary">${h(words.supportIntro)}</p>
${parts.map(([title, text]) => section(title, `<p>${h(text)}</p>`)).join("\n")}`,
  );
}
