/** The development server: the add-in, the workbench and their libraries on one https address. */
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { join } from "node:path";
import { localCertificate, trustedCertificate } from "./certificate.mjs";
import { vendorFolders } from "./vendor.mjs";

/**
 * @param {{ root: string, port: number, watch?: boolean }} options `watch`: rebuild on a change
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>} once the first build is done
 */
export async function serve({ root, port, watch = true }) {
  // The configuration reads the port from here: functions.json and the manifest carry full addresses.
  process.env.PORT = String(port);
  const require = createRequire(join(root, "package.json"));
  const webpack = require("webpack");
  const DevServer = require("webpack-dev-server");
  const configuration = require(join(root, "webpack.config.js"))({}, { mode: "development" });
  const compiler = webpack({ ...configuration, watchOptions: watch ? {} : { ignored: /./ } });
  const pair = trustedCertificate() ?? (await localCertificate(join(root, ".cert")));
  const server = new DevServer(
    {
      host: "localhost",
      port,
      server: { type: "https", options: pair },
      allowedHosts: ["localhost"],
      static: vendorFolders(root),
      devMiddleware: { stats: "errors-warnings" },
      hot: false,
      // Pages are as they ship: a client of the server in each entry broke the one that shares another's modules.
      liveReload: false,
      webSocketServer: false,
      client: false,
    },
    compiler,
  );
  const built = new Promise((resolve) => compiler.hooks.done.tap("serve", resolve));
  await server.start();
  const stats = await built;
  const url = `https://localhost:${port}`;
  return { url, broken: stats.hasErrors(), stop: () => server.stop() };
}

export function isPortFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, "localhost", () => probe.close(() => resolve(true)));
  });
}

/** A port that nobody uses now, for tests. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "localhost", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
