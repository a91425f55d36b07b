/** The linked model: typed columns of the recognised tables, with where each stands in the workbook. */
import type { DateColumn, KeyColumn, NumberColumn } from "../metrics/values";
import type { Condition } from "./conditions/parse";
import type { Finding, RowAccount } from "./findings";
import type { Field, Meaning, Role } from "./roles";
import type { SourceTable, TableGuess } from "./tables";

/** Where a column's data cells stand, header left out; rows and column counted from 0. */
export interface ColumnPlace {
  readonly sheet: string;
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

export interface ModelTable {
  readonly role: Role;
  readonly source: SourceTable;
  readonly guess: TableGuess;
  readonly rows: number;
  /** Where each recognised column stands. */
  readonly places: Readonly<Partial<Record<Meaning, ColumnPlace>>>;
  /** One entry a row: 0 = usable, else the place of its reason in ROW_REASONS (rows.ts). */
  readonly reasons: Uint8Array;
  /** Counted up to the default as-of date; `accountAsOf` (rows.ts) counts up to another. */
  readonly account: RowAccount;
}

/** Sales, one entry a row of the table in its order. Blank keys are the member "(blank)". */
export interface SalesTable extends ModelTable {
  readonly role: "sales";
  readonly dates: DateColumn;
  readonly gmv: NumberColumn;
  /** Other number columns that are there: orders, units, refunds, cogs … */
  readonly numbers: Readonly<Partial<Record<Meaning<"sales">, NumberColumn>>>;
  /** Key columns that are there: order and buyer ids, the five fields, content, market. */
  readonly keys: Readonly<Partial<Record<Meaning<"sales">, KeyColumn>>>;
}

export interface TrafficTable extends ModelTable {
  readonly role: "traffic";
  readonly dates: DateColumn;
  readonly views: NumberColumn;
  readonly numbers: Readonly<Partial<Record<Meaning<"traffic">, NumberColumn>>>;
  readonly keys: Readonly<Partial<Record<Meaning<"traffic">, KeyColumn>>>;
}

export interface TargetsTable extends ModelTable {
  readonly role: "targets";
  readonly targets: readonly {
    readonly row: number;
    readonly start: number;
    readonly end: number;
    readonly target: number;
    readonly metric?: string;
    readonly field?: Field;
    readonly member?: string;
  }[];
  /** Whether stated end dates count; where they do not, `end` above is the day before. */
  readonly endsIncluded: boolean;
}

export interface EventsTable extends ModelTable {
  readonly role: "events";
  readonly events: readonly {
    readonly row: number;
    readonly date: number;
    readonly end?: number;
    readonly what: string;
  }[];
}

/** Attributes of entities by normalised id: seller tier, creator level, product category … */
export interface EntityTable extends ModelTable {
  readonly ids: KeyColumn;
  readonly attributes: Readonly<Partial<Record<Meaning, KeyColumn>>>;
  readonly numbers: Readonly<Partial<Record<Meaning, NumberColumn>>>;
  readonly dates: Readonly<Partial<Record<Meaning, DateColumn>>>;
}

/** One respondent a row; a table can hold several questions of a kind. */
export interface SurveyTable extends ModelTable {
  readonly role: "survey";
  readonly respondents: KeyColumn;
  readonly audience?: KeyColumn;
  readonly dates?: DateColumn;
  readonly weights?: NumberColumn;
  readonly segments: readonly (SurveyColumn & { readonly keys: KeyColumn })[];
  /** 0–10 (nps) and 1–5 (csat) questions. */
  readonly scores: readonly (SurveyColumn & {
    readonly kind: "nps" | "csat";
    readonly values: NumberColumn;
  })[];
  readonly openAnswers: readonly (SurveyColumn & { readonly texts: readonly string[] })[];
}

export interface SurveyColumn {
  readonly header: string;
  readonly place: ColumnPlace;
}

export interface InitiativesTable extends ModelTable {
  readonly role: "initiatives";
  readonly initiatives: readonly {
    readonly row: number;
    readonly name: string;
    readonly texts: Readonly<Partial<Record<Meaning<"initiatives">, string>>>;
    readonly numbers: Readonly<Partial<Record<Meaning<"initiatives">, number>>>;
  }[];
}

export interface PlaybookTable extends ModelTable {
  readonly role: "playbook";
  readonly plays: readonly Play[];
}

export interface Play {
  readonly row: number;
  readonly condition: Condition;
  readonly action: string;
  readonly owner?: string;
  readonly metric?: string;
}

export interface Marketplace {
  readonly sales?: SalesTable;
  readonly traffic?: TrafficTable;
  readonly targets?: TargetsTable;
  readonly events?: EventsTable;
  readonly entities: Readonly<Partial<Record<"sellers" | "products" | "creators" | "partners", EntityTable>>>;
  readonly survey?: SurveyTable;
  readonly initiatives?: InitiativesTable;
  readonly playbook?: PlaybookTable;
  /** Everything that was found, tables without a role too. */
  readonly guesses: readonly TableGuess[];
  readonly findings: readonly Finding[];
  /** Of every mapped table, those that could not be used at all too. */
  readonly accounts: readonly RowAccount[];
  /** Last day of the last month with at least a quarter of the median month's rows. */
  readonly defaultAsOf: number | undefined;
  /** A code such as "EUR", or "$" where the workbook does not say whose. */
  readonly currency: string | undefined;
  /** In a 1904 workbook the model's dates are true, but the cells' numbers are 1,462 lower: formulas over them err. */
  readonly dateSystem: 1900 | 1904;
}
