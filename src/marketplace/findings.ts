/** What the data checks found: data, worded by whoever shows it. */
export type Severity = "error" | "warning" | "note";

export interface Finding {
  /** Key of the check's words in i18n (section `checks`). */
  readonly code: string;
  readonly severity: Severity;
  readonly where: {
    readonly sheet: string;
    readonly address?: string;
    readonly table?: string;
    readonly column?: string;
  };
  readonly count: number;
  /** A few of the values or addresses concerned. */
  readonly examples: readonly string[];
  readonly parameters: Readonly<Record<string, string | number>>;
}

/** Why rows of a table were not used. in = used + the sum of the counts. */
export interface LeftOut {
  /** Key in i18n section `checks`: "noDate", "afterAsOf", "beforePeriod", "noValue" … */
  readonly code: string;
  readonly count: number;
  readonly parameters: Readonly<Record<string, string | number>>;
}

export interface RowAccount {
  readonly table: string;
  readonly rows: number;
  readonly used: number;
  readonly leftOut: readonly LeftOut[];
}
