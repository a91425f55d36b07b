/** BIZ.ROOTCAUSE: which members of which dimension explain that the actual missed the forecast. */
import { sumByCode } from "./group";
import { invalid, isMissing, unavailable, type KeyColumn, type KeyLabel, type NumberColumn } from "./values";

export interface RootCauseInput {
  readonly names: readonly string[];
  /** One dictionary-encoded column a dimension. */
  readonly columns: readonly KeyColumn[];
  readonly forecast: NumberColumn;
  readonly actual: NumberColumn;
  /** Denominators, both or none: then the measure is the rate of the sums. */
  readonly forecastDen?: NumberColumn | undefined;
  readonly actualDen?: NumberColumn | undefined;
  /** Least explanatory power of an element that is kept. */
  readonly elementPower?: number;
  /** Explanatory power that a dimension must exceed. */
  readonly dimensionPower?: number;
  readonly top?: number;
}

export interface RootCause {
  readonly dimension: string;
  readonly elements: readonly KeyLabel[];
  /** Share of the difference that the elements explain together. */
  readonly power: number;
  readonly surprise: number;
}

/** What each element of one dimension explains, and how far its share moved. */
interface Elements {
  readonly power: Float64Array;
  readonly surprise: Float64Array;
}

/**
 * Adtributor. Additive measures: explanatory power of an element EP = (Aₑ − Fₑ)/(A − F); its surprise is the
 * Jensen–Shannon term ½[p·ln(2p/(p+q)) + q·ln(2q/(p+q))] of its shares p of the forecast and q of the actual, 0·ln 0 = 0.
 * Rates: EP ∝ (ΔN·F_D − ΔD·F_N)/(F_D·(F_D + ΔD)), normalised to 1; surprise of numerator plus that of denominator.
 *
 * Within a dimension elements are taken by surprise, those with EP above `elementPower`, until their EP exceeds
 * `dimensionPower`; a dimension that never does is dropped. The rest are ranked by the surprise of what was taken. A
 * row without forecast and actual is left out. Linear in rows × dimensions.
 *
 * @throws value: one denominator without the other
 * @throws unavailable: one side of a row is blank, actual = forecast, no dimension explains enough
 * Source: Bhagwan et al., Adtributor, NSDI 2014.
 */
export function rootCause(input: RootCauseInput): RootCause[] {
  const { names, columns, elementPower = 0.1, dimensionPower = 0.67, top = 3 } = input;
  checkPairs("forecast", input.forecast, "actual", input.actual);
  const measure = input.forecastDen || input.actualDen ? rateMeasure(input) : additiveMeasure(input);
  const causes = columns.flatMap((column, d) => {
    const elements = measure(column);
    const taken = take(elements, elementPower, dimensionPower);
    if (!taken) return [];
    const sum = (values: Float64Array) => taken.reduce((total, code) => total + (values[code] as number), 0);
    return {
      dimension: names[d] as string,
      elements: taken.map((code) => column.labels[code] as KeyLabel),
      power: sum(elements.power),
      surprise: sum(elements.surprise),
    };
  });
  if (causes.length === 0)
    throw unavailable("nothingExplains", { least: dimensionPower, element: elementPower });
  return causes.sort((a, b) => b.surprise - a.surprise).slice(0, top);
}

/** Codes of the elements that explain a dimension's difference, or undefined when they do not explain enough. */
function take(
  { power, surprise }: Elements,
  elementPower: number,
  dimensionPower: number,
): number[] | undefined {
  const order = Array.from(power, (_, code) => code).filter((code) => (power[code] as number) > elementPower);
  order.sort((a, b) => (surprise[b] as number) - (surprise[a] as number) || a - b);
  let explained = 0;
  for (let i = 0; i < order.length; i++) {
    explained += power[order[i] as number] as number;
    if (explained > dimensionPower) return order.slice(0, i + 1);
  }
  return undefined;
}

function additiveMeasure({ forecast, actual }: RootCauseInput): (column: KeyColumn) => Elements {
  const [f, a] = [total(forecast), total(actual)];
  if (isSame(f, a)) throw unavailable("actualIsForecast");
  return (column) => {
    const [fe, ae] = [sums(column, forecast), sums(column, actual)];
    return {
      power: fe.map((each, code) => ((ae[code] as number) - each) / (a - f)),
      surprise: surprises(fe, f, ae, a),
    };
  };
}

function rateMeasure(input: RootCauseInput): (column: KeyColumn) => Elements {
  const { forecast, actual, forecastDen, actualDen } = input;
  if (!forecastDen) throw invalid("denominatorAlone", { given: "a_den", missing: "f_den" });
  if (!actualDen) throw invalid("denominatorAlone", { given: "f_den", missing: "a_den" });
  checkPairs("f_den", forecastDen, "a_den", actualDen);
  const [fn, an, fd, ad] = [forecast, actual, forecastDen, actualDen].map(total) as [
    number,
    number,
    number,
    number,
  ];
  if (!(fd > 0) || !(ad > 0)) throw unavailable("denominatorEmpty", { argument: fd > 0 ? "a_den" : "f_den" });
  if (isSame(fn / fd, an / ad)) throw unavailable("actualIsForecast");
  return (column) => {
    const [n0, n1] = [sums(column, forecast), sums(column, actual)];
    const [d0, d1] = [sums(column, forecastDen), sums(column, actualDen)];
    const raw = n0.map((_, code) => {
      const dn = (n1[code] as number) - (n0[code] as number);
      const dd = (d1[code] as number) - (d0[code] as number);
      return (dn * fd - dd * fn) / (fd * (fd + dd));
    });
    const whole = total(raw);
    const ofDen = surprises(d0, fd, d1, ad);
    return {
      power: raw.map((each) => (whole === 0 ? 0 : each / whole)),
      surprise: surprises(n0, fn, n1, an).map((each, code) => each + (ofDen[code] as number)),
    };
  };
}

function checkPairs(first: string, a: NumberColumn, second: string, b: NumberColumn): void {
  for (let row = 0; row < a.length; row++) {
    const missing = isMissing(a[row] as number);
    if (missing === isMissing(b[row] as number)) continue;
    throw unavailable("sideMissing", { argument: missing ? first : second, row: row + 1 });
  }
}

/** Sums by element, 0 where an element has no value. */
function sums(column: KeyColumn, values: NumberColumn): Float64Array {
  return sumByCode(column.codes, column.count, values).map((each) => (isMissing(each) ? 0 : each));
}

function total(values: NumberColumn): number {
  let sum = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (!isMissing(value)) sum += value;
  }
  return sum;
}

/** Sums of a million amounts that are equal on paper differ in their last digits. */
function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
}

function surprises(forecast: Float64Array, f: number, actual: Float64Array, a: number): Float64Array {
  return forecast.map((each, code) => {
    const p = f === 0 ? 0 : Math.max(0, each / f);
    const q = a === 0 ? 0 : Math.max(0, (actual[code] as number) / a);
    // It is 0 or above; rounding may say −1e-17.
    return Math.max(0, (term(p, q) + term(q, p)) / 2);
  });
}

function term(share: number, other: number): number {
  return share > 0 ? share * Math.log((2 * share) / (share + other)) : 0;
}
