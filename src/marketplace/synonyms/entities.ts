/** Sellers, products, creators and partners: one row is one entity. */
import { DERIVED, MEASURES, type MeaningPattern, type RolePatterns } from "./patterns";
import type { Concept } from "./words";

const NOT_A_NAME = [
  ...MEASURES,
  "region",
  "tier",
  "type",
  "status",
  "contact",
  "start",
  "end",
  "group",
] as const;

/** The id of an entity: its own word with "id" first, then its word alone, then a bare "id". */
function idOf(
  entity: Concept,
  others: readonly Concept[],
  extra: Readonly<Record<string, number>> = {},
): MeaningPattern {
  return {
    values: "unique",
    patterns: { [`${entity} id`]: 1.02, [entity]: 0.92, [`${entity} username`]: 0.95, id: 0.7, ...extra },
    never: [...NOT_A_NAME, ...others],
  };
}

function nameOf(entity: Concept, others: readonly Concept[]): MeaningPattern {
  return {
    values: "text",
    patterns: {
      [`${entity} name`]: 1,
      name: 0.85,
      [entity]: 0.6,
      [`${entity} username`]: 0.8,
      username: 0.6,
    },
    never: [...NOT_A_NAME, ...others, "id"],
  };
}

const tier: MeaningPattern = {
  values: "key",
  patterns: {
    tier: 1,
    "seller tier": 1,
    "creator tier": 1,
    "partner tier": 1,
    "tier name": 0.9,
    "category seller": 0.6,
  },
  never: [...DERIVED, "date", "gmv", "revenue", "amount"],
};
const start: MeaningPattern = {
  values: "date",
  patterns: {
    "start date": 1.02,
    start: 0.95,
    "created date": 0.85,
    date: 0.5,
    created: 0.75,
    "seller start date": 1,
    "creator start": 0.95,
    "period start": 0.8,
  },
  never: ["gmv", "revenue", "amount", "end", "updated", "id", "name", "cancelled"],
};
const end: MeaningPattern = {
  values: "date",
  patterns: { "end date": 1, end: 0.9, "cancelled date": 0.8, "churn date": 1 },
  never: ["gmv", "revenue", "amount", "start"],
};
const region: MeaningPattern = {
  values: "key",
  patterns: {
    region: 0.95,
    estado: 0.75,
    "seller region": 0.95,
    market: 0.6,
    "region name": 0.9,
    contact: 0.2,
    "seller estado": 0.7,
  },
  never: [...DERIVED, "date", "id", "shipping"],
};
const market: MeaningPattern = {
  values: "key",
  patterns: { market: 1, "seller market": 1 },
  never: [...DERIVED, "date", "id"],
};
const category: MeaningPattern = {
  values: "key",
  patterns: {
    category: 1,
    "category name": 1,
    "category product": 1,
    "category seller": 0.9,
    "category id": 0.7,
    subcategory: 0.5,
    type: 0.25,
  },
  never: MEASURES,
  against: ["id", "group", "subcategory"],
};
const group: MeaningPattern = {
  values: "key",
  patterns: {
    group: 1,
    "group name": 1,
    "group category": 0.95,
    subcategory: 1,
    "subcategory category": 1,
    "subcategory name": 1,
    "subcategory product": 1,
    "subcategory id": 0.7,
    "group id": 0.7,
  },
  never: [...MEASURES, "seller", "creator", "partner", "buyer"],
};
const partner: MeaningPattern = {
  values: "key",
  patterns: { partner: 1, "partner id": 1.02, "partner name": 0.95 },
  never: [...MEASURES, "type", "tier", "region"],
};
const seller: MeaningPattern = {
  values: "key",
  patterns: { "seller id": 1, seller: 0.97, "seller name": 0.9, brand: 0.3 },
  never: [...MEASURES, "product", "sku", "type", "tier", "region"],
};
const commission: MeaningPattern = {
  values: "rate",
  patterns: {
    commission: 0.95,
    "commission rate": 1.02,
    "creator commission": 0.95,
    "creator commission rate": 1,
    "partner commission": 0.95,
    fee: 0.5,
    rate: 0.3,
  },
  never: ["date", "gmv", "revenue", "refund"],
};

export const sellers: RolePatterns<"sellers"> = {
  names: ["seller"],
  meanings: {
    id: idOf("seller", ["product", "sku", "creator", "partner", "buyer", "order", "category"]),
    name: nameOf("seller", ["product", "creator", "partner", "category", "buyer"]),
    tier, start, end, category, partner, region, market,
  },
}; // prettier-ignore

export const products: RolePatterns<"products"> = {
  names: ["product", "sku"],
  meanings: {
    id: idOf("product", ["seller", "creator", "partner", "buyer", "order", "category", "parent"], {
      sku: 0.93, "sku id": 0.95, "product sku": 0.96,
    }),
    name: nameOf("product", ["seller", "creator", "partner", "category", "buyer"]),
    category,
    group,
    seller,
    price: {
      values: "money",
      patterns: { price: 1, "unit price": 0.95, "price product": 1, "price sales": 1, "price before": 0.9, "price variant": 0.95, amount: 0.3 },
      never: [...DERIVED, "cost", "cogs", "id", "date"],
    },
    start, region,
  },
}; // prettier-ignore

export const creators: RolePatterns<"creators"> = {
  names: ["creator"],
  meanings: {
    id: idOf("creator", ["seller", "product", "partner", "buyer", "order", "category"], { username: 0.8 }),
    name: nameOf("creator", ["seller", "product", "partner", "category", "buyer"]),
    tier,
    followers: { values: "count", patterns: { followers: 1, "creator followers": 1, "followers units": 0.9 }, never: ["growth", "rate", "date"] },
    commission, partner, start, region,
  },
}; // prettier-ignore

export const partners: RolePatterns<"partners"> = {
  names: ["partner"],
  meanings: {
    id: idOf("partner", ["seller", "product", "creator", "buyer", "order", "category"]),
    name: nameOf("partner", ["seller", "product", "creator", "category", "buyer"]),
    type: {
      values: "key",
      patterns: { type: 1, "partner type": 1, "category partner": 0.7, category: 0.5, content: 0.3 },
      never: [...MEASURES, "region"],
    },
    tier, start, region, commission,
  },
}; // prettier-ignore
