/** The selected cell, and the BIZ call in it with the values of its arguments: what the pane explains. */
import type { Message } from "./message";

export interface SelectedCell {
  /** "Sheet1!B5" */
  readonly address: string;
  /** In en-US, with its "="; "" when the cell holds no formula. */
  readonly formula: string;
  readonly value: number | string | boolean;
  readonly text: string;
  /** "#VALUE!", "#N/A" … when the cell holds an error. */
  readonly error: string | undefined;
  /** The outermost BIZ call, when there is one. */
  readonly call: SelectedCall | undefined;
}

export type SelectedCall =
  | { readonly name: string; readonly args: readonly unknown[] }
  /** An argument that could not be read, with the sentence that says which and what to do. */
  | { readonly name: string; readonly unreadable: Message };
