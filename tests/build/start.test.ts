/** `npm start` and what it does before there is anything to serve. */
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const SERVE = join(__dirname, "../../src/workbench/serve");
const DAY = 86_400_000;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "biz-start-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs an expression over a module that plain Node runs, in a Node of its own. */
function inNode<T>(file: string, expression: string): T {
  const url = new URL(`file://${join(SERVE, file)}`).href;
  const script = `const m = await import(${JSON.stringify(url)}); console.log(JSON.stringify(await (${expression})) ?? "null");`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    encoding: "utf8",
  });
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout.trim().split("\n").at(-1) as string) as T;
}

/** As npm start does; it must end by itself. */
function start(env: Record<string, string>): Promise<{ code: number | null; errors: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(SERVE, "start.mjs")], {
      env: { ...process.env, CI: "1", ...env },
    });
    let errors = "";
    child.stderr.on("data", (text: Buffer) => (errors += text.toString()));
    child.on("close", (code) => resolve({ code, errors }));
  });
}

test("an old Node is told which one is needed and where to get it", () => {
  expect(inNode("node-version.mjs", 'm.nodeComplaint("18.20.4")')).toBe(
    "This project needs Node 20 or later; this is Node 18.20.4. Get a current one from https://nodejs.org and run the command again.",
  );
  expect(inNode("node-version.mjs", 'm.nodeComplaint("20.0.0")')).toBeNull();
});

test("a port that is in use, or is none, is answered with a sentence that says what to do", async () => {
  const server = createServer();
  const port = await new Promise<number>((resolve) =>
    server.listen(0, "localhost", () => resolve((server.address() as { port: number }).port)),
  );
  const busy = await start({ PORT: String(port) });
  server.close();
  expect(busy).toMatchObject({
    code: 1,
    errors: expect.stringContaining(`Port ${port} of this computer is in use`),
  });
  const wrong = await start({ PORT: "many" });
  expect(wrong).toMatchObject({ code: 1, errors: expect.stringContaining("PORT is “many”") });
}, 60_000);

test("packages are installed when one is missing or another version, but not for other systems' sake", () => {
  const lock = {
    packages: {
      "": { name: "biz" },
      "node_modules/a": { version: "1.0.0" },
      "node_modules/b": { version: "2.0.0" },
      "node_modules/only-on-another-system": { version: "3.0.0", optional: true },
    },
  };
  writeFileSync(join(folder, "package-lock.json"), JSON.stringify(lock));
  const stale = () => inNode<string[]>("install.mjs", `m.staleModules(${JSON.stringify(folder)})`);
  expect(stale()).toEqual(["node_modules/a", "node_modules/b"]);
  mkdirSync(join(folder, "node_modules"));
  const installed = {
    packages: { "node_modules/a": { version: "1.0.0" }, "node_modules/b": { version: "1.9.9" } },
  };
  writeFileSync(join(folder, "node_modules/.package-lock.json"), JSON.stringify(installed));
  expect(stale()).toEqual(["node_modules/b"]);
});

test("the certificate is for localhost alone, kept, and made anew a week before it runs out", () => {
  const make = (now: number) =>
    inNode<{ key: string; cert: string }>(
      "certificate.mjs",
      `m.localCertificate(${JSON.stringify(folder)}, ${now})`,
    );
  const now = Date.now();
  const first = make(now);
  expect(first.key).toContain("PRIVATE KEY");
  const names = inNode<string>(
    "certificate.mjs",
    `new (await import("node:crypto")).X509Certificate(${JSON.stringify(first.cert)}).subjectAltName`,
  );
  expect(names).toBe("DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1");
  expect(make(now + 300 * DAY)).toEqual(first);
  expect(make(now + 392 * DAY)).not.toEqual(first);
  expect(readFileSync(join(folder, "localhost.crt"), "utf8")).not.toBe(first.cert);
  if (process.platform !== "win32") expect(statSync(join(folder, "localhost.key")).mode & 0o077).toBe(0);
}, 60_000);

test("a browser is opened only where there is a desktop", () => {
  const command = (platform: string, env: object) =>
    inNode("open.mjs", `m.browserCommand("https://x", ${JSON.stringify(platform)}, ${JSON.stringify(env)})`);
  expect(command("linux", {})).toBeNull();
  expect(command("linux", { DISPLAY: ":0" })).toEqual(["xdg-open", "https://x"]);
  expect(command("darwin", {})).toEqual(["open", "https://x"]);
  expect(command("win32", {})).toEqual(["rundll32", "url.dll,FileProtocolHandler", "https://x"]);
  expect(command("darwin", { CI: "1" })).toBeNull();
});
