/** The production build: what a static https host gets, and nothing else. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { JSDOM } from "jsdom";

const ROOT = join(__dirname, "../..");
const URL = "https://biz.example/add-in";
/** The functions' share of what Excel loads before it computes; React and the pane come later. */
const FUNCTIONS_LIMIT_KB = 160;

let dist: string;
const read = (name: string) => readFileSync(join(dist, name), "utf8");
const files = () =>
  readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dist.length + 1)
        .replaceAll("\\", "/"),
    );

beforeAll(() => {
  dist = mkdtempSync(join(tmpdir(), "biz-dist-"));
  const webpack = join(ROOT, "node_modules/webpack/bin/webpack.js");
  const { status, stdout } = spawnSync(
    process.execPath,
    [webpack, "--mode", "production", "--output-path", dist],
    { cwd: ROOT, env: { ...process.env, NODE_ENV: "", BIZ_URL: `${URL}/` }, encoding: "utf8" },
  );
  if (status !== 0) throw new Error(stdout);
}, 300_000);
afterAll(() => rmSync(dist, { recursive: true, force: true }));

test("every address of the manifest is under BIZ_URL and its file is there", () => {
  const manifest = new JSDOM(read("manifest.xml"), { contentType: "text/xml" }).window.document;
  const urls = [...manifest.querySelectorAll("*")]
    .flatMap((element) => [element.getAttribute("DefaultValue"), element.getAttribute("Value")])
    .filter((url) => url?.startsWith("https:")) as string[];
  expect(urls.length).toBeGreaterThan(40);
  for (const url of urls) {
    expect(url.startsWith(`${URL}/`)).toBe(true);
    expect({ url, there: existsSync(join(dist, url.slice(URL.length + 1))) }).toEqual({ url, there: true });
  }
});

test("the functions' help addresses are under BIZ_URL too", () => {
  const { functions } = JSON.parse(read("functions.es.json")) as { functions: { helpUrl: string }[] };
  for (const { helpUrl } of functions) {
    expect(helpUrl.startsWith(`${URL}/help/es/`)).toBe(true);
    expect(existsSync(join(dist, helpUrl.slice(URL.length + 1)))).toBe(true);
  }
});

test("the page loads office.js from Microsoft, then the functions, then the pane's small start", () => {
  const { document } = new JSDOM(read("taskpane.html")).window;
  const scripts = [...document.scripts].map(({ attributes }) => attributes.getNamedItem("src")?.value ?? "");
  expect(scripts[0]).toBe("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
  expect(scripts[1]).toMatch(/^functions\.js\?[0-9a-f]{16,}$/);
  expect(scripts[2]).toMatch(/^taskpane\.[0-9a-f]{16,}\.js$/);
  expect(scripts).toHaveLength(3);
  expect(gzipSync(read(scripts[2] as string)).length).toBeLessThan(3_000);
});

test("the page's policy allows no eval, no inline script and no connection but to its own host", () => {
  const { document } = new JSDOM(read("taskpane.html")).window;
  const policy = document.querySelector("meta[http-equiv=Content-Security-Policy]")?.getAttribute("content");
  const rules = Object.fromEntries(
    (policy ?? "").split(";").map((rule) => {
      const [name, ...sources] = rule.trim().split(" ");
      return [name, sources];
    }),
  );
  expect(rules["default-src"]).toEqual(["'none'"]);
  expect(rules["script-src"]).toEqual(["'self'", "https://appsforoffice.microsoft.com"]);
  expect(rules["connect-src"]).toEqual(["'self'"]);
  expect([...document.scripts].filter((script) => script.textContent?.trim())).toEqual([]);
});

test("nothing of the workbench, of its libraries or of a developer's computer is in it", () => {
  const names = files();
  expect(names.filter((name) => /workbench|spreadsheet|office\.js|\.map$|readme/i.test(name))).toEqual([]);
  const texts = names.filter((name) => /\.(js|html|json|xml)$/.test(name)).map((name) => [name, read(name)]);
  for (const [name, text] of texts)
    expect({ name, found: text?.match(/o_spreadsheet|https:\/\/localhost|\.\.\/shared/)?.[0] }).toEqual({
      name,
      found: undefined,
    });
});

test("the scripts but functions.js carry a hash of their content in their name", () => {
  const scripts = files().filter((name) => name.endsWith(".js") && name !== "functions.js");
  for (const name of scripts) expect(name).toMatch(/\.[0-9a-f]{16,}\.js$/);
});

test(`the functions are less than ${FUNCTIONS_LIMIT_KB} KB gzipped and bring no user interface with them`, () => {
  const code = read("functions.js");
  expect(code).not.toMatch(/react\.dev|fluentui|createRoot/i);
  expect(gzipSync(code, { level: 9 }).length / 1024).toBeLessThan(FUNCTIONS_LIMIT_KB);
});
