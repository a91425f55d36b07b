/** The manifest as Excel reads it: order, ids, icons, languages. That its addresses answer is seen end to end. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { JSDOM } from "jsdom";

const ROOT = resolve(__dirname, "../..");
const xml = new JSDOM(readFileSync(resolve(ROOT, "manifest.xml"), "utf8"), { contentType: "text/xml" }).window
  .document;
const all = (name: string) =>
  [...xml.getElementsByTagName("*")].filter((element) => element.localName === name);
const childNames = (element: Element | undefined) =>
  [...(element?.children ?? [])].map(({ localName }) => localName);

/** Excel takes elements in the schema's order only. */
function expectOrder(names: readonly string[], schema: readonly string[]): void {
  const places = names.map((name) => schema.indexOf(name));
  expect(names.filter((_, i) => (places[i] as number) < 0)).toEqual([]);
  expect(places).toEqual([...places].sort((a, b) => a - b));
}

it("has its elements in the order of the schema", () => {
  expectOrder(childNames(xml.documentElement), [
    ...[
      "Id",
      "AlternateId",
      "Version",
      "ProviderName",
      "DefaultLocale",
      "DisplayName",
      "Description",
      "IconUrl",
    ],
    ...[
      "HighResolutionIconUrl",
      "SupportUrl",
      "AppDomains",
      "Hosts",
      "Requirements",
      "DefaultSettings",
      "Permissions",
    ],
    "VersionOverrides",
  ]);
  const host = all("Host").find((element) => element.getAttribute("xsi:type") === "Workbook");
  expectOrder(childNames(host), ["Runtimes", "AllFormFactors", "DesktopFormFactor"]);
  expectOrder(childNames(all("DesktopFormFactor")[0]), ["GetStarted", "FunctionFile", "ExtensionPoint"]);
  expectOrder(childNames(all("Resources")[0]), ["Images", "Urls", "ShortStrings", "LongStrings"]);
  for (const point of all("ExtensionPoint").filter(
    (each) => each.getAttribute("xsi:type") === "CustomFunctions",
  )) {
    expectOrder(childNames(point), ["Script", "Page", "Metadata", "Namespace"]);
  }
  for (const control of all("Control"))
    expectOrder(childNames(control), ["Label", "Supertip", "Icon", "Action"]);
});

it("is a shared runtime with one page, and no TaskpaneId under it", () => {
  const runtime = all("Runtime")[0];
  expect(runtime?.getAttribute("lifetime")).toBe("long");
  const page = all("Page")[0]?.children[0]?.getAttribute("resid");
  expect([page, all("FunctionFile")[0]?.getAttribute("resid")]).toEqual([
    runtime?.getAttribute("resid"),
    runtime?.getAttribute("resid"),
  ]);
  expect(all("TaskpaneId")).toEqual([]);
});

it("asks for the requirement sets that the code is written to", () => {
  const sets = all("Set").map((set) => `${set.getAttribute("Name")} ${set.getAttribute("MinVersion")}`);
  expect(sets.sort()).toEqual(["CustomFunctionsRuntime 1.3", "ExcelApi 1.9", "SharedRuntime 1.1"]);
});

it("has unique ids of at most 32 characters, each resolved", () => {
  const resources = [...(all("Resources")[0]?.getElementsByTagName("*") ?? [])];
  const ids = resources.map((element) => element.getAttribute("id")).filter((id) => id !== null);
  expect(new Set(ids).size).toBe(ids.length);
  const used = [...xml.getElementsByTagName("*")]
    .map((element) => element.getAttribute("resid"))
    .filter((id) => id !== null);
  for (const id of [...ids, ...used]) expect(id.length).toBeLessThanOrEqual(32);
  expect(used.filter((id) => !ids.includes(id))).toEqual([]);
  expect(ids.filter((id) => !used.includes(id))).toEqual([]);
  const controls = all("Control").map((control) => control.getAttribute("id"));
  expect(new Set(controls).size).toBe(controls.length);
});

it("has every icon as a PNG of the size it says", () => {
  const images = [...(all("Images")[0]?.children ?? [])];
  expect(images.length).toBeGreaterThan(0);
  for (const image of images) {
    const size = Number(/\.(\d+)$/.exec(image.getAttribute("id") ?? "")?.[1]);
    expect([image.getAttribute("id"), ...pngSize(image.getAttribute("DefaultValue"))]).toEqual([
      image.getAttribute("id"),
      size,
      size,
    ]);
  }
  for (const [name, size] of [
    ["IconUrl", 32],
    ["HighResolutionIconUrl", 64],
  ] as const) {
    expect(pngSize(all(name)[0]?.getAttribute("DefaultValue") ?? null)).toEqual([size, size]);
  }
});

it("says everything in Spanish too, for Spain and Mexico", () => {
  const texts = [
    ...all("DisplayName"),
    ...all("Description").filter((each) => each.hasAttribute("DefaultValue")),
    ...all("String"),
  ];
  expect(texts.length).toBeGreaterThan(10);
  for (const text of texts) {
    const overrides = [...text.children].map((each) => each.getAttribute("Locale"));
    expect([text.getAttribute("id") ?? text.localName, overrides]).toEqual([
      text.getAttribute("id") ?? text.localName,
      ["es-ES", "es-MX"],
    ]);
    for (const each of text.children) expect(each.getAttribute("Value")?.trim()).toBeTruthy();
  }
});

it("keeps short strings short enough for Excel", () => {
  const shortStrings = [...(all("ShortStrings")[0]?.children ?? [])];
  const long = [...(all("LongStrings")[0]?.children ?? [])];
  const texts = (element: Element) => [
    element.getAttribute("DefaultValue"),
    ...[...element.children].map((each) => each.getAttribute("Value")),
  ];
  for (const text of shortStrings.flatMap(texts)) expect(text?.length).toBeLessThanOrEqual(125);
  for (const text of long.flatMap(texts)) expect(text?.length).toBeLessThanOrEqual(250);
});

/** Width and height from the header of a PNG that the manifest names by its address. */
function pngSize(url: string | null): number[] {
  const bytes = readFileSync(resolve(ROOT, new URL(url ?? "").pathname.slice(1)));
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
