/** Largest first, without sorting what nobody will see. */
import { isMissing } from "./values";

/**
 * Indexes of the `top` largest values (all when left out), largest first, ties in order; missing values have no rank.
 * Linear in the values: only those that are returned are sorted.
 */
export function largest(values: Float64Array, top = values.length): number[] {
  const present = values.filter((value) => !isMissing(value));
  const count = Math.min(top, present.length);
  if (count === 0) return [];
  const least = count === present.length ? -Infinity : nthLargest(present, count);
  const above: number[] = [];
  const equal: number[] = [];
  values.forEach((value, i) => {
    if (value > least) above.push(i);
    else if (value === least && equal.length < count) equal.push(i);
  });
  above.sort((a, b) => (values[b] as number) - (values[a] as number) || a - b);
  return [...above, ...equal].slice(0, count);
}

/** Quickselect (Hoare 1961); `values` are rearranged. */
function nthLargest(values: Float64Array, n: number): number {
  let [low, high] = [0, values.length - 1];
  const target = n - 1;
  while (low < high) {
    const pivot = values[(low + high) >>> 1] as number;
    let [i, j] = [low, high];
    while (i <= j) {
      while ((values[i] as number) > pivot) i++;
      while ((values[j] as number) < pivot) j--;
      if (i > j) break;
      const swapped = values[i] as number;
      values[i++] = values[j] as number;
      values[j--] = swapped;
    }
    if (target <= j) high = j;
    else if (target >= i) low = i;
    else break;
  }
  return values[target] as number;
}
