/** BIZ.ACCURACY: how far forecasts were from what came. */
import { naiveError } from "./backtest";
import { isMissing, unavailable, type NumberColumn } from "./values";

export interface Accuracy {
  /** Mean of actual − forecast */
  readonly me: number;
  readonly mae: number;
  readonly rmse: number;
  /** Mean of |error ÷ actual|; null when an actual is 0 */
  readonly mape: number | null;
  /** Σ|error| ÷ Σ|actual|; null when all actuals are 0 */
  readonly wape: number | null;
  /** MAE ÷ the mean absolute change from value to value in `train`; null without it or when nothing changes */
  readonly mase: number | null;
}

/** Rows in which either is missing are left out. @throws unavailable: no row has both */
export function accuracy(
  actual: NumberColumn,
  forecast: NumberColumn,
  train: NumberColumn | undefined,
): Accuracy {
  let [count, signed, absolute, squares, relative, total] = [0, 0, 0, 0, 0, 0];
  actual.forEach((value, row) => {
    const error = value - (forecast[row] as number);
    if (isMissing(error)) return;
    count++;
    signed += error;
    absolute += Math.abs(error);
    squares += error * error;
    relative += Math.abs(error / value);
    total += Math.abs(value);
  });
  if (count === 0) throw unavailable("noPairs");
  const scale = train
    ? naiveError(
        train.filter((value) => !isMissing(value)),
        1,
      )
    : 0;
  const mape = relative / count;
  return {
    me: signed / count,
    mae: absolute / count,
    rmse: Math.sqrt(squares / count),
    mape: Number.isFinite(mape) ? mape : null,
    wape: total === 0 ? null : absolute / total,
    mase: scale === 0 ? null : absolute / count / scale,
  };
}
