/**
 * Microsoft's office.js and the spreadsheet library in Node, unmodified: the client runs in a context of its own,
 * and every batch goes through its host bridge to our host.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createContext, runInContext } from "node:vm";
import type { Library } from "../host/library";
import type { EventEntry } from "../host/protocol";

const requireFrom = createRequire(__filename);

/** The library is made for browsers and newer Node; it brings its own stand-ins for the DOM. */
export function loadLibrary(): Library {
  const group = Object as { groupBy?: unknown };
  group.groupBy ??= groupBy;
  // The library reports every slow command; in Node that would go to stdout.
  Object.assign(globalThis.console, { debug: () => undefined });
  return requireFrom("@odoo/o-spreadsheet") as Library;
}

function groupBy<T>(items: Iterable<T>, key: (item: T, index: number) => string): Record<string, T[]> {
  const groups: Record<string, T[]> = Object.create(null) as Record<string, T[]>;
  let index = 0;
  for (const item of items) (groups[key(item, index++)] ??= []).push(item);
  return groups;
}

/** What a batch costs on the wire, for the benchmarks. */
export interface Counters {
  syncs: number;
  bytesOut: number;
  bytesIn: number;
  /** The largest request or response. */
  largest: number;
}

export interface OfficeClient {
  /** The `Excel` global of office.js. */
  readonly excel: typeof Excel;
  readonly counters: Counters;
  tellEvents(entries: readonly EventEntry[]): void;
}

interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?(text: string): void;
}

const REQUEST_DONE = 2;
const EVENTS = 3;

/** @param answer takes a batch as JSON and gives its response as JSON */
export function loadOfficeClient(answer: (request: string) => string): OfficeClient {
  const window = browserWindow();
  createContext(window);
  runInContext(clientSource(), window);
  const counters: Counters = { syncs: 0, bytesOut: 0, bytesIn: 0, largest: 0 };
  const bridge: Bridge = {
    sendMessageToHost(text) {
      const { id, message } = JSON.parse(text) as { id: number; message: { body: unknown } };
      const request = typeof message.body === "string" ? message.body : JSON.stringify(message.body);
      const response = answer(request);
      count(counters, request, response);
      const reply = { statusCode: 200, headers: {}, body: JSON.parse(response) as unknown };
      setImmediate(() =>
        bridge.onMessageFromHost?.(JSON.stringify({ id, type: REQUEST_DONE, message: reply })),
      );
    },
  };
  const { OfficeExtension, Excel: excel } = window as unknown as ClientGlobals;
  OfficeExtension.HostBridge.init(bridge);
  return {
    excel,
    counters,
    tellEvents: (entries) =>
      bridge.onMessageFromHost?.(JSON.stringify({ type: EVENTS, message: { entries } })),
  };
}

interface ClientGlobals {
  readonly OfficeExtension: { readonly HostBridge: { init(bridge: Bridge): void } };
  readonly Excel: typeof Excel;
}

function count(counters: Counters, request: string, response: string): void {
  const [out, back] = [Buffer.byteLength(request), Buffer.byteLength(response)];
  counters.syncs++;
  counters.bytesOut += out;
  counters.bytesIn += back;
  counters.largest = Math.max(counters.largest, out, back);
}

let source: string | undefined;

function clientSource(): string {
  const folder = join(dirname(requireFrom.resolve("@microsoft/office-js/package.json")), "dist");
  source ??= readFileSync(join(folder, "excel-web-16.00.js"), "utf8");
  return source;
}

/** As much of a window as the client looks at while it loads. */
function browserWindow(): object {
  const nothing = () => undefined;
  const element = () => ({
    style: {},
    setAttribute: nothing,
    appendChild: nothing,
    addEventListener: nothing,
    getElementsByTagName: () => [],
  });
  const window: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    performance,
    addEventListener: nothing,
    removeEventListener: nothing,
    navigator: { userAgent: "node", platform: "" },
    location: {
      search: "",
      hash: "",
      href: "https://localhost/",
      origin: "https://localhost",
      protocol: "https:",
      host: "localhost",
    },
    document: {
      URL: "https://localhost/",
      cookie: "",
      domain: "localhost",
      createElement: element,
      getElementsByTagName: () => [],
      querySelectorAll: () => [],
      addEventListener: nothing,
      head: element(),
      body: element(),
      documentElement: element(),
    },
    history: {},
    name: "",
    Office: {},
  };
  for (const name of ["window", "self", "top", "parent"]) window[name] = window;
  return window;
}
