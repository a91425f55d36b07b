/**
 * Numbers as the decimals that a person typed, in whole numbers of any size: shares and remainders are then exact,
 * and two parts that tie on paper tie here.
 */

export interface Decimal {
  readonly digits: bigint;
  /** value = digits × 10^exponent */
  readonly exponent: number;
}

const PARTS = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

/** The shortest decimal that reads back as this number. */
export function toDecimal(value: number): Decimal {
  const [, sign = "", whole = "0", fraction = "", power = "0"] = PARTS.exec(String(value)) ?? [];
  const digits = BigInt(sign + whole + fraction);
  return { digits, exponent: digits === 0n ? 0 : Number(power) - fraction.length };
}

/** Whole numbers in the same proportions as the values. */
export function toWholeNumbers(values: readonly number[]): bigint[] {
  const decimals = values.map(toDecimal);
  const least = decimals.reduce((min, { exponent }) => Math.min(min, exponent), 0);
  return decimals.map(({ digits, exponent }) => digits * 10n ** BigInt(exponent - least));
}
