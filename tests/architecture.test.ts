/** The rooms of src and the arrows between them; a new arrow is a decision, made here. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

const SRC = resolve(__dirname, "../src");

const ARROWS: Readonly<Record<string, readonly string[]>> = {
  metrics: [],
  i18n: [],
  catalogue: ["metrics", "i18n"],
  functions: ["catalogue", "metrics", "i18n"],
  marketplace: ["metrics"],
  sample: ["metrics"],
  insights: ["metrics", "marketplace", "i18n"],
  review: ["insights", "catalogue", "marketplace", "i18n", "metrics"],
  excel: ["review", "insights", "marketplace", "sample", "i18n", "metrics"],
  taskpane: [
    "excel",
    "review",
    "insights",
    "marketplace",
    "sample",
    "catalogue",
    "functions",
    "i18n",
    "metrics",
  ],
  workbench: [
    "taskpane",
    "excel",
    "review",
    "insights",
    "marketplace",
    "sample",
    "functions",
    "catalogue",
    "i18n",
    "metrics",
  ],
};

/** Where Office, Excel and CustomFunctions may be named; the workbench is Excel's other side. */
const OFFICE_FILES = [
  /^functions\/(register|errors)\.ts$/,
  /^excel\//,
  /^taskpane\/(index|main|office)\.tsx?$/,
  /^workbench\//,
];

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sources(path) : /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

const files = sources(SRC).map((path) => ({
  name: relative(SRC, path),
  room: relative(SRC, path).split("/")[0] as string,
  path,
  text: readFileSync(path, "utf8"),
}));

function importsOf(text: string): string[] {
  const found: string[] = [];
  for (const match of text.matchAll(/(?:from|import|import\()\s*["']([^"']+)["']/g))
    found.push(match[1] as string);
  return found;
}

test("rooms import only along the arrows", () => {
  const wrong = files.flatMap(({ name, room, path, text }) =>
    importsOf(text)
      .filter((target) => target.startsWith("."))
      .map((target) => relative(SRC, resolve(dirname(path), target)).split("/")[0] as string)
      .filter((target) => target !== room && !(ARROWS[room] ?? []).includes(target))
      .map((target) => `${name} → ${target}`),
  );
  expect(wrong).toEqual([]);
});

test("every room is known", () => {
  expect([...new Set(files.map(({ room }) => room))].filter((room) => !(room in ARROWS))).toEqual([]);
});

test("Office is named at the edge only", () => {
  const wrong = files
    .filter(({ name }) => !OFFICE_FILES.some((allowed) => allowed.test(name)))
    .filter(({ text }) =>
      /\b(Excel\.(run|Range|Worksheet|Workbook|RequestContext)|Office\.\w|CustomFunctions\.\w)/.test(
        withoutComments(text),
      ),
    )
    .map(({ name }) => name);
  expect(wrong).toEqual([]);
});

test("metrics know no clock, no DOM and no locale", () => {
  const wrong = files
    .filter(({ room }) => room === "metrics")
    .filter(({ text }) =>
      /\bnew Date\b|Date\.now|\bdocument\.|\bwindow\.|toLocale|Math\.random|\bIntl\b/.test(
        withoutComments(text),
      ),
    )
    .map(({ name }) => name);
  expect(wrong).toEqual([]);
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\/\/.*$/gm, "");
}
