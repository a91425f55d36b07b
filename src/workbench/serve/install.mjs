/** Installs the project's packages when they are missing or another version than the lockfile says. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Packages of the lockfile that are not installed as it says; packages for other systems may be absent. */
export function staleModules(root) {
  const wanted = packagesOf(join(root, "package-lock.json"));
  // npm keeps the list of what it installed beside it.
  const installed = packagesOf(join(root, "node_modules", ".package-lock.json"));
  return Object.keys(wanted).filter((path) => {
    if (path === "") return false;
    const found = installed[path];
    if (!found) return !wanted[path].optional;
    return found.version !== wanted[path].version;
  });
}

function packagesOf(lockfile) {
  if (!existsSync(lockfile)) return {};
  return JSON.parse(readFileSync(lockfile, "utf8")).packages ?? {};
}

/** @returns {boolean} whether all packages are there now */
export function installModules(root) {
  if (staleModules(root).length === 0) return true;
  console.log("Installing the project's packages (once; it takes a minute or two) …");
  if (npm(["ci", "--no-audit", "--no-fund"], root) === 0) return true;
  console.error(
    "The packages could not be installed. Check the internet connection and npm's message above, then run the command again.",
  );
  return false;
}

/** Runs npm itself rather than its shell wrapper where we were started by it: the same on every system. */
function npm(args, root) {
  const own = process.env.npm_execpath;
  const options = { cwd: root, stdio: "inherit" };
  if (own && /\.c?js$/.test(own)) return spawnSync(process.execPath, [own, ...args], options).status;
  return spawnSync(["npm", ...args].join(" "), { ...options, shell: true }).status;
}
