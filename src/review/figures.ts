/** How key figures are written: their names with the unit, number formats, and in sentences. */
import type { Kpi } from "../insights/kpis";
import type { Review } from "./context";
import { amountFormat, FORMAT, scaleOf, type Scale } from "./theme";
import {
  amount,
  amountIn,
  percent,
  signedAmountIn,
  signedPercent,
  signedPoints,
  type Expression,
} from "./wording";

export interface Figure {
  readonly kpi: Kpi;
  /** "GMV" */
  readonly name: string;
  /** "GMV (k BRL)": a table writes no unit into its cells. */
  readonly heading: string;
  readonly format: string;
  /** Of a change: growth, or points for a rate. */
  readonly changeFormat: string;
  /** A value, and a change against another, in a sentence. */
  value(ref: string): Expression;
  change(ref: string): Expression;
}

export function figureOf(review: Review, kpi: Kpi): Figure {
  const name = review.words[`kpi_${kpi.key}`];
  if (kpi.unit === "rate") {
    return {
      ...{ kpi, name, heading: name, format: FORMAT.rate, changeFormat: FORMAT.points },
      ...{ value: percent, change: signedPoints },
    };
  }
  const size = review.size(kpi);
  const money = kpi.unit === "money";
  const { suffix } = scaleOf(size);
  const unit = [suffix, money ? (review.marketplace.currency ?? "") : ""]
    .filter((part) => part !== "")
    .join(" ");
  const fine = money && size < 1000;
  return {
    ...{ kpi, name, heading: unit === "" ? name : `${name} (${unit})` },
    ...{ format: fine ? FORMAT.decimal : amountFormat(scaleOf(size)), changeFormat: FORMAT.growth },
    value: (ref) => amount(ref, !money),
    change: signedPercent,
  };
}

/** Money in a sentence and in a table, sized once for a whole block. */
export interface MoneyLook {
  /** "k BRL", "BRL" or "" */
  readonly unit: string;
  readonly format: string;
  readonly changeFormat: string;
  value(ref: string): Expression;
  change(ref: string): Expression;
}

export function moneyLook(review: Review, size: number): MoneyLook {
  const scale = scaleOf(size);
  const spoken: Scale = scale.factor === 1 && size >= 9999.5 ? { factor: 1000, suffix: "k" } : scale;
  const unit = [scale.suffix, review.marketplace.currency ?? ""].filter((part) => part !== "").join(" ");
  return {
    ...{ unit, format: amountFormat(scale), changeFormat: amountFormat(scale, true) },
    value: (ref) => amountIn(ref, spoken),
    change: (ref) => signedAmountIn(ref, spoken),
  };
}

/** "GMV (k BRL)", or the bare name where there is no unit. */
export function withUnit(name: string, unit: string): string {
  return unit === "" ? name : `${name} (${unit})`;
}
