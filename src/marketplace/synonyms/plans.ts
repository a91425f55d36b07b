/** Targets, initiatives and events. */
import { DERIVED, MEASURES, type RolePatterns } from "./patterns";

const DATES = ["gmv", "revenue", "amount", "target", "id", "name", "owner"] as const;

export const targets: RolePatterns<"targets"> = {
  names: ["target"],
  meanings: {
    period: {
      values: "period",
      patterns: {
        period: 1,
        date: 0.9,
        "period start": 1,
        start: 0.9,
        "start date": 0.9,
        "date period": 0.95,
        "target period": 0.9,
        "period name": 0.8,
      },
      never: ["gmv", "revenue", "amount", "end", "id"],
    },
    target: {
      values: "money",
      patterns: {
        target: 1,
        "target gmv": 1.03,
        "target sales": 1.02,
        "target revenue": 1.02,
        "target amount": 1.01,
        amount: 0.6,
        "target orders": 0.95,
        "target total": 0.97,
      },
      never: ["rate", "growth", "earlier", "average", "metric", "date", "period", "name"],
    },
    metric: {
      values: "key",
      patterns: {
        metric: 1,
        "metric name": 1,
        "target metric": 0.95,
        "target name": 0.6,
        "target type": 0.7,
      },
      never: ["date"],
    },
    field: {
      values: "key",
      patterns: { field: 1, "field name": 1, "tier type": 0.5, type: 0.4, tier: 0.4, category: 0.3 },
      never: ["date", "amount"],
    },
    member: {
      values: "key",
      patterns: {
        member: 1,
        "field member": 1,
        category: 0.7,
        seller: 0.7,
        creator: 0.7,
        partner: 0.7,
        product: 0.65,
        tier: 0.5,
        amount: 0.2,
        name: 0.4,
        market: 0.5,
        "category name": 0.7,
        "seller id": 0.7,
      },
      never: [...MEASURES],
    },
    end: { values: "date", patterns: { end: 1, "end date": 1, "period end": 1 }, never: DATES },
  },
};

export const initiatives: RolePatterns<"initiatives"> = {
  names: ["initiative"],
  meanings: {
    name: {
      values: "text",
      patterns: {
        initiative: 1,
        "initiative name": 1.02,
        name: 0.75,
        description: 0.5,
        "product initiative": 0.9,
        "initiative description": 0.8,
        event: 0.4,
      },
      never: [...MEASURES, "owner", "id", "metric", "status"],
    },
    id: { values: "unique", patterns: { id: 0.9, "initiative id": 1 }, never: ["date", "depends", "metric"] },
    owner: {
      values: "text",
      patterns: { owner: 1, "owner name": 1, "initiative owner": 1 },
      never: ["date"],
    },
    start: {
      values: "date",
      patterns: { start: 1, "start date": 1.02, date: 0.6, "created date": 0.5 },
      never: ["gmv", "end"],
    },
    duration: {
      values: "number",
      patterns: {
        duration: 1,
        "duration duration": 1,
        "duration date": 0.9,
        "period duration": 0.9,
        period: 0.5,
      },
      never: ["effort"],
    },
    depends: { values: "text", patterns: { depends: 1, "depends id": 1, "initiative depends": 1 } },
    reach: { values: "number", patterns: { reach: 1 } },
    impact: { values: "number", patterns: { impact: 1 } },
    confidence: { values: "number", patterns: { confidence: 1 } },
    effort: { values: "number", patterns: { effort: 1, "effort duration": 0.97 } },
    metric: { values: "text", patterns: { metric: 1, "metric impact": 0.9 }, never: ["date", "target"] },
    status: { values: "key", patterns: { status: 1, estado: 0.95, "initiative status": 1 } },
  },
};

export const events: RolePatterns<"events"> = {
  names: ["event"],
  meanings: {
    date: {
      values: "date",
      patterns: {
        date: 1,
        "event date": 1.02,
        start: 0.85,
        "start date": 0.95,
        "event start": 0.9,
        "event start date": 0.95,
      },
      never: [...DATES, "end"],
    },
    what: {
      values: "text",
      patterns: {
        event: 1,
        "event name": 1.02,
        "event description": 0.95,
        description: 0.7,
        name: 0.6,
        "event type": 0.5,
        discount: 0.6,
        opinion: 0.4,
      },
      never: [...DERIVED, "gmv", "revenue", "amount", "id", "spend", "date", "market"],
    },
    end: {
      values: "date",
      patterns: { end: 1, "end date": 1, "event end": 1, "event end date": 1 },
      never: DATES,
    },
    market: { values: "key", patterns: { market: 1, region: 0.7, "event market": 0.9 } },
    field: { values: "key", patterns: { field: 1, "field name": 1, "field type": 0.9 }, never: ["date"] },
    member: {
      values: "key",
      patterns: {
        member: 1,
        "field member": 1,
        category: 0.6,
        seller: 0.5,
        partner: 0.5,
        creator: 0.5,
        product: 0.5,
      },
      never: [...MEASURES, "name"],
    },
  },
};
