/**
 * Custom functions in the library's formula engine: declared from functions.json, computed by what the add-in
 * registered, called as Excel calls them.
 */
import type { ArgDefinition, EvalContext } from "@odoo/o-spreadsheet/dist/types/types/functions";
import type { Arg, FunctionResultObject, Matrix } from "@odoo/o-spreadsheet/dist/types/types/misc";
import { cellsText } from "./address";
import { excelError } from "./cells";
import type { Library } from "./library";

export type Implementation = (...given: unknown[]) => unknown;

/** Finds what the add-in registered under an id; undefined while it is still loading. */
export type FindImplementation = (id: string) => Implementation | undefined;

interface Parameter {
  readonly name: string;
  readonly description?: string;
  readonly dimensionality?: "scalar" | "matrix";
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

interface Declaration {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly Parameter[];
}

/** Registers every function of functions.json; before any formula is compiled, since the library keeps those. */
export function installFunctions(
  library: Library,
  functionsJson: { readonly functions: readonly object[] },
  find: FindImplementation,
  namespace = "BIZ",
): void {
  const { functionRegistry } = library.registries;
  for (const declaration of functionsJson.functions as readonly Declaration[]) {
    const name = `${namespace}.${declaration.name}`;
    functionRegistry.replace(name, {
      description: declaration.description ?? name,
      category: namespace,
      args: declaration.parameters.map(argument),
      compute(this: EvalContext, ...given: Arg[]) {
        return compute(library, declaration, name, find(declaration.id), given, this);
      },
    });
    // What is missing is said by the function itself, in the reader's language.
    functionRegistry.get(name).minArgRequired = 0;
  }
}

/** Errors are handed over, not answered in the function's place: its message can then say which cell it was. */
function argument({ name, description, dimensionality, optional, repeating }: Parameter): ArgDefinition {
  return {
    name,
    description: description ?? name,
    type: dimensionality === "matrix" ? ["RANGE<ANY>"] : ["ANY"],
    acceptMatrix: dimensionality === "matrix",
    acceptErrors: true,
    ...(optional ? { optional: true } : {}),
    ...(repeating ? { repeating: true } : {}),
  };
}

function compute(
  library: Library,
  { parameters }: Declaration,
  name: string,
  implementation: Implementation | undefined,
  given: readonly Arg[],
  context: EvalContext,
): FunctionResultObject | Matrix<FunctionResultObject> {
  if (!implementation) return { value: "#BUSY!", message: "The add-in is still loading." };
  const handedOver = parameters.map((parameter, i) =>
    parameter.repeating ? given.slice(i).map((arg) => handOver(library, arg)) : handOver(library, given[i]),
  );
  const position = context.__originCellPosition;
  const address = position
    ? cellsText({ row: position.row, column: position.col, rows: 1, columns: 1 })
    : undefined;
  try {
    return takeBack(implementation(...handedOver, { address, functionName: name }));
  } catch (error) {
    return errorResult(error);
  }
}

/** As Excel hands cells over: rows of values, null for a blank and for an argument left out. */
function handOver(library: Library, arg: Arg): unknown {
  if (arg === undefined) return null;
  if (!Array.isArray(arg)) return cellGiven(library, arg);
  const height = arg[0]?.length ?? 0;
  const rows: unknown[][] = [];
  for (let row = 0; row < height; row++) {
    const cells: unknown[] = [];
    for (const column of arg) cells.push(cellGiven(library, column[row]));
    rows.push(cells);
  }
  return rows;
}

function cellGiven(library: Library, cell: FunctionResultObject | undefined): unknown {
  const value = cell?.value ?? null;
  if (typeof value !== "string" || value.charCodeAt(0) !== 35) return value;
  return library.helpers.isEvaluationError(value) ? { code: excelError(value) } : value;
}

/** What a function may return: a value, or rows of values; the library wants columns. */
function takeBack(result: unknown): FunctionResultObject | Matrix<FunctionResultObject> {
  if (!Array.isArray(result)) return cellTaken(result);
  const rows = result.map((row: unknown) => (Array.isArray(row) ? (row as unknown[]) : [row]));
  const width = rows[0]?.length ?? 0;
  if (width === 0) return { value: "#CALC!", message: "The function returned an empty array." };
  return Array.from({ length: width }, (_, column) => rows.map((row) => cellTaken(row[column])));
}

function cellTaken(value: unknown): FunctionResultObject {
  switch (typeof value) {
    case "number":
      return Number.isFinite(value) ? { value } : { value: "#NUM!" };
    case "string":
    case "boolean":
      return { value };
  }
  // Excel shows a returned null as 0.
  if (value === null || value === undefined) return { value: 0 };
  return errorResult(value);
}

/** A CustomFunctions.Error keeps its code and message; anything else thrown is #VALUE!, as in Excel. */
function errorResult(error: unknown): FunctionResultObject {
  const { code, message } = (typeof error === "object" && error !== null ? error : {}) as {
    code?: unknown;
    message?: unknown;
  };
  const value = typeof code === "string" && code.startsWith("#") ? code : "#VALUE!";
  return { value, message: typeof message === "string" && message !== "" ? message : value };
}
