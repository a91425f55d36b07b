/**
 * The globals that code of the add-in finds in Excel. The client's context in Node has no custom functions and no
 * Office.context; these stand in for what the page gets from the full client.
 */
import type { FindImplementation, Implementation } from "../host/functions";

/** As in Excel: an error that a custom function answers with, and why. */
class FunctionError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message ?? "");
    this.name = "CustomFunctions.Error";
  }
}

const ERROR_CODES = {
  divisionByZero: "#DIV/0!",
  invalidName: "#NAME?",
  invalidNumber: "#NUM!",
  invalidReference: "#REF!",
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  nullReference: "#NULL!",
} as const;

export interface AddinGlobals {
  readonly find: FindImplementation;
  /** Puts back what was there before. */
  restore(): void;
}

export function installGlobals(excel: typeof Excel, language: string): AddinGlobals {
  const mappings = new Map<string, Implementation>();
  const customFunctions = {
    associate(id: string | Record<string, Implementation>, implementation?: Implementation) {
      const all = typeof id === "string" ? { [id]: implementation as Implementation } : id;
      for (const [name, each] of Object.entries(all)) mappings.set(name.toUpperCase(), each);
    },
    Error: FunctionError,
    ErrorCode: ERROR_CODES,
  };
  const office = {
    context: { displayLanguage: language, requirements: { isSetSupported: () => true } },
    onReady: () => Promise.resolve({ host: "Excel", platform: "OfficeOnline" }),
  };
  const installed = { Excel: excel, CustomFunctions: customFunctions, Office: office };
  const scope = globalThis as unknown as Record<string, unknown>;
  const before = Object.keys(installed).map((name) => [name, name in scope, scope[name]] as const);
  Object.assign(scope, installed);
  return {
    find: (id) => mappings.get(id.toUpperCase()),
    restore: () => {
      for (const [name, was, value] of before) {
        if (was) scope[name] = value;
        else delete scope[name];
      }
    },
  };
}
