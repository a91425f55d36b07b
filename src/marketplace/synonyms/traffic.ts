/** Traffic: a day's funnel, by any of the fields. */
import { DERIVED, MEASURES, type RolePatterns } from "./patterns";
import { sales } from "./sales";

const { seller, product, creator, partner, category, content, market } = sales.meanings;
const NOT_A_COUNT = [...DERIVED, "gmv", "revenue", "amount", "date", "id", "spend", "cost", "name"] as const;

export const traffic: RolePatterns<"traffic"> = {
  names: ["views", "visits", "impressions", "clicks", "content", "live", "video", "card"],
  meanings: {
    date: {
      values: "date",
      patterns: { date: 1, period: 0.8, "views date": 0.9, "visits date": 0.9, "created date": 0.7, "start date": 0.75,
        "live date": 0.85, "video date": 0.85, "live start date": 0.85, start: 0.6, "live start": 0.7 }, // prettier-ignore
      never: [
        ...MEASURES.filter((c) => c !== "date" && c !== "period" && c !== "views" && c !== "visits"),
        "id",
      ],
      against: ["shipping", "updated", "end"],
    },
    views: {
      values: "count",
      patterns: {
        views: 1,
        "product views": 1,
        "views total": 1,
        visits: 0.8,
        "visits product": 0.8,
        "visits total": 0.8,
        "video views": 1,
        "live views": 1,
        "card views": 1,
      },
      never: [...NOT_A_COUNT, "clicks", "cart", "order", "orders"],
      against: ["buyer", "buyers"],
    },
    impressions: {
      values: "count",
      patterns: {
        impressions: 1,
        "product impressions": 1.01,
        "impressions total": 1,
        "live impressions": 0.95,
        "card impressions": 0.95,
        "video impressions": 0.95,
      },
      never: [...NOT_A_COUNT, "clicks", "buyer", "buyers"],
    },
    clicks: {
      values: "count",
      patterns: {
        clicks: 1,
        "product clicks": 1.01,
        "clicks total": 1,
        "card clicks": 0.97,
        "live clicks": 0.95,
        "views product clicks": 0.9,
      },
      never: [...NOT_A_COUNT, "buyer", "buyers", "orders"],
    },
    orders: {
      values: "count",
      patterns: {
        orders: 1,
        "orders total": 1,
        "sku orders": 0.9,
        "order units": 0.6,
        "units sold": 0.5,
        "orders paid": 0.97,
      },
      never: [...NOT_A_COUNT, "views", "clicks"],
    },
    category,
    seller,
    product,
    creator,
    partner,
    content: { ...content, patterns: { ...content.patterns, "views type": 0.8, "visits content": 0.95 } },
    market,
  },
};
