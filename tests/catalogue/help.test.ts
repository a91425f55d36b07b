/** The static help pages. */
import { JSDOM } from "jsdom";
import { CATALOGUE } from "../../src/catalogue";
import type { AnyEntry } from "../../src/catalogue/define";
import { catalogueFiles } from "../../src/workbench/serve/catalogue-files";

const files = catalogueFiles("https://localhost:3000");
const pages = Object.entries(files).filter(([name]) => name.endsWith(".html"));
const parser = new new JSDOM().window.DOMParser();
const parse = (html: string) => parser.parseFromString(html, "text/html");
const documents = new Map(pages.map(([name, html]) => [name, parse(html)]));
const open = (name: string) => documents.get(name) as Document;

test("there is a page for every function, an index and a support page, in both languages", () => {
  const names = [...CATALOGUE.map(({ name }) => `${name}.html`), "index.html", "support.html"].sort();
  for (const language of ["en", "es"])
    expect(
      pages
        .map(([name]) => name)
        .filter((name) => name.startsWith(`help/${language}/`))
        .map((name) => name.slice(8))
        .sort(),
    ).toEqual(names);
});

test("a page says what the function answers, how it is written, an example with its result, and its source", () => {
  const page = open("help/en/PACING.html");
  expect(page.querySelector("h1")?.textContent).toBe("BIZ.PACING");
  const code = [...page.querySelectorAll("pre")].map(({ textContent }) => textContent);
  expect(code).toEqual([
    "=BIZ.PACING(actual, target, start, end, as_of, [profile], [output], [headers])",
    '=BIZ.PACING(500,3100,"2025-01-01","2025-01-31","2025-01-10")',
  ]);
  expect(page.querySelector(".grid")?.textContent).toBe("0.5");
  expect(open("help/es/PACING.html").querySelector(".grid")?.textContent).toBe("0,5");
  const titles = [...page.querySelectorAll("h2")].map(({ textContent }) => textContent);
  expect(titles).toEqual([
    "Syntax",
    "Example",
    "Arguments",
    "What it returns",
    "Definition",
    "When it shows an error",
    "Source",
  ]);
});

test("a page shows the messages of wrong arguments in the very words of the cell", () => {
  const messages = [...open("help/en/PACING.html").querySelectorAll("dd")].map(
    ({ textContent }) => textContent,
  );
  expect(messages).toContain("actual: needed, but nothing was given.");
  expect(messages).toContain("start: the cell holds “n/a”; a date or a text such as 2025-01-31 is expected.");
});

test("no placeholder is left unfilled, and no text is missing", () => {
  for (const [name, html] of pages)
    expect({ name, found: html.match(/\{\w+\}|undefined|\bNaN\b|null/)?.[0] }).toEqual({
      name,
      found: undefined,
    });
});

test("every page has one main heading, its language, and works without scripts under a strict policy", () => {
  for (const [name] of pages) {
    const page = open(name);
    expect(page.documentElement.lang).toBe(name.slice(5, 7));
    expect(page.querySelectorAll("h1")).toHaveLength(1);
    expect(page.querySelector("title")?.textContent).toMatch(/BIZ/);
    expect(page.querySelectorAll("script, iframe, form, [style], [onclick]")).toHaveLength(0);
    expect(page.querySelector("meta[http-equiv]")?.getAttribute("content")).toMatch(/^default-src 'none';/);
  }
});

test("every link leads to a page that is there", () => {
  for (const [name] of pages)
    for (const link of open(name).querySelectorAll("a")) {
      const href = link.getAttribute("href") ?? "";
      if (href.startsWith("#")) continue;
      const target = new URL(href, `https://x/${name}`).pathname.slice(1);
      expect({ name, href, there: target in files }).toEqual({ name, href, there: true });
    }
});

test("what a catalogue's text holds is shown, not run", () => {
  const [entry] = CATALOGUE as [AnyEntry];
  const text = { ...entry.text.en, summary: '<img src=x onerror="alert(1)"> & more' };
  const bad = { ...entry, text: { en: text, es: text } };
  const html = catalogueFiles("https://x", [bad])[`help/en/${entry.name}.html`] ?? "";
  const page = parse(html);
  expect(page.querySelectorAll("img")).toHaveLength(0);
  expect(page.querySelector(".summary")?.textContent).toBe('<img src=x onerror="alert(1)"> & more');
});
