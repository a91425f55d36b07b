/** The fields that sales and traffic name: whose, what, by whom, where. */
import { ATTRIBUTES, MEASURES, type MeaningPattern } from "./patterns";

export const salesMembers = {
  category: {
    values: "key",
    patterns: {
      category: 1,
      "category name": 1,
      "category product": 1,
      "category id": 0.7,
      type: 0.3,
      subcategory: 0.5,
    },
    never: [...MEASURES, "seller", "creator", "partner", "status"],
    against: ["id"],
  },
  seller: {
    values: "key",
    patterns: { "seller id": 1, seller: 0.96, "seller name": 0.94, "seller username": 0.95, brand: 0.35 },
    never: [...MEASURES, ...ATTRIBUTES, "product", "sku", "buyer", "creator", "partner", "order", "category"],
  },
  product: {
    values: "key",
    patterns: { "product id": 1, product: 0.95, sku: 0.93, "sku id": 0.94, "product sku": 0.95, "product name": 0.9,
        "sku name": 0.7, "product id sku": 0.95, "sku seller": 0.8, variant: 0.3, name: 0.25, "product sku id": 0.95 }, // prettier-ignore
    never: [
      ...MEASURES,
      ...ATTRIBUTES.filter((c) => c !== "description"),
      "buyer",
      "creator",
      "category",
      "order",
      "subcategory",
    ],
    against: ["parent"],
  },
  creator: {
    values: "key",
    patterns: { "creator id": 1, creator: 0.97, "creator username": 0.99, "creator name": 0.95 },
    never: [...MEASURES, ...ATTRIBUTES, "content", "partner"],
  },
  partner: {
    values: "key",
    patterns: { "partner id": 1, partner: 0.97, "partner name": 0.95, "creator partner": 0.85 },
    never: [...MEASURES, ...ATTRIBUTES],
  },
  content: {
    values: "key",
    patterns: {
      content: 1,
      "content type": 1,
      "order content": 0.9,
      "content name": 0.9,
      "sales content": 0.95,
      type: 0.3,
      "sales type": 0.4,
    },
    never: [...MEASURES.filter((c) => c !== "sales"), "shipping", "id", "paid"],
  },
  market: {
    values: "key",
    patterns: {
      market: 1,
      "market name": 0.97,
      "region market": 0.9,
      region: 0.4,
      "sales market": 0.95,
      "shipping market": 0.8,
      "seller market": 0.8,
    },
    never: [...MEASURES.filter((c) => c !== "sales"), "id"],
    against: ["contact", "seller", "buyer"],
  },
  status: {
    values: "key",
    patterns: {
      status: 1,
      "order status": 1.03,
      "estado order": 1.02,
      estado: 0.7,
      "status sales": 0.95,
      "estado sales": 0.95,
      "paid status": 0.8,
      "estado paid": 0.8,
    },
    never: ["date", "amount", "seller", "buyer", "contact"],
    against: ["shipping", "refund", "subcategory"],
  },
} as const satisfies Record<string, MeaningPattern>;
