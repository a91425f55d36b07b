/**
 * `npm run build` makes dist/, the add-in for any static https host; `npm start` serves the same add-in with the
 * workbench beside it. BIZ_URL is the address that the manifest and the functions' help point to.
 */
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { require: requireTs } = require("tsx/cjs/api");

const src = (...parts) => path.join(__dirname, "src", ...parts);
const MANIFEST_URL = "https://localhost:3000";
const OFFICE_CDN = "https://appsforoffice.microsoft.com";

module.exports = (_env, { mode }) => {
  const production = mode === "production";
  const baseUrl = (process.env.BIZ_URL ?? `https://localhost:${process.env.PORT ?? 3000}`).replace(
    /\/+$/,
    "",
  );
  return {
    mode,
    context: __dirname,
    target: ["web", "es2020"],
    entry: {
      functions: src("functions/index.ts"),
      // Shares what the functions have loaded already: the catalogue and the metrics.
      taskpane: { import: src("taskpane/main.ts"), dependOn: "functions" },
      ...(production ? {} : { workbench: src("workbench/page/index.ts") }),
    },
    output: {
      path: path.join(__dirname, "dist"),
      filename: (file) => fileName(file.chunk.name, production),
      chunkFilename: production ? "[name].[contenthash].js" : "[name].js",
      clean: production,
    },
    // No eval: the add-in's policy forbids it.
    devtool: production ? false : "source-map",
    resolve: {
      extensions: [".tsx", ".ts", ".js"],
      // Its entry is one CommonJS file; of its sources only what is used comes along.
      alias: { "ml-matrix$": path.join(__dirname, "node_modules/ml-matrix/src/index.js") },
    },
    module: { rules: [{ test: /\.tsx?$/, include: src(), use: swc }] },
    externals: production ? {} : { "@odoo/o-spreadsheet": "o_spreadsheet", "@odoo/owl": "owl" },
    plugins: [
      addinPage(production),
      ...(production ? [] : [workbenchPage()]),
      new CatalogueFiles(baseUrl),
      new CopyPlugin({
        patterns: [
          { from: "assets/*-{16,20,24,32,40,48,64,80}.png" },
          { from: src("catalogue/help.css"), to: "help/help.css" },
          { from: src("taskpane/taskpane.css"), to: "taskpane.css" },
          ...(production ? [] : [{ from: src("workbench/page/workbench.css"), to: "workbench.css" }]),
          { from: "manifest.xml", transform: (xml) => xml.toString().replaceAll(MANIFEST_URL, baseUrl) },
        ],
      }),
    ],
    optimization: {
      // A function moved into the one that calls it is compiled anew for each call, a loop over a million rows included.
      minimizer: [
        new MinimizerPlugin({ minimizerOptions: { compress: { reduce_funcs: false, passes: 2 } } }),
      ],
    },
    performance: { hints: false },
    stats: production ? { preset: "normal", modules: false } : "errors-warnings",
    infrastructureLogging: { level: "warn" },
  };
};

const swc = {
  loader: "swc-loader",
  options: {
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
      target: "es2020",
    },
  },
};

/** The manifest names functions.js, so that one file keeps its name; a query tells browsers of a new version. */
function fileName(chunk, production) {
  if (!production) return "[name].js";
  return chunk === "functions" ? "functions.js?[contenthash]" : "[name].[contenthash].js";
}

function addinPage(production) {
  const office = production ? ` ${OFFICE_CDN}` : "";
  const policy = [
    "default-src 'none'",
    `script-src 'self'${office}`,
    // Office.js writes style attributes, and Fluent's rules are made at run time in <style> elements.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    // Nothing leaves the workbook: neither the add-in nor office.js may call another address.
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return new HtmlPlugin({
    template: src("taskpane/taskpane.html"),
    filename: "taskpane.html",
    chunks: ["functions", "taskpane"],
    chunksSortMode: "manual",
    templateParameters: {
      policy,
      officeUrl: production ? `${OFFICE_CDN}/lib/1/hosted/office.js` : "/office/office.js",
    },
  });
}

function workbenchPage() {
  return new HtmlPlugin({
    template: src("workbench/page/workbench.html"),
    filename: "workbench.html",
    chunks: ["workbench"],
  });
}

/** Adds what is made from the catalogue: functions.json in both languages and the help pages. */
class CatalogueFiles {
  constructor(baseUrl) {
    this.baseUrl = baseUrl;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap(CatalogueFiles.name, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: CatalogueFiles.name, stage }, () => {
        for (const [name, text] of Object.entries(readCatalogue()(this.baseUrl)))
          compilation.emitAsset(name, new sources.RawSource(text));
      });
    });
  }
}

/** The catalogue as it is now: a rebuild must not see what an earlier one has loaded. */
function readCatalogue() {
  for (const file of Object.keys(require.cache)) if (file.startsWith(src())) delete require.cache[file];
  return requireTs("./src/workbench/serve/catalogue-files.ts", __filename).catalogueFiles;
}
