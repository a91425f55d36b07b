/** Local regression on equally spaced points, as Cleveland's STL defines it (positions count from 1). */

export interface LoessOptions {
  /** Points in the window, odd. */
  readonly window: number;
  /** 0 = local mean, 1 = local line. */
  readonly degree: 0 | 1;
  /** Fit every jump-th point and draw lines between. */
  readonly jump: number;
  /** Robustness weights of the points. */
  readonly weights?: Float64Array | undefined;
}

/** Smooths all points. */
export function smooth(y: Float64Array, options: LoessOptions): Float64Array {
  const n = y.length;
  if (n < 2) return Float64Array.from(y);
  const fitted = new Float64Array(n);
  const jump = Math.min(options.jump, n - 1);
  for (let at = 1; at <= n; at += jump) fitted[at - 1] = fitAt(y, options, at, at);
  if (jump > 1) fillBetween(y, fitted, jump, options);
  return fitted;
}

function fitAt(y: Float64Array, options: LoessOptions, position: number, around: number): number {
  const [left, right] = windowAround(around, y.length, options.window);
  return estimate(y, options, position, left, right) ?? (y[position - 1] as number);
}

/** First and last point of the window of a point: centred, and shifted inward at the ends. */
function windowAround(position: number, n: number, window: number): [number, number] {
  if (window >= n) return [1, n];
  const half = (window + 1) / 2;
  const left = Math.max(1, Math.min(n - window + 1, position - half + 1));
  return [left, left + window - 1];
}

function fillBetween(y: Float64Array, fitted: Float64Array, jump: number, options: LoessOptions): void {
  const n = y.length;
  const last = Math.floor((n - 1) / jump) * jump + 1;
  for (let from = 1; from + jump <= last; from += jump) drawLine(fitted, from, from + jump);
  if (last === n) return;
  // The last point is fitted in the window of the last jump, as the published algorithm does.
  fitted[n - 1] = fitAt(y, options, n, last);
  drawLine(fitted, last, n);
}

function drawLine(fitted: Float64Array, from: number, to: number): void {
  const start = fitted[from - 1] as number;
  const slope = ((fitted[to - 1] as number) - start) / (to - from);
  for (let at = from + 1; at < to; at++) fitted[at - 1] = start + slope * (at - from);
}

/** The local fit at any position (0 and n + 1 extrapolate); undefined when every weight is 0. */
export function estimate(
  y: Float64Array,
  { window, degree, weights }: LoessOptions,
  position: number,
  left: number,
  right: number,
): number | undefined {
  const n = y.length;
  let reach = Math.max(position - left, right - position);
  if (window > n) reach += Math.floor((window - n) / 2);
  const local = new Float64Array(right - left + 1);
  let total = 0;
  for (let at = left; at <= right; at++) {
    const weight = tricube(Math.abs(at - position), reach) * (weights ? (weights[at - 1] as number) : 1);
    local[at - left] = weight;
    total += weight;
  }
  if (total <= 0) return undefined;
  for (let i = 0; i < local.length; i++) local[i] = (local[i] as number) / total;
  if (degree === 1 && reach > 0) tilt(local, position, left, n);
  let fit = 0;
  for (let i = 0; i < local.length; i++) fit += (local[i] as number) * (y[left + i - 1] as number);
  return fit;
}

function tricube(distance: number, reach: number): number {
  if (distance > 0.999 * reach) return 0;
  if (distance <= 0.001 * reach) return 1;
  return (1 - (distance / reach) ** 3) ** 3;
}

/** Turns the weights of a local mean into those of a local line. */
function tilt(local: Float64Array, position: number, left: number, n: number): void {
  let centre = 0;
  for (let i = 0; i < local.length; i++) centre += (local[i] as number) * (left + i);
  let spread = 0;
  for (let i = 0; i < local.length; i++) spread += (local[i] as number) * (left + i - centre) ** 2;
  if (Math.sqrt(spread) <= 0.001 * (n - 1)) return;
  const slope = (position - centre) / spread;
  for (let i = 0; i < local.length; i++) {
    local[i] = (local[i] as number) * (slope * (left + i - centre) + 1);
  }
}
