/** Sales: an order line or a day's total. */
import { ATTRIBUTES, DERIVED, MEASURES, OTHER_DATES, type RolePatterns } from "./patterns";
import { salesMembers } from "./sales-members";

const NOT_AN_AMOUNT = [
  ...DERIVED,
  ...(["refund", "tax", "fee", "commission", "shipping", "cost", "cogs", "ad", "spend", "subsidy"] as const),
  ...(["margin", "payout", "units", "date", "id", "unit", "cancelled", "orders", "buyers", "views"] as const),
  ...(["clicks", "impressions", "name", "status", "content", "type", "visits"] as const),
] as const;

const NOT_A_COUNT = [
  ...DERIVED,
  "amount",
  "gmv",
  "revenue",
  "price",
  "id",
  "date",
  "refund",
  "cancelled",
] as const;

export const sales: RolePatterns<"sales"> = {
  names: ["sales", "orders", "order", "gmv", "revenue", "purchase"],
  meanings: {
    date: {
      values: "date",
      // GMV counts on payment time: that date comes first where several are there.
      patterns: {
        "paid date": 1.06, "order paid date": 1.08, paid: 0.9, date: 1, "order date": 1.02, "sales date": 1.03,
        "purchase date": 1.02, purchase: 0.85, "created date": 0.95, "order created date": 0.97, created: 0.85, "order created": 0.86,
        "completed date": 0.7, period: 0.7, "period start": 0.7, "start date": 0.6, "order purchase date": 1.03, sold: 0.5,
      }, // prettier-ignore
      never: [
        "gmv",
        "revenue",
        "amount",
        "units",
        "price",
        "buyer",
        "product",
        "id",
        "seller",
        "creator",
        "name",
        "total",
      ],
      against: OTHER_DATES,
    },
    gmv: {
      values: "money",
      patterns: {
        gmv: 1.05, "gmv gross": 1.06, "gross sales": 1.03, "sales total": 0.97, sales: 0.97, revenue: 0.97,
        "gross revenue": 1.02, "product sales": 1, "product revenue": 1, "order revenue": 0.96, "sales revenue": 0.98,
        "sales amount": 1, "gross amount": 0.95, "paid amount": 0.94, "order amount": 0.92, "total amount": 0.93,
        "paid total": 0.92, "order total": 0.92, "subtotal after": 1.04, subtotal: 0.9, "product subtotal": 0.95,
        "order subtotal": 0.93, "subtotal before": 0.6, amount: 0.88, total: 0.86, "product total": 0.9, "product amount": 0.93,
        "net sales": 0.75, "net revenue": 0.72, "net amount": 0.66, "net total": 0.64, "product price": 0.62, price: 0.58,
        "price paid": 0.66, "purchase amount": 0.93, "total price": 0.8, "sold amount": 0.93, "sold total": 0.9, "price after": 0.64,
        sold: 0.6, "total paid": 0.92, paid: 0.75, "purchase total": 0.9, gross: 0.75, net: 0.5,
      }, // prettier-ignore
      never: NOT_AN_AMOUNT,
      against: ["live", "video", "card", "creator", "discount", "before", "brand", "variant", "partner"],
    },
    order: {
      values: "key",
      patterns: { "order id": 1, order: 0.92, "sales id": 0.7, "purchase id": 0.8, "order name": 0.75 },
      never: [
        ...MEASURES,
        ...ATTRIBUTES,
        "product",
        "sku",
        "buyer",
        "seller",
        "created",
        "paid",
        "parent",
        "category",
      ],
    },
    orders: {
      values: "count",
      patterns: { orders: 1, "orders id": 0.95, "order units": 0.6 },
      never: [...NOT_A_COUNT.filter((c) => c !== "id"), "product"],
      against: ["live", "video", "card", "creator"],
    },
    units: {
      values: "count",
      patterns: { units: 0.97, "sold units": 1.02, "sold product": 0.85, sold: 0.7, "sales units": 0.95, "product units": 0.97,
        "order units": 0.9, "sku units": 0.97, "unit sold": 0.9, "unit id": 0.3, unit: 0.35, "units purchase": 0.95 }, // prettier-ignore
      never: [...NOT_A_COUNT.filter((c) => c !== "id"), "shipping"],
      against: ["live", "video", "card", "creator"],
    },
    buyer: {
      values: "key",
      patterns: { "buyer id": 1, buyer: 0.92, "buyer username": 0.97, "buyer name": 0.85 },
      never: [...MEASURES, ...ATTRIBUTES, "seller", "creator", "product"],
    },
    buyers: {
      values: "count",
      patterns: { buyers: 1, "buyers id": 0.95 },
      never: [...DERIVED, "gmv", "revenue", "amount", "orders", "date"],
      against: ["live", "video", "card"],
    },
    refunds: {
      values: "money",
      patterns: { "refund amount": 1.02, refund: 0.97, "refund total": 1, "order refund amount": 1.01, "refund gmv": 1,
        "refund sales": 0.97, "refund revenue": 0.97 }, // prettier-ignore
      never: [
        ...DERIVED,
        "date",
        "id",
        "units",
        "orders",
        "status",
        "type",
        "opinion",
        "shipping",
        "fee",
        "name",
      ],
      against: ["tax", "discount"],
    },
    ...salesMembers,
    cogs: {
      values: "money",
      patterns: {
        cogs: 1,
        "cogs total": 1,
        cost: 0.75,
        "cost product": 0.95,
        "cost sales": 0.95,
        "cost total": 0.75,
        "cogs amount": 1,
        "cost unit": 0.6,
        "cost sku": 0.9,
        "cost units": 0.7,
      },
      never: [...DERIVED, "shipping", "ad", "spend", "platform", "fee", "commission", "date", "refund"],
    },
    platform_fee: {
      values: "money",
      patterns: {
        "platform fee": 1,
        fee: 0.75,
        "platform commission": 1,
        "seller fee": 0.7,
        "sales fee": 0.85,
        "total fee": 0.8,
        "fee amount": 0.75,
        "platform cost": 0.85,
        "platform product fee": 0.9,
        platform: 0.4,
        "sales commission platform": 0.9,
      },
      never: [...DERIVED, "shipping", "refund", "creator", "partner", "date", "tax", "subsidy", "ad"],
    },
    commission: {
      values: "money",
      patterns: {
        commission: 0.97,
        "creator commission": 1.02,
        "commission amount": 1,
        "partner commission": 0.9,
        "creator paid commission": 1,
        "creator fee": 0.8,
        "commission paid": 0.97,
      },
      never: [...DERIVED, "platform", "date", "refund", "tax"],
      against: ["fee"],
    },
    ad_spend: {
      values: "money",
      patterns: {
        "ad spend": 1.02,
        "ad cost": 1,
        spend: 0.7,
        "ad amount": 0.9,
        "ad fee": 0.8,
        ad: 0.6,
        "ad total": 0.7,
      },
      never: [...DERIVED, "gmv", "revenue", "sales", "clicks", "impressions", "views", "date", "id", "name"],
    },
    subsidies: {
      values: "money",
      patterns: {
        subsidy: 1,
        "platform discount": 1,
        "subsidy platform": 1.02,
        "subsidy amount": 1,
        "discount platform amount": 1,
      },
      never: [...DERIVED, "shipping", "date", "refund"],
      against: ["seller"],
    },
    currency: {
      values: "key",
      patterns: { currency: 1, "currency id": 1 },
      never: ["amount", "rate", "date"],
    },
  },
};
