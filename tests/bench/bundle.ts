/**
 * The measured code is built as it ships (webpack, production): run from its sources, every imported name would be looked
 * up through a getter for each of a million rows.
 */
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import webpack, { type Configuration } from "webpack";

const ROOT = resolve(__dirname, "../..");
const configure = createRequire(__filename)("../../webpack.config.js") as (
  environment: object,
  options: { mode: "production" },
) => Configuration;
// Inside the project, so that DuckDB is found from there.
const FOLDER = join(ROOT, "node_modules/.cache/biz-bench");
type Program = "function-child" | "scalars" | "marketplace";

export async function build(...programs: Program[]): Promise<void> {
  const shipped = configure({}, { mode: "production" });
  const swc = {
    loader: "swc-loader",
    options: { jsc: { parser: { syntax: "typescript" }, target: "es2020" } },
  };
  const compiler = webpack({
    mode: "production",
    target: "node20",
    context: ROOT,
    entry: Object.fromEntries(programs.map((name) => [name, join(__dirname, `${name}.ts`)])),
    output: { path: FOLDER, filename: "[name].js" },
    resolve: { extensions: [".ts", ".js"] },
    module: { rules: [{ test: /\.ts$/, use: swc }] },
    // The pane shares the functions' modules, so that the shipped build keeps each by itself too.
    optimization: { ...shipped.optimization, concatenateModules: false },
    externals: { "@duckdb/node-api": "commonjs @duckdb/node-api" },
  });
  await new Promise<void>((done, fail) => {
    compiler.run((error, stats) => {
      if (error) fail(error);
      else if (stats?.hasErrors()) fail(new Error(stats.toString("errors-only")));
      else done();
    });
  });
}

/** Runs a program in a process of its own; its last line is what it measured. */
export function measureWith<T>(program: Program, ...args: string[]): T {
  const out = execFileSync(
    process.execPath,
    [
      "--expose-gc",
      "--max-semi-space-size=512",
      "--max-old-space-size=6000",
      join(FOLDER, `${program}.js`),
      ...args,
    ],
    { cwd: ROOT, encoding: "utf8", maxBuffer: 1 << 26, stdio: ["ignore", "pipe", "inherit"] },
  );
  return JSON.parse(out.trim().split("\n").at(-1) ?? "") as T;
}
