/** One thing that a build changes on a sheet, and how it is taken back when the build fails. */
export interface Change {
  /** What applying it sends, roughly. */
  readonly bytes: number;
  /** What `remember` makes Excel answer, roughly; little when not said. */
  readonly memory?: number;
  /** Asks for what taking it back needs; it is there after the next sync. Never called on a sheet that is new. */
  remember?(sheet: Excel.Worksheet): void;
  apply(sheet: Excel.Worksheet): void;
  /**
   * Asks how things stand after the failure. Excel may have stopped before or after this change, so what cannot
   * simply be done twice has to look first.
   */
  inspect?(sheet: Excel.Worksheet): void;
  /** `inspect` has been answered. `isCertain`: Excel has confirmed that the change was made. */
  takeBack(sheet: Excel.Worksheet, isCertain: boolean): void;
}

/** Bytes of one property set through its own object path. */
export const SETTER_BYTES = 300;
