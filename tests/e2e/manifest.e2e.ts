/** Every address of the manifest answers, and the list of functions is the catalogue's. */
import { readFileSync } from "node:fs";
import { get } from "node:https";
import { resolve } from "node:path";
import { CATALOGUE } from "../../src/catalogue";
import { address } from "./browser";

const manifest = readFileSync(resolve(__dirname, "../../manifest.xml"), "utf8");
const BASE = "https://localhost:3000";
const paths = [
  ...new Set([...manifest.matchAll(/"https:\/\/localhost:3000([^"]*)"/g)].map(([, path]) => path as string)),
];

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

function ask(path: string): Promise<Answer> {
  return new Promise((done, failed) => {
    get(address(path), { rejectUnauthorized: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        done({
          status: response.statusCode ?? 0,
          type: response.headers["content-type"] ?? "",
          body: Buffer.concat(chunks).toString("utf8"),
        }),
      );
    }).on("error", failed);
  });
}

it("names addresses of this server only", () => {
  const others = [...manifest.matchAll(/(?:DefaultValue|Value)="(https?:\/\/[^"]+)"/g)]
    .map(([, url]) => url as string)
    .filter((url) => !url.startsWith(BASE));
  expect(others).toEqual([]);
  expect(paths.length).toBeGreaterThan(10);
});

it.each(paths)("serves %s", async (path) => {
  const { status, body } = await ask(path);
  expect([path, status]).toEqual([path, 200]);
  expect(body.length).toBeGreaterThan(50);
});

it("serves functions.json in step with the catalogue, in both languages, with help that answers", async () => {
  for (const file of ["/functions.json", "/functions.es.json"]) {
    const { functions } = JSON.parse((await ask(file)).body) as {
      functions: { id: string; helpUrl: string; description: string }[];
    };
    expect(functions.map(({ id }) => id)).toEqual(CATALOGUE.map(({ name }) => name));
    for (const { helpUrl } of functions) {
      expect((await ask(new URL(helpUrl).pathname)).status).toBe(200);
    }
  }
});
