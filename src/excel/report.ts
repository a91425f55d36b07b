/** What a build is asked for, what it says meanwhile and what it answers. */
import type { Language } from "../i18n/text";
import type { RowAccount } from "../marketplace/findings";
import type { Grain } from "../metrics/dates";
import type { TabKey } from "../review/description";
import type { Message } from "./message";

/** Dates are serials; what is left out is chosen from the data. */
export interface BuildRequest {
  readonly grain: Grain;
  readonly from?: number;
  readonly to?: number;
  readonly asOf?: number;
  /** Of the tabs. */
  readonly language: Language;
}

/** How far a job is, 0–1, and what it does now. */
export interface Progress {
  readonly share: number;
  readonly message: Message;
}

export type OnProgress = (progress: Progress) => void;

/** A job's own progress as a part, from `first` to `last`, of a larger one. */
export function scaled(onProgress: OnProgress, first: number, last: number): OnProgress {
  return ({ share, message }) => onProgress({ share: first + share * (last - first), message });
}

export interface TabReport {
  readonly key: TabKey;
  /** The sheet's name in the workbook. */
  readonly name: string;
  /** What stands on it, line by line as text, for those who cannot see the sheet. */
  readonly lines: readonly string[];
}

export interface BuildReport {
  readonly tabs: readonly TabReport[];
  /** Rows of each table: how many there are, were used, were left out and why. */
  readonly accounts: readonly RowAccount[];
  /** What the review could not show, and for want of what; in the language of the tabs. */
  readonly missing: readonly string[];
  readonly warnings: readonly Message[];
  /** Whether tabs of an earlier build were there. */
  readonly rebuilt: boolean;
}
