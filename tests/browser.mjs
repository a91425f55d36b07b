/** The browser that the end-to-end tests drive: the person's own, or Debian's where it may be installed. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const COMMANDS = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
];
const MAC = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const WINDOWS = ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"];

/** @returns {string | undefined} path of Chromium, Chrome or Edge; BIZ_BROWSER says which, if set */
export function findBrowser(env = process.env, platform = process.platform) {
  if (env.BIZ_BROWSER) return existsSync(env.BIZ_BROWSER) ? env.BIZ_BROWSER : undefined;
  return candidates(env, platform).find((path) => existsSync(path));
}

function candidates(env, platform) {
  if (platform === "darwin") return MAC;
  if (platform === "win32") {
    const folders = [env["PROGRAMFILES"], env["PROGRAMFILES(X86)"], env["LOCALAPPDATA"]].filter(Boolean);
    return folders.flatMap((folder) => WINDOWS.map((path) => join(folder, path)));
  }
  const folders = (env.PATH ?? "").split(delimiter).filter(Boolean);
  return folders.flatMap((folder) => COMMANDS.map((command) => join(folder, command)));
}

/** As root on Debian and its like the browser is installed; elsewhere that is the person's decision. */
export function findOrInstallBrowser() {
  const found = findBrowser();
  if (found || process.env.BIZ_BROWSER) return found;
  if (process.platform !== "linux" || process.getuid?.() !== 0) return undefined;
  console.log("No Chromium, Chrome or Edge found: installing Debian's chromium …");
  const apt = (...args) =>
    spawnSync("apt-get", args, { stdio: ["ignore", "ignore", "inherit"] }).status === 0;
  if (apt("update") && apt("install", "-y", "--no-install-recommends", "chromium")) return findBrowser();
  return undefined;
}

export const NO_BROWSER =
  "No browser for the end-to-end tests: install Chromium, Google Chrome or Microsoft Edge " +
  "(Debian: sudo apt-get install chromium), or set BIZ_BROWSER to the path of one.";
