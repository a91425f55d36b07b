/** Draws the PNG icons from their SVG, each at its own size: `CHROMIUM=<path> node assets/draw.mjs`. */
import { readFileSync, writeFileSync } from "node:fs";
import { chromium } from "playwright-core";

const folder = new URL(".", import.meta.url);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] });
const page = await browser.newPage();
for (const name of ["icon", "review", "check", "help"])
  for (const size of [16, 20, 24, 32, 40, 48, 64, 80]) {
    await page.setViewportSize({ width: size, height: size });
    const svg = readFileSync(new URL(`${name}.svg`, folder), "utf8");
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    writeFileSync(new URL(`${name}-${size}.png`, folder), await page.screenshot({ omitBackground: true }));
  }
await browser.close();
