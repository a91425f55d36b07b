/** What each leaf was expected to do: by its own level where the signal has one, else by what it did before. */
import { sumByCode } from "../../metrics/group";
import type { Buckets } from "./buckets";
import { leafSums, type Cube } from "./cube";
import type { Counted } from "./segments";
import type { SignalSpec } from "./signals";
import { total } from "./sums";

/** Expected events below which a segment is not judged, unless it shows twice as many. */
const FEWEST_EVENTS = 8;
/** A branch's rate is drawn towards that of all as if by so many events; a leaf's towards its branch's at least so. */
const LEAST_PRIOR = 50;
/** Where leaves hardly differ, their own past says nothing that chance does not. */
const MOST_PRIOR = 1e6;

export function countedOf(spec: SignalSpec, cube: Cube, bucketOfRow: Int16Array, buckets: Buckets): Counted {
  const sums = (values: Float64Array | undefined) => leafSums(cube, bucketOfRow, buckets.count, values);
  const observed = sums(spec.numerator);
  const events = spec.events ? sums(spec.events) : observed;
  const usual = spec.denominator
    ? atOwnLevel(cube, { observed, exposed: sums(spec.denominator), events }, buckets)
    : { expected: asBefore(observed, buckets), unsure: new Float64Array(cube.leaves) };
  return { observed, events, ...usual, hasLevel: !!spec.denominator, fewest: spec.fewest ?? FEWEST_EVENTS };
}

interface Rated {
  readonly observed: Float64Array;
  readonly exposed: Float64Array;
  readonly events: Float64Array;
}

/**
 * Denominator × the leaf's rate of the past, drawn towards that of its branch (empirical Bayes): the more, the less
 * leaves of a branch differ for good.
 */
function atOwnLevel(
  { leaves, branches, branchOfLeaf }: Cube,
  { observed, exposed, events }: Rated,
  { count, now }: Buckets,
): Pick<Counted, "expected" | "unsure"> {
  /** Of every second piece of the past, from the first or from the second on. */
  const half = (values: Float64Array, start: 0 | 1) => {
    const sums = new Float64Array(leaves);
    for (let leaf = 0; leaf < leaves; leaf++) {
      for (let b = start; b < count - now; b += 2)
        sums[leaf] = (sums[leaf] as number) + (values[leaf * count + b] as number);
    }
    return sums;
  };
  const [o1, d1, o2, d2] = [half(observed, 0), half(exposed, 0), half(observed, 1), half(exposed, 1)];
  const [o, d] = [plus(o1, o2), plus(d1, d2)];
  const [allO, allD, allN] = [total(o), total(d), total(plus(half(events, 0), half(events, 1)))];
  const exposedBy = (eventsOfPrior: number) => (eventsOfPrior * allD) / allN;
  const weak = exposedBy(LEAST_PRIOR);
  const branchO = sumByCode(branchOfLeaf, branches, o);
  const ofBranch = sumByCode(branchOfLeaf, branches, d).map(
    (below, i) => ((branchO[i] as number) + (weak * allO) / allD) / (below + weak),
  );
  const usual = Float64Array.from(branchOfLeaf, (branch) => ofBranch[branch] as number);
  const alike = priorEvents([o1, o2], [d1, d2], usual);
  const prior = exposedBy(alike);
  const ofLeaf = o.map((above, leaf) => {
    return (above + prior * (usual[leaf] as number)) / ((d[leaf] as number) + prior);
  });
  return {
    expected: exposed.map((each, i) => each * (ofLeaf[Math.floor(i / count)] as number) || 0),
    unsure: d.map((below) => prior / (below + prior) / alike),
  };
}

/**
 * 1 ÷ the variance of leaves' rates around their branch's. What two halves of the past have in common is no chance:
 * τ² = Σ(o₁ − e₁)(o₂ − e₂) ÷ Σe₁e₂, whatever the noise within each half.
 */
function priorEvents(observed: Pair, exposed: Pair, usual: Float64Array): number {
  let [common, size] = [0, 0];
  for (let leaf = 0; leaf < usual.length; leaf++) {
    const [e1, e2] = exposed.map((each) => (each[leaf] as number) * (usual[leaf] as number)) as [
      number,
      number,
    ];
    common += ((observed[0][leaf] as number) - e1) * ((observed[1][leaf] as number) - e2);
    size += e1 * e2;
  }
  return Math.min(MOST_PRIOR, Math.max(LEAST_PRIOR, common > 0 ? size / common : MOST_PRIOR));
}

function plus(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((each, i) => each + (b[i] as number));
}

type Pair = [Float64Array, Float64Array];

/** What it was one period earlier; the first pieces have nothing before them. */
function asBefore(observed: Float64Array, { count, now }: Buckets): Float64Array {
  return observed.map((_, i) => (i % count >= now ? (observed[i - now] as number) : 0));
}
