/** What a table of a marketplace workbook can be, and what its columns can mean. */

/** The five fields that every table is linked by. */
export const FIELDS = ["category", "seller", "product", "creator", "partner"] as const;
export type Field = (typeof FIELDS)[number];

interface RoleColumns {
  /** Without these a table cannot play the role. */
  readonly needed: readonly string[];
  readonly others: readonly string[];
}

export const ROLES = {
  sales: {
    needed: ["date", "gmv"],
    others: [
      ...["order", "orders", "units", "buyer", "buyers", "refunds", ...FIELDS, "content", "market", "status"],
      ...["cogs", "platform_fee", "commission", "ad_spend", "subsidies", "currency"],
    ],
  },
  traffic: {
    needed: ["date", "views"],
    others: ["impressions", "clicks", "orders", ...FIELDS, "content", "market"],
  },
  sellers: {
    needed: ["id"],
    others: ["name", "tier", "start", "end", "category", "partner", "region", "market"],
  },
  products: { needed: ["id"], others: ["name", "category", "group", "seller", "price", "start", "region"] },
  creators: {
    needed: ["id"],
    others: ["name", "tier", "followers", "commission", "partner", "start", "region"],
  },
  partners: { needed: ["id"], others: ["name", "type", "tier", "start", "region", "commission"] },
  targets: { needed: ["period", "target"], others: ["metric", "field", "member", "end"] },
  survey: {
    needed: ["respondent"],
    others: ["audience", "date", "segment", "nps", "csat", "open", "weight"],
  },
  initiatives: {
    needed: ["name"],
    others: [
      ...["id", "owner", "start", "duration", "depends", "reach", "impact", "confidence", "effort"],
      ...["metric", "status"],
    ],
  },
  playbook: { needed: ["condition", "action"], others: ["owner", "metric"] },
  events: { needed: ["date", "what"], others: ["end", "market", "field", "member"] },
} as const satisfies Record<string, RoleColumns>;

export type Role = keyof typeof ROLES;
export type Meaning<R extends Role = Role> = (typeof ROLES)[R]["needed" | "others"][number];
