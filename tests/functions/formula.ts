/** Evaluates a catalogue example: one BIZ call whose arguments are literals, as typed into a cell. */
import { bizCalls } from "../../src/excel/call";
import { biz } from "./call";
import type { Outcome } from "../../src/functions/evaluate";

export function evaluateFormula(formula: string): Outcome {
  return biz(onlyCall(formula).name, exampleArguments(formula));
}

/** The literal arguments of the one BIZ call in a formula. */
export function exampleArguments(formula: string): unknown[] {
  return onlyCall(formula).args.map((argument) => {
    if (argument.kind !== "value") throw new Error(`${formula} has an argument that is no literal`);
    return argument.value;
  });
}

function onlyCall(formula: string) {
  const [call] = bizCalls(formula);
  if (!call) throw new Error(`no BIZ call in ${formula}`);
  return call;
}

/** The result as rows, whatever its shape. */
export function rowsOf(value: unknown): unknown[][] {
  return Array.isArray(value) ? (value as unknown[][]) : [[value]];
}

/** Cell by cell; numbers to 1e-9, relative above 1. */
export function expectCells(actual: unknown, expected: unknown): void {
  const [found, wanted] = [rowsOf(actual), rowsOf(expected)];
  expect(found.map((row) => row.length)).toEqual(wanted.map((row) => row.length));
  wanted.forEach((row, i) =>
    row.forEach((cell, j) => {
      const given = found[i]?.[j];
      if (typeof cell !== "number") expect(given).toBe(cell);
      else expect(Math.abs((given as number) - cell)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(cell)));
    }),
  );
}
