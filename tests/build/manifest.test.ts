/** manifest.xml as Excel and the store read it: their order, limits and references, checked without the network. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { CATALOGUE } from "../../src/catalogue";
import { COMMANDS } from "../../src/taskpane/commands";
import { catalogueFiles } from "../../src/workbench/serve/catalogue-files";

const ROOT = join(__dirname, "../..");
const BASE = "https://localhost:3000";
const manifest = new JSDOM(readFileSync(join(ROOT, "manifest.xml"), "utf8"), { contentType: "text/xml" })
  .window.document;
const packageVersion = (JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string })
  .version;

const all = (selector: string) => [...manifest.querySelectorAll(selector)];
const one = (selector: string) => {
  const found = all(selector);
  if (found.length !== 1) throw new Error(`${found.length} elements match ${selector}`);
  return found[0] as Element;
};
const children = (element: Element) => [...element.children].map(({ localName }) => localName);
const attribute = (element: Element, name: string) => element.getAttribute(name) ?? "";
const resources = all("Resources > * > *");
const resource = (id: string) => resources.find((each) => each.id === id);

/** Microsoft's schema wants the children of these in just this order; those not named here are not allowed. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id",
    "AlternateId",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources"],
  "VersionOverrides > Hosts > Host": ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  AllFormFactors: ["ExtensionPoint"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  "AllFormFactors > ExtensionPoint": ["Script", "Page", "Metadata", "Namespace"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  CustomTab: ["Group", "Label", "InsertBefore", "InsertAfter"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
};

const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const SPANISH = ["es-ES", "es-MX"];

test.each(Object.entries(ORDER))("the children of %s stand in the schema's order", (selector, order) => {
  const elements = selector === "OfficeApp" ? [manifest.documentElement] : all(selector);
  expect(elements.length).toBeGreaterThan(0);
  for (const element of elements) {
    const places = children(element).map((name) => order.indexOf(name));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  }
});

test("the version is the package's, and the add-in's id is a GUID", () => {
  expect(one("OfficeApp > Version").textContent).toBe(`${packageVersion}.0`);
  expect(one("OfficeApp > Id").textContent).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
});

test("ids are unique", () => {
  const ids = all("[id]").map(({ id }) => id);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});

test("every resid has at most 32 characters and is a resource, and every resource is used", () => {
  const used = all("[resid]").map((element) => attribute(element, "resid"));
  expect(used.filter((id) => id.length > 32)).toEqual([]);
  expect(used.filter((id) => !resource(id))).toEqual([]);
  expect(resources.map(({ id }) => id).filter((id) => !used.includes(id))).toEqual([]);
});

test("short texts have at most 125 characters, long ones 250, in every language", () => {
  const texts = (kind: string) =>
    all(`Resources > ${kind} *`).map(
      (element) => attribute(element, "DefaultValue") || attribute(element, "Value"),
    );
  expect(texts("ShortStrings").filter((text) => text.length > 125)).toEqual([]);
  expect(texts("LongStrings").filter((text) => text.length > 250)).toEqual([]);
});

test("every text, and each address that leads to text, is there for Spain and for Mexico", () => {
  const worded = [
    ...all("Resources > ShortStrings > *"),
    ...all("Resources > LongStrings > *"),
    one("OfficeApp > DisplayName"),
    one("OfficeApp > Description"),
    one("OfficeApp > SupportUrl"),
    resource("Help.Url") as Element,
    resource("Functions.Metadata.Url") as Element,
  ];
  for (const element of worded) {
    const overrides = [...element.children].map((each) => attribute(each, "Locale"));
    expect({ id: element.id, overrides }).toEqual({ id: element.id, overrides: SPANISH });
    for (const each of element.children) expect(attribute(each, "Value")).not.toBe("");
  }
});

test("each icon has all sizes, and each file is a PNG of just that size", () => {
  for (const icon of all("Icon"))
    expect([...icon.children].map((image) => Number(attribute(image, "size")))).toEqual(ICON_SIZES);
  for (const image of all("Icon > *")) {
    const url = attribute(resource(attribute(image, "resid")) as Element, "DefaultValue");
    const size = Number(attribute(image, "size"));
    expect({ url, size: pixels(url) }).toEqual({ url, size: [size, size] });
  }
  expect(pixels(attribute(one("OfficeApp > IconUrl"), "DefaultValue"))).toEqual([32, 32]);
  expect(pixels(attribute(one("OfficeApp > HighResolutionIconUrl"), "DefaultValue"))).toEqual([64, 64]);
});

/** Width and height from the header of a PNG. */
function pixels(url: string): [number, number] {
  const bytes = readFileSync(join(ROOT, url.replace(`${BASE}/`, "")));
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test("one long-lived runtime serves pane, functions and buttons, and no pane has an id of its own", () => {
  expect(attribute(one("Runtime"), "lifetime")).toBe("long");
  const page = attribute(one("Runtime"), "resid");
  for (const selector of ["Page > SourceLocation", "FunctionFile", "Action > SourceLocation"])
    expect(attribute(one(selector), "resid")).toBe(page);
  expect(all("TaskpaneId")).toEqual([]);
});

test("the requirement sets are those that the code is written for", () => {
  const sets = all("OfficeApp > Requirements Set").map((set) => [
    attribute(set, "Name"),
    attribute(set, "MinVersion"),
  ]);
  expect(Object.fromEntries(sets)).toEqual({
    SharedRuntime: "1.1",
    CustomFunctionsRuntime: "1.3",
    ExcelApi: "1.9",
  });
});

test("every button that runs something runs a command of the pane, and every command has its button", () => {
  expect(all("FunctionName").map(({ textContent }) => textContent)).toEqual([...COMMANDS]);
});

test("the functions' namespace is BIZ, in every language", () => {
  const namespace = resource(attribute(one("Namespace"), "resid")) as Element;
  const values = [attribute(namespace, "DefaultValue")];
  for (const each of namespace.children) values.push(attribute(each, "Value"));
  expect([...new Set(values)]).toEqual(["BIZ"]);
});

test("every address is under the one base address, and its file is made by the build", () => {
  const made = new Set([
    "taskpane.html",
    "functions.js",
    ...Object.keys(catalogueFiles(BASE)),
    ...all("Resources > Images > *").map((image) => attribute(image, "DefaultValue").replace(`${BASE}/`, "")),
  ]);
  const urls = all("*").flatMap((element) =>
    ["DefaultValue", "Value"].map((name) => attribute(element, name)).filter((url) => /^https?:/.test(url)),
  );
  expect(urls.length).toBeGreaterThan(40);
  for (const url of urls) {
    expect(url.startsWith(`${BASE}/`)).toBe(true);
    const file = url.replace(`${BASE}/`, "");
    expect({ file, made: made.has(file) }).toEqual({ file, made: true });
    if (file.startsWith("assets/")) expect(existsSync(join(ROOT, file))).toBe(true);
  }
});

interface Declared {
  readonly functions: readonly {
    readonly id: string;
    readonly helpUrl: string;
    readonly parameters: readonly object[];
  }[];
}

test("functions.json declares every function of the catalogue in both languages, each with its help page", () => {
  const files = catalogueFiles(BASE);
  for (const [name, language] of [
    ["functions.json", "en"],
    ["functions.es.json", "es"],
  ] as const) {
    const { functions } = JSON.parse(files[name] ?? "") as Declared;
    expect(functions.map(({ id }) => id)).toEqual(CATALOGUE.map((entry) => entry.name));
    for (const { id, helpUrl } of functions) {
      expect(helpUrl).toBe(`${BASE}/help/${language}/${id}.html`);
      expect(files[`help/${language}/${id}.html`]).toContain(`<h1>BIZ.${id}</h1>`);
    }
  }
});
