/** BIZ.BGNBD: what a customer will still buy, and whether they are one at all. */
import { expectedWhileAlive } from "./bgnbd-expected";
import { fitBgNbd } from "./bgnbd-fit";
import { readParameters } from "./parameters";
import { invalid, isMissing, type NumberColumn } from "./values";

/** Purchases are Poisson at a rate gamma(r, α) over customers; after each one leaves with a probability beta(a, b). */
export interface BgNbd {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

/** A customer a row: repeat purchases, time of the last one and time observed, both since the first purchase. */
export interface PurchaseHistory {
  readonly x: NumberColumn;
  readonly tx: NumberColumn;
  readonly T: NumberColumn;
}

export interface BgNbdInput extends PurchaseHistory {
  /** Time ahead, in the unit of tx and T. */
  readonly horizon: number;
  /** r, α, a, b; fitted by maximum likelihood when not given. */
  readonly params?: NumberColumn;
}

export interface CustomerOutlook {
  /** Purchases expected within the horizon; NaN, as the next, where x, tx or T is missing. */
  readonly expected: number;
  /** Probability of still being a customer. */
  readonly alive: number;
}

/**
 * The BG/NBD model: purchases to expect from each customer within the horizon, and the probability of being alive.
 * Source: Fader, Hardie & Lee 2005, Marketing Science 24.
 *
 * @throws value: a history that cannot be (x no whole number, tx after T, tx without a purchase), parameters not above 0
 * @throws unavailable: nothing to fit on (one customer, or no repeat purchase)
 */
export function bgNbd(input: BgNbdInput): CustomerOutlook[] {
  const { x, tx, T, horizon, params } = input;
  checkHistory(input);
  const model = params ? modelOf(params) : fitBgNbd(input);
  const whileAlive = expectedWhileAlive(model, horizon);
  return Array.from(x, (purchases, row) => {
    const [last, age] = [tx[row] as number, T[row] as number];
    if (isMissing(purchases + last + age)) return { expected: NaN, alive: NaN };
    const alive = probabilityAlive(model, purchases, last, age);
    return { expected: alive * whileAlive(purchases, age), alive };
  });
}

function modelOf(params: NumberColumn): BgNbd {
  const [r, alpha, a, b] = readParameters(params, ["r", "α", "a", "b"]) as [number, number, number, number];
  return { r, alpha, a, b };
}

/** The odds of having left are kept as a logarithm: they can be beyond any number. */
function probabilityAlive({ r, alpha, a, b }: BgNbd, x: number, tx: number, T: number): number {
  // Nobody leaves before a repeat purchase.
  if (x === 0) return 1;
  const logOdds = Math.log(a / (b + x - 1)) + (r + x) * Math.log((alpha + T) / (alpha + tx));
  return 1 / (1 + Math.exp(logOdds));
}

function checkHistory({ x, tx, T }: PurchaseHistory): void {
  for (let row = 0; row < x.length; row++) {
    const [purchases, last, age] = [x[row] as number, tx[row] as number, T[row] as number];
    const where = { row: row + 1, x: purchases, tx: last, T: age };
    if (purchases < 0 || (!isMissing(purchases) && !Number.isInteger(purchases))) {
      throw invalid("bgnbdPurchases", where);
    }
    if (age < 0) throw invalid("bgnbdAge", where);
    if (last < 0 || last > age) throw invalid("bgnbdRecency", where);
    if (purchases === 0 && last > 0) throw invalid("bgnbdNoPurchase", where);
  }
}
