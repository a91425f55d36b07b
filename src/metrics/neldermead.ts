/** Minimises a function of a few variables without derivatives (Nelder & Mead 1965). */

export interface Minimum {
  readonly at: Float64Array;
  readonly value: number;
  readonly evaluations: number;
}

export interface SearchOptions {
  readonly start: ArrayLike<number>;
  /** First step in each variable. */
  readonly step: ArrayLike<number>;
  readonly mostEvaluations: number;
  /** Stops when the simplex spans less than this, relative to its best value. */
  readonly tolerance: number;
}

/**
 * Expansion, contraction and shrinking follow Gao & Han 2012: they depend on the number of variables, without which
 * the method stalls beyond about ten. Where `f` is not defined it answers Infinity.
 */
export function minimise(f: (at: Float64Array) => number, options: SearchOptions): Minimum {
  const n = options.start.length;
  const expand = 1 + 2 / n;
  const contract = 0.75 - 1 / (2 * n);
  const shrink = 1 - 1 / n;
  let evaluations = 0;
  const at = (point: Float64Array) => {
    evaluations++;
    const value = f(point);
    return { point, value: Number.isNaN(value) ? Infinity : value };
  };
  const start = Float64Array.from(options.start);
  const simplex = [at(start)];
  for (let i = 0; i < n; i++) {
    const moved = start.slice();
    moved[i] = (moved[i] as number) + (options.step[i] as number);
    simplex.push(at(moved));
  }
  while (evaluations < options.mostEvaluations) {
    simplex.sort((a, b) => a.value - b.value);
    const [best, worst] = [simplex[0] as Vertex, simplex[n] as Vertex];
    if (worst.value - best.value <= options.tolerance * (Math.abs(best.value) + options.tolerance)) break;
    const centre = centroid(simplex, n);
    const along = (factor: number) => at(centre.map((c, i) => c + factor * (c - (worst.point[i] as number))));
    const reflected = along(1);
    if (reflected.value < best.value) {
      const expanded = along(expand);
      simplex[n] = expanded.value < reflected.value ? expanded : reflected;
    } else if (reflected.value < (simplex[n - 1] as Vertex).value) {
      simplex[n] = reflected;
    } else {
      const outside = reflected.value < worst.value;
      const contracted = along(outside ? contract : -contract);
      if (contracted.value < Math.min(reflected.value, worst.value)) simplex[n] = contracted;
      else {
        for (let i = 1; i <= n; i++) {
          const { point } = simplex[i] as Vertex;
          simplex[i] = at(
            point.map((x, j) => (best.point[j] as number) + shrink * (x - (best.point[j] as number))),
          );
        }
      }
    }
  }
  simplex.sort((a, b) => a.value - b.value);
  const best = simplex[0] as Vertex;
  return { at: best.point, value: best.value, evaluations };
}

interface Vertex {
  readonly point: Float64Array;
  readonly value: number;
}

function centroid(simplex: readonly Vertex[], n: number): Float64Array {
  const centre = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const { point } = simplex[i] as Vertex;
    for (let j = 0; j < n; j++) centre[j] = (centre[j] as number) + (point[j] as number) / n;
  }
  return centre;
}
