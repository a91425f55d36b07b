/** A rate of the funnel falls from a date, within a content type, tier, category and partner. */
import { drawOne } from "../../metrics/random";
import type { Effects } from "../effects";
import type { Entities, Seller } from "../entities";
import type { RateFall } from "../options";
import { CATEGORIES, CONTENTS, TIERS } from "../vocabulary";
import {
  indexNamed,
  indexWithId,
  lastTwoMonths,
  sumWhere,
  windowBefore,
  type Context,
  type Generated,
  type Plant,
} from "./kind";

export interface Cell {
  /** -1 = not bound. */
  readonly content: number;
  readonly tier: number;
  readonly category: number;
  readonly partner: number;
}

const ALL_BOUNDS = ["content", "tier", "category", "partner"] as const;
/** The seed chooses among this many of the largest cells: a fall in a tiny one could not be told from chance. */
const LARGEST_CELLS = 4;

export const plantRateFall: Plant<"rateFall"> = (truth, context) => {
  const from = truth.from ?? lastTwoMonths(context);
  const cell = chooseCell(truth, context, from);
  const rate = truth.rate ?? "ctor";
  const fall = truth.fall ?? 0.3;
  const members = membersOf(cell, context);
  return {
    truth: { ...truth, rate, fall, from, ...englishNames(cell, context.entities) },
    members,
    from,
    to: context.last,
    effects: rateEffects(cell, rate, 1 - fall, from, context.entities),
    measure: (generated) => measureRate(generated, cell, rate, fall, [from, context.last], context.entities),
  };
};

function chooseCell(truth: RateFall, { entities, random }: Context, from: number): Cell {
  const bounds = new Set(truth.within ?? ALL_BOUNDS);
  const content = truth.content === undefined ? 0 : CONTENTS.findIndex(({ key }) => key === truth.content);
  const tier = truth.tier === undefined ? 1 : indexNamed(TIERS, truth.tier);
  const bound: Cell = {
    content: truth.content !== undefined || bounds.has("content") ? content : -1,
    tier: truth.tier !== undefined || bounds.has("tier") ? tier : -1,
    category: truth.category === undefined ? -1 : indexNamed(CATEGORIES, truth.category),
    partner: truth.partner === undefined ? -1 : indexWithId(entities.partners, truth.partner),
  };
  const open = (["category", "partner"] as const).filter((field) => bounds.has(field) && bound[field] < 0);
  if (open.length === 0) return bound;
  const sizes = new Map<string, { cell: Cell; size: number }>();
  for (const seller of entities.sellers) {
    if (!isIn(seller, bound) || !isActive(seller, from) || (open.includes("partner") && seller.partner < 0))
      continue;
    const cell = { ...bound, ...Object.fromEntries(open.map((field) => [field, seller[field]])) };
    const key = `${cell.category} ${cell.partner}`;
    const size = sizes.get(key)?.size ?? 0;
    sizes.set(key, { cell, size: size + seller.size });
  }
  const largest = [...sizes.values()].sort((a, b) => b.size - a.size).slice(0, LARGEST_CELLS);
  if (largest.length === 0) throw new RangeError("no seller is in the cell of the rate fall");
  return drawOne(random, largest).cell;
}

function isActive({ start, end }: Seller, day: number): boolean {
  return start <= day - 60 && (end === undefined || end > day + 60);
}

/** A seller's own category is where nearly all of its products are. */
function isIn(seller: Seller, { tier, category, partner }: Cell): boolean {
  return (
    (tier < 0 || seller.tier === tier) &&
    (partner < 0 || seller.partner === partner) &&
    (category < 0 || seller.category === category)
  );
}

export function rateEffects(
  { content, tier, category, partner }: Cell,
  rate: "show" | "ctr" | "ctor",
  factor: number,
  from: number,
  { sellers }: Entities,
): Partial<Effects> {
  const touched = Uint8Array.from(sellers, (seller) =>
    isIn(seller, { content, tier, partner, category: -1 }) ? 1 : 0,
  );
  return { rates: [{ rate, from, factor, content, category, sellers: touched }] };
}

export function membersOf(
  { content, tier, category, partner }: Cell,
  { language, entities }: Context,
): Record<string, string> {
  return {
    ...(content < 0 ? {} : { content: CONTENTS[content]?.name[language] as string }),
    ...(tier < 0 ? {} : { tier: TIERS[tier]?.name[language] as string }),
    ...(category < 0 ? {} : { category: CATEGORIES[category]?.name[language] as string }),
    ...(partner < 0 ? {} : { partner: entities.partners[partner]?.name as string }),
  };
}

function englishNames({ content, tier, category, partner }: Cell, { partners }: Entities): Partial<RateFall> {
  return {
    ...(content < 0 ? {} : { content: CONTENTS[content]?.key as RateFall["content"] & string }),
    ...(tier < 0 ? {} : { tier: TIERS[tier]?.name.en as string }),
    ...(category < 0 ? {} : { category: CATEGORIES[category]?.name.en as string }),
    ...(partner < 0 ? {} : { partner: partners[partner]?.id as string }),
  };
}

const RATIO = {
  show: ["impressions", "views"],
  ctr: ["clicks", "impressions"],
  ctor: ["orders", "clicks"],
} as const;

/** Rows of a table with the fields of a cell. */
export function inCell(
  table: { readonly content: Uint8Array; readonly category: Uint8Array; readonly seller: Int32Array },
  { content, tier, category, partner }: Cell,
  { sellers }: Entities,
): (row: number) => boolean {
  const touched = Uint8Array.from(sellers, (seller) =>
    isIn(seller, { content, tier, partner, category: -1 }) ? 1 : 0,
  );
  return (row) =>
    (content < 0 || table.content[row] === content) &&
    (category < 0 || table.category[row] === category) &&
    touched[table.seller[row] as number] === 1;
}

function measureRate(
  { traffic, sales }: Generated,
  cell: Cell,
  rate: "show" | "ctr" | "ctor",
  fall: number,
  after: [number, number],
  entities: Entities,
): Record<string, number> {
  const before = windowBefore(...after);
  const seen = inCell(traffic, cell, entities);
  const sold = inCell(sales, cell, entities);
  const [num, den] = RATIO[rate];
  const ratio = (window: [number, number]) =>
    sumWhere(traffic.date, traffic[num], window, seen) / sumWhere(traffic.date, traffic[den], window, seen);
  const gmv = sumWhere(sales.date, sales.gmv, after, sold);
  return {
    rateBefore: ratio(before),
    rateAfter: ratio(after),
    gmvBefore: sumWhere(sales.date, sales.gmv, before, sold),
    gmvAfter: gmv,
    // What the same funnel would have sold at the old rate, less what it sold.
    gmvLost: gmv / (1 - fall) - gmv,
    shareOfGmv:
      sumWhere(sales.date, sales.gmv, before, sold) / sumWhere(sales.date, sales.gmv, before, () => true),
  };
}
