/** What moved: for each signal the segments that left their routine, with what that is worth. */
import type { Meaning } from "../../marketplace/roles";
import { decisionOf } from "./decide";
import type { Decision, Facts, Segment, Signal } from "./decision";
import type { FigureRequest, Sum } from "./evidence";
import type { DiagnosisInput } from "./input";
import { marketView, type MarketView, type TableView } from "./market";
import { worthOf } from "./worth";
import { search, type Figures, type Found } from "./search";
import { signalsOf } from "./signals";

/** A surprise that is still told; its confidence says how much it may be chance. */
const LEAST = 2.5;
/** Standard errors between a size and the part of it that is sure. */
const SURE = 1.96;

export function movesOf(input: DiagnosisInput): Decision[] {
  const { marketplace, period } = input;
  const view = marketView(marketplace, period);
  if (!view) return [];
  const { buckets } = view;
  const start = buckets.edges[buckets.count - buckets.now] as number;
  const isPast = (row: number) => (marketplace.sales?.dates[row] as number) < start;
  const signals = signalsOf(marketplace, view.sellers, isPast);
  const found = signals.flatMap((spec) => search(spec, view[spec.table] as TableView, buckets, LEAST));
  return found.map((each) => decide(input, view, each, signals.length));
}

function decide(input: DiagnosisInput, view: MarketView, found: Found, signals: number): Decision {
  const { spec, segment, surprise } = found;
  const size = (found.observed - found.expected) * worthOf(found, view, input.marketplace.sales);
  return decisionOf(input, {
    ...{ kind: "moved", code: "moved", signal: spec.signal, segment, surprise, size },
    sure: size * Math.max(0, 1 - SURE / Math.abs(surprise)),
    confidence: confidenceOf(surprise, signals),
    facts: factsOf(found),
    figures: figuresOf(spec.signal, segment, input),
  });
}

/** The surprise has paid for the segments that were looked through (exp(−s²/2) bounds its p), not for the signals. */
function confidenceOf(surprise: number, signals: number): number {
  return Math.max(0, 1 - signals * Math.exp(-(surprise ** 2) / 2));
}

function factsOf({ spec, now, before, observed, expected }: Found): Facts {
  const value = ({ numerator, denominator, events }: Figures) => {
    if (!spec.denominator) return numerator;
    // The denominator of a price are its pieces at usual prices: a reader wants the price of a piece.
    return numerator / (spec.events ? events : denominator);
  };
  const after = value(now);
  return {
    before: value(before),
    after,
    expected: (after * expected) / observed,
    change: observed / expected - 1,
  };
}

type Columns = readonly [table: "sales" | "traffic", above: Meaning, below?: Meaning];

const COLUMNS: Readonly<Partial<Record<Signal, readonly Columns[]>>> = {
  views: [["traffic", "views"]],
  showRate: [["traffic", "impressions", "views"]],
  ctr: [
    ["traffic", "clicks", "impressions"],
    ["traffic", "clicks", "views"],
  ],
  conversion: [
    ["traffic", "orders", "clicks"],
    ["traffic", "orders", "views"],
  ],
  orders: [
    ["sales", "orders"],
    ["sales", "units"],
  ],
  gmv: [["sales", "gmv"]],
  unitsPerOrder: [["sales", "units", "orders"]],
  price: [
    ["sales", "gmv", "units"],
    ["sales", "gmv", "orders"],
  ],
  refundRate: [["sales", "refunds", "gmv"]],
  creatorShare: [["sales", "gmv"]],
};

/** The figure now and in the period before, by the columns that are there. */
function figuresOf(
  signal: Signal,
  segment: Segment,
  { marketplace, period, base }: DiagnosisInput,
): FigureRequest[] {
  const columns = COLUMNS[signal]?.find(([table, ...meanings]) =>
    meanings.every((meaning) => meaning === undefined || marketplace[table]?.places[meaning] !== undefined),
  );
  if (!columns) return [];
  const [table, above, below] = columns;
  const sum = (column: Meaning): Sum => ({ table, column, segment });
  const figure = { sum: sum(above), ...(below ? { over: sum(below) } : {}) };
  return [
    { fact: "after", window: period, ...figure },
    { fact: "before", window: base, ...figure },
  ];
}
