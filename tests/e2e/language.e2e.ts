/** The workbench and the pane in Spanish, light and dark, and by keyboard. */
import type { Browser } from "playwright-core";
import { launch, Workbench } from "./browser";

let browser: Browser;
let workbench: Workbench;

beforeAll(async () => {
  browser = await launch();
  workbench = await Workbench.open(browser, "es-MX");
});
afterAll(() => browser?.close());

const background = () =>
  workbench.pane.evaluate(() => {
    const provider = document.querySelector(".fui-FluentProvider");
    return provider ? getComputedStyle(provider).backgroundColor : "none";
  });

test("a browser in any Spanish gets the workbench, the sample, the pane and the functions in Spanish", async () => {
  expect(await workbench.page.title()).toBe("Mesa de trabajo BIZ");
  expect((await workbench.sheetNames())[0]).toBe("Ventas");
  expect(await workbench.status()).toMatch(/^Marketplace de muestra: \d+ hojas, [\d.]+ celdas$/);
  await workbench.pane.getByText("Sus datos").waitFor();
  expect(await workbench.pane.evaluate(() => Office.context.displayLanguage)).toBe("es-ES");
  const { page } = workbench;
  await page.locator(".o-add-sheet").click();
  await workbench.clickFirstCell();
  await page.keyboard.type("=BIZ.PACI", { delay: 40 });
  await page.locator(".o-autocomplete-description", { hasText: "Cómo va un objetivo" }).waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
});

test("the language can be changed on the page: the pane and the functions follow, the workbook stays", async () => {
  await workbench.page.getByLabel("Idioma").selectOption("en");
  await workbench.settled();
  expect(await workbench.page.title()).toBe("BIZ workbench");
  await workbench.pane.getByText("Your data").waitFor();
  expect((await workbench.sheetNames())[0]).toBe("Ventas");
});

test("dark is dark in the pane too, and light is light again", async () => {
  await workbench.pane.getByText("Your data").waitFor();
  expect(await background()).toBe("rgb(255, 255, 255)");
  await workbench.page.getByLabel("Dark").check();
  await workbench.settled();
  await workbench.pane.getByText("Your data").waitFor();
  expect(await background()).toBe("rgb(41, 41, 41)");
  await workbench.page.getByLabel("Dark").uncheck();
  await workbench.settled();
  await workbench.pane.getByText("Your data").waitFor();
  expect(await background()).toBe("rgb(255, 255, 255)");
});

test("every control of the bar has a name and is reached by the Tab key, in the order that it stands", async () => {
  const { page } = workbench;
  await page.getByRole("button", { name: "Open…" }).focus();
  const names = [];
  for (let i = 0; i < 8; i++) {
    names.push(
      await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        return element.getAttribute("aria-label") ?? element.closest("label, button")?.textContent?.trim();
      }),
    );
    await page.keyboard.press("Tab");
  }
  expect(names).toEqual([
    "Open…",
    "Save as .xlsx",
    "New sample",
    "Build review",
    "Check data",
    "Functions",
    "Language",
    "Dark",
  ]);
});
