/** What the development server serves: all that the manifest names, office.js as Microsoft publishes it, the help. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext } from "playwright-core";
import { CATALOGUE } from "../../src/catalogue";
import { address, launch, Workbench } from "./browser";

let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  browser = await launch();
  context = await browser.newContext({ ignoreHTTPSErrors: true });
});
afterAll(() => browser?.close());

test("every address of the manifest is answered, with icons as pictures and pages as html", async () => {
  const manifest = await (await context.request.get(address("/manifest.xml"))).text();
  const urls = [...new Set([...manifest.matchAll(/"(https:[^"]+)"/g)].map(([, url]) => url as string))];
  expect(urls.length).toBeGreaterThan(30);
  for (const url of urls) {
    expect(url.startsWith(address("/"))).toBe(true);
    const answer = await context.request.get(url);
    const type = answer.headers()["content-type"]?.split(";")[0];
    const expected = { png: "image/png", html: "text/html", json: "application/json" }[
      url.split(".").at(-1) ?? ""
    ];
    expect({ url, status: answer.status(), type }).toEqual({
      url,
      status: 200,
      type: expected ?? expect.stringContaining("javascript"),
    });
  }
});

test("office.js is Microsoft's file, byte for byte", async () => {
  const served = await (await context.request.get(address("/office/office.js"))).body();
  expect(served.equals(readFileSync(require.resolve("@microsoft/office-js/dist/office.js")))).toBe(true);
});

test("functions.json and what the page registers with Excel are the catalogue, neither more nor less", async () => {
  const names = CATALOGUE.map(({ name }) => name).sort();
  const json = (await (await context.request.get(address("/functions.json"))).json()) as {
    functions: { id: string }[];
  };
  expect(json.functions.map(({ id }) => id).sort()).toEqual(names);
  const workbench = await Workbench.open(browser);
  const registered = await workbench.pane.evaluate(() => {
    const { CustomFunctions } = window as unknown as {
      CustomFunctions: { _association: { mappings: object } };
    };
    return Object.keys(CustomFunctions._association.mappings);
  });
  expect(registered.sort()).toEqual(names);
  await workbench.close();
});

test("a hidden page registers the functions and fetches the pane's code only when it is seen", async () => {
  const workbench = await Workbench.open(browser, "en-US", async (page) => {
    await page.route("**/workbench.css", async (route) => {
      const css = await (await route.fetch()).text();
      await route.fulfill({ contentType: "text/css", body: `${css} .pane:not(.seen) { display: none; }` });
    });
  });
  const { page } = workbench;
  const fetched = () =>
    workbench.pane.evaluate(() => performance.getEntriesByType("resource").map((e) => e.name));
  expect(await fetched()).toContain(address("/functions.js"));
  expect(await fetched()).not.toContain(address("/pane.js"));
  await page.locator(".o-add-sheet").click();
  await workbench.clickFirstCell();
  await workbench.type("A1", '=BIZ.PACING(500,3100,"2025-01-01","2025-01-31","2025-01-10")');
  expect((await workbench.read("A1")).value).toBe(0.5);
  await page.evaluate(() => document.getElementById("pane")?.classList.add("seen"));
  await workbench.pane.getByText("Your data").waitFor();
  await workbench.close();
});

test("the help is read without an error in either language, and leads from the index to a function", async () => {
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await page.goto(address("/help/en/index.html"));
  await page.getByRole("link", { name: "BIZ.PACING" }).click();
  await page.getByRole("heading", { level: 1, name: "BIZ.PACING" }).waitFor();
  await page.getByRole("link", { name: "Español" }).click();
  await page.getByRole("heading", { name: "Argumentos" }).waitFor();
  const font = await page.evaluate(() => getComputedStyle(document.querySelector("h1") as Element).fontSize);
  expect(font).toBe("28px");
  expect(errors).toEqual([]);
  const folder = process.env.BIZ_PICTURES;
  if (folder) await page.screenshot({ path: join(folder, "help.png"), fullPage: true });
  await page.close();
});
