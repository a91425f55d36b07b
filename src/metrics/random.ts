/**
 * Seeded draws: the same seed gives the same numbers on every machine. Generator: xoshiro128** by Blackman and Vigna
 * ("Scrambled linear pseudorandom number generators", ACM TOMS 2021), seeded through SplitMix32.
 */

export interface Random {
  /** Uniform on [0, 1), 32 bits. */
  readonly uniform: () => number;
  /** Standard normal (Marsaglia's polar method). */
  readonly normal: () => number;
  /** A stream of its own under a name: drawing more from one does not move another. */
  readonly fork: (name: string) => Random;
}

export function createRandom(seed: number): Random {
  const next = xoshiro128(seed);
  const uniform = () => next() / 4294967296;
  let spare: number | undefined;
  const normal = () => {
    if (spare !== undefined) {
      const value = spare;
      spare = undefined;
      return value;
    }
    let u: number;
    let v: number;
    let s: number;
    do {
      u = 2 * uniform() - 1;
      v = 2 * uniform() - 1;
      s = u * u + v * v;
    } while (s >= 1 || s === 0);
    const scale = Math.sqrt((-2 * Math.log(s)) / s);
    spare = v * scale;
    return u * scale;
  };
  return { uniform, normal, fork: (name) => createRandom(mixName(seed, name)) };
}

function xoshiro128(seed: number): () => number {
  const mix = splitMix32(seed);
  let [a, b, c, d] = [mix(), mix(), mix(), mix()];
  return () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return result;
  };
}

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}

function splitMix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
}

/** FNV-1a over the name, started from the seed. */
function mixName(seed: number, name: string): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** A whole number from `low` to `high`, both included. */
export function drawWhole({ uniform }: Random, low: number, high: number): number {
  return low + Math.floor(uniform() * (high - low + 1));
}

export function drawOne<T>(random: Random, values: readonly T[]): T {
  return values[drawWhole(random, 0, values.length - 1)] as T;
}

/** exp of a normal, with median 1. */
export function drawLognormal({ normal }: Random, sigma: number): number {
  return Math.exp(sigma * normal());
}

/** Above this mean the normal approximation is used: its error is below what anyone could see in a sample. */
const NORMAL_FROM = 60;

/** Knuth's product of uniforms for small means, a rounded normal for large ones. */
export function drawPoisson(random: Random, mean: number): number {
  if (!(mean > 0)) return 0;
  if (mean >= NORMAL_FROM) return Math.max(0, Math.round(mean + Math.sqrt(mean) * random.normal()));
  const limit = Math.exp(-mean);
  let product = random.uniform();
  let count = 0;
  while (product > limit) {
    product *= random.uniform();
    count++;
  }
  return count;
}

/** Inversion by waiting times (Devroye 1986, X.4) while few are expected, a rounded normal beyond. */
export function drawBinomial(random: Random, trials: number, chance: number): number {
  if (trials <= 0 || chance <= 0) return 0;
  if (chance >= 1) return trials;
  if (chance > 0.5) return trials - drawBinomial(random, trials, 1 - chance);
  const mean = trials * chance;
  if (mean >= NORMAL_FROM / 2) {
    const drawn = Math.round(mean + Math.sqrt(mean * (1 - chance)) * random.normal());
    return Math.min(trials, Math.max(0, drawn));
  }
  const failure = Math.log(1 - chance);
  let count = 0;
  let used = 0;
  for (;;) {
    used += Math.floor(Math.log(1 - random.uniform()) / failure) + 1;
    if (used > trials) return count;
    count++;
  }
}

/** Index of a running total that a uniform draw falls into: `cumulative` rises to its last entry. */
export function drawIndex(
  { uniform }: Random,
  cumulative: Float64Array,
  from = 0,
  to = cumulative.length,
): number {
  const before = from === 0 ? 0 : (cumulative[from - 1] as number);
  const target = before + uniform() * ((cumulative[to - 1] as number) - before);
  let low = from;
  let high = to - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((cumulative[middle] as number) > target) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The values in a random order (Fisher–Yates). */
export function shuffle<T>(random: Random, values: readonly T[]): T[] {
  const mixed = [...values];
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = drawWhole(random, 0, i);
    [mixed[i], mixed[j]] = [mixed[j] as T, mixed[i] as T];
  }
  return mixed;
}
