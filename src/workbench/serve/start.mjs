/** `npm start`: from a fresh clone to the workbench in a browser. Plain Node until the packages are there. */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { installModules } from "./install.mjs";
import { requireNode } from "./node-version.mjs";

const DEFAULT_PORT = 3000;

async function start() {
  requireNode();
  const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");
  const port = wantedPort();
  if (port === undefined) return fail(`PORT is “${process.env.PORT}”; a number from 1 to 65535 is expected.`);
  if (!installModules(root)) return fail();
  const { isPortFree, serve } = await import("./server.mjs");
  if (!(await isPortFree(port))) return fail(busyPort(port));
  console.log("Building …");
  const { url, broken } = await serve({ root, port });
  if (broken) console.error("The build has errors (above). It is built again when a file changes.");
  const page = `${url}/workbench.html`;
  console.log(`\n  The workbench: ${page}`);
  console.log(
    "  The browser warns once that the certificate is this computer's own: choose to go on to localhost.",
  );
  console.log("  Ctrl+C stops.\n");
  const { openInBrowser } = await import("./open.mjs");
  openInBrowser(page);
}

function wantedPort() {
  const port = Number(process.env.PORT || DEFAULT_PORT);
  return Number.isInteger(port) && port > 0 && port < 65536 ? port : undefined;
}

function busyPort(port) {
  const other = port === DEFAULT_PORT ? 3001 : DEFAULT_PORT;
  const how = process.platform === "win32" ? `set PORT=${other} && npm start` : `PORT=${other} npm start`;
  return `Port ${port} of this computer is in use, perhaps by another npm start. Stop that, or choose another: ${how}`;
}

function fail(sentence) {
  if (sentence) console.error(sentence);
  process.exitCode = 1;
}

await start();
