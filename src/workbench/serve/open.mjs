/** Opens a page in the desktop's browser where there is a desktop; never fails without one. */
import { spawn } from "node:child_process";

export function openInBrowser(url, { platform = process.platform, env = process.env } = {}) {
  const command = browserCommand(url, platform, env);
  if (!command) return false;
  const [program, ...args] = command;
  const child = spawn(program, args, { stdio: "ignore", detached: true });
  child.once("error", () => {});
  child.unref();
  return true;
}

export function browserCommand(url, platform, env) {
  if (env.CI) return undefined;
  if (platform === "darwin") return ["open", url];
  if (platform === "win32") return ["rundll32", "url.dll,FileProtocolHandler", url];
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ["xdg-open", url] : undefined;
}
