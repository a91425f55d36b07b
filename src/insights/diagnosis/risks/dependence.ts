/** What rests on few: the market's GMV on its largest sellers, or a large seller's on one creator. */
import { countRows, sumByCode } from "../../../metrics/group";
import { largest } from "../../../metrics/ranking";
import { BLANK_MEMBER, type KeyColumn } from "../../../metrics/values";
import type { SalesTable } from "../../../marketplace/model";
import { decisionOf } from "../decide";
import type { Decision, Segment } from "../decision";
import type { DiagnosisInput } from "../input";
import { below, standing } from "../significance";
import { memberSums, pieceOf, total, windowOfRows } from "../sums";

const TOP = 10;
/** With fewer sellers, ten are no few. */
const FEWEST_SELLERS = 40;
const TOP_SHARE = 0.6;
/** Sellers that matter: at least this share of GMV. */
const LARGE = 0.02;
const FEWEST_ROWS = 30;
const ONE_CREATOR = 0.5;
const LEVEL = 0.02;

export function dependence(input: DiagnosisInput): Decision[] {
  const { sales } = input.marketplace;
  const seller = sales?.keys.seller;
  if (!seller) return [];
  const windowOfRow = windowOfRows(sales, [input.period, input.base]);
  const sums = memberSums(seller, windowOfRow, 2, sales.gmv);
  const [now, before] = [0, 1].map((piece) =>
    pieceOf(seller, sums, 2, piece).map((value) => Math.max(0, value)),
  ) as [Float64Array, Float64Array];
  return [
    ...onTheLargest(input, seller, now, before),
    ...(sales.keys.creator
      ? onOneCreator(input, sales, { seller, now, windowOfRow }, sales.keys.creator)
      : []),
  ];
}

function onTheLargest(
  input: DiagnosisInput,
  seller: KeyColumn,
  now: Float64Array,
  before: Float64Array,
): Decision[] {
  const sellers = now.filter((value) => value > 0).length;
  const topShare = (values: Float64Array) =>
    total(largest(values, TOP).map((at) => values[at] as number)) / total(values);
  const share = topShare(now);
  if (sellers < FEWEST_SELLERS || !(share > TOP_SHARE)) return [];
  const names = largest(now, 3).map((at) => String(seller.labels[at]));
  const atStake = share * total(now);
  return [
    decisionOf(input, {
      ...{ kind: "risk", code: "dependence", signal: "gmv", segment: [], confidence: 1 },
      facts: {
        ...{ state: "sellers", field: "seller", top: TOP, share, threshold: TOP_SHARE, sellers, atStake },
        ...{ before: topShare(before), change: share - topShare(before), names: names.join(", ") },
      },
      figures: [{ fact: "gmv", window: input.period, sum: { table: "sales", column: "gmv", segment: [] } }],
    }),
  ];
}

interface Sellers {
  readonly seller: KeyColumn;
  readonly now: Float64Array;
  readonly windowOfRow: Int16Array;
}

/** A large seller that sells at least half of its GMV with one creator, more than chance would make of it. */
function onOneCreator(
  input: DiagnosisInput,
  sales: SalesTable,
  { seller, now, windowOfRow }: Sellers,
  creator: KeyColumn,
): Decision[] {
  const all = total(now);
  const large = largest(now, Math.ceil(1 / LARGE)).filter((member) => (now[member] as number) >= LARGE * all);
  const place = new Int32Array(seller.count).fill(-1);
  large.forEach((member, i) => (place[member] = i));
  const width = creator.labels.length;
  const pairs = {
    codes: seller.codes.map((member, row) => {
      const [at, by] = [member < 0 ? -1 : (place[member] as number), creator.codes[row] as number];
      return at < 0 || by < 0 || windowOfRow[row] !== 0 ? -1 : at * width + by;
    }),
    count: large.length * width,
  };
  const [sums, rows] = [sumByCode(pairs.codes, pairs.count, sales.gmv), countRows(pairs)];
  const candidates = large.flatMap((member, i) =>
    leadingCreator(creator, member, {
      gmv: sums.subarray(i * width, (i + 1) * width).map((value) => value || 0),
      rows: total(rows.subarray(i * width, (i + 1) * width)),
    }),
  );
  const ps = candidates.map(({ z }) => 1 - below(z));
  const isStanding = standing(ps, LEVEL);
  return candidates
    .filter(({ share }, i) => share > ONE_CREATOR && isStanding[i])
    .map((candidate) => wordedPair(input, seller, creator, candidate));
}

interface Candidate {
  readonly member: number;
  readonly lead: number;
  readonly gmv: number;
  readonly share: number;
  readonly z: number;
}

function leadingCreator(
  creator: KeyColumn,
  member: number,
  { gmv, rows }: { readonly gmv: Float64Array; readonly rows: number },
): Candidate[] {
  const blank = creator.labels.indexOf(BLANK_MEMBER);
  const named = gmv.map((value, code) => (code === blank ? 0 : value));
  const lead = largest(named, 1)[0];
  if (lead === undefined || rows < FEWEST_ROWS) return [];
  const share = (named[lead] as number) / total(gmv);
  // Rows differ in size: they say as much as half as many alike.
  const z = (share - ONE_CREATOR) / Math.sqrt((ONE_CREATOR * (1 - ONE_CREATOR)) / (rows / 2));
  return [{ member, lead, gmv: named[lead] as number, share, z }];
}

function wordedPair(
  input: DiagnosisInput,
  seller: KeyColumn,
  creator: KeyColumn,
  { member, lead, gmv, share, z }: Candidate,
): Decision {
  const [name, by] = [String(seller.labels[member]), String(creator.labels[lead])];
  const ofSeller: Segment = [{ dimension: "seller", member: name }];
  const segment: Segment = [...ofSeller, { dimension: "creator", member: by }];
  return decisionOf(input, {
    ...{ kind: "risk", code: "dependence", signal: "creatorShare", segment, confidence: below(z) },
    facts: { state: "creator", member: name, creator: by, share, threshold: ONE_CREATOR, atStake: gmv },
    figures: [
      {
        ...{ fact: "share", window: input.period, sum: { table: "sales", column: "gmv", segment } },
        over: { table: "sales", column: "gmv", segment: ofSeller },
      },
    ],
  });
}
