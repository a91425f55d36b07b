/** The selected cell, and the BIZ call in it with the values of its arguments: what the pane explains. */
import { resolveArguments, type ComputeCall, type Reader } from "./arguments";
import { bizCalls, type Call } from "./call";
import { BuildError, say, type Message } from "./message";

export interface SelectedCell {
  /** "Sheet1!B5" */
  readonly address: string;
  /** In en-US, with its "="; "" when the cell holds no formula. */
  readonly formula: string;
  readonly value: number | string | boolean;
  /** As the cell shows it. */
  readonly text: string;
  /** "#VALUE!", "#N/A" … when the cell holds an error. */
  readonly error: string | undefined;
  /** The outermost BIZ calls of the formula, in their order; read only when the cell holds an error. */
  readonly calls: readonly SelectedCall[];
}

export type SelectedCall =
  | { readonly name: string; readonly args: readonly unknown[] }
  /** An argument could not be read: the sentence says which and what to do. */
  | { readonly name: string; readonly unreadable: Message };

export function readSelectedCell(compute: ComputeCall = () => undefined): Promise<SelectedCell> {
  return Excel.run(async (context) => {
    const cell = context.workbook.getActiveCell().load("address,formulas,values,text,valueTypes");
    cell.worksheet.load("name");
    await context.sync();
    const formula = String(cell.formulas[0]?.[0] ?? "");
    const value = cell.values[0]?.[0] as number | string | boolean;
    const isError = cell.valueTypes[0]?.[0] === "Error";
    const isFormula = formula.startsWith("=");
    const reader = { context, sheet: cell.worksheet.name, compute };
    const calls: SelectedCall[] = [];
    if (isError && isFormula) {
      for (const call of bizCalls(formula)) calls.push(await readCall(reader, call));
    }
    return {
      address: cell.address,
      formula: isFormula ? formula : "",
      value,
      text: cell.text[0]?.[0] ?? "",
      error: isError ? String(value) : undefined,
      calls,
    };
  });
}

async function readCall(reader: Reader, call: Call): Promise<SelectedCall> {
  try {
    return { name: call.name, args: await resolveArguments(reader, call) };
  } catch (error) {
    if (error instanceof BuildError) {
      return { name: call.name, unreadable: say(error.code, error.parameters) };
    }
    throw error;
  }
}
