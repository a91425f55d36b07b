/**
 * Serves the development build on a free port for all end-to-end tests. BIZ_URL_UNDER_TEST names a server that runs
 * already instead.
 */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { freePort, serve } from "../../src/workbench/serve/server.mjs";
import { findBrowser, NO_BROWSER } from "../browser.mjs";

export default async function setUp() {
  const browser = findBrowser();
  if (!browser) throw new Error(NO_BROWSER);
  process.env.BIZ_BROWSER = browser;
  if (process.env.BIZ_URL_UNDER_TEST) return;
  const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
  const server = await serve({ root, port: await freePort(), watch: false });
  if (server.broken) throw new Error("the development build has errors");
  globalThis.stopServing = server.stop;
  process.env.BIZ_URL_UNDER_TEST = server.url;
}
