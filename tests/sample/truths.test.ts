/** What is planted must be there, and nothing else must move. */
import { generateMarketplace } from "../../src/sample/generate";
import type { PlantedTruth, TruthRecord } from "../../src/sample/options";
import { sampleWorkbook } from "../../src/sample/workbook";
import { toSerial } from "../../src/metrics/dates";

const ROWS = 16_000;
const FROM = toSerial(2025, 11, 1);

const plain = generateMarketplace({ seed: 3, rows: ROWS });

function planted(truth: PlantedTruth, seed = 3): TruthRecord {
  const [record] = generateMarketplace({ seed, rows: ROWS, truths: [truth] }).truths;
  if (!record) throw new Error("nothing was planted");
  return record;
}

describe("planted truths", () => {
  it("fall of a rate: the cell's rate falls by the part asked for, from the day on", () => {
    const { truth, members, from, effect } = planted({
      kind: "rateFall",
      within: ["content", "category"],
      fall: 0.3,
    });
    expect(Object.keys(members)).toEqual(["content", "category"]);
    expect(from).toBe(FROM);
    expect(effect.rateAfter! / effect.rateBefore!).toBeGreaterThan(0.62);
    expect(effect.rateAfter! / effect.rateBefore!).toBeLessThan(0.78);
    expect(truth).toMatchObject({ rate: "ctor", fall: 0.3, from: FROM });
  });

  it("fall of a rate: binds content, tier, category and partner when nothing else is said, in a cell that sells", () => {
    const { members, effect } = planted({ kind: "rateFall" });
    expect(Object.keys(members)).toEqual(["content", "tier", "category", "partner"]);
    expect(effect.shareOfGmv).toBeGreaterThan(0.002);
    // Lost is what the old rate would have added: 1/(1 − 0.3) − 1 of what was sold.
    expect(effect.gmvLost! / effect.gmvAfter!).toBeCloseTo(1 / 0.7 - 1, 9);
  });

  it("fall of a rate: of another step of the funnel, in the members named", () => {
    const truth: PlantedTruth = {
      kind: "rateFall",
      rate: "ctr",
      fall: 0.5,
      content: "video",
      tier: "Tier 1",
      category: "Beauty",
      within: [],
    };
    const { members, effect } = planted(truth);
    expect(members).toEqual({ content: "Video", tier: "Tier 1", category: "Beauty" });
    expect(effect.rateAfter! / effect.rateBefore!).toBeGreaterThan(0.4);
    expect(effect.rateAfter! / effect.rateBefore!).toBeLessThan(0.6);
  });

  it("moves nothing before its day, and nothing outside of its cell's traffic but by chance", () => {
    const fallen = generateMarketplace({ seed: 3, rows: ROWS, truths: [{ kind: "rateFall" }] });
    const before = plain.sales.date.findIndex((day) => day >= FROM);
    expect(Array.from(fallen.sales.gmv.subarray(0, before))).toEqual(
      Array.from(plain.sales.gmv.subarray(0, before)),
    );
    expect(fallen.entities).toEqual(plain.entities);
    expect(fallen.survey).toEqual(plain.survey);
  });

  it("concentration: one creator comes to hold the share", () => {
    const { effect } = planted({ kind: "creatorConcentration", share: 0.4 });
    expect(effect.shareBefore).toBeLessThan(0.15);
    expect(Math.abs(effect.shareAfter! - 0.4)).toBeLessThan(0.12);
  });

  it("price war: the group's price falls by the cut, its GMV too", () => {
    const { members, effect } = planted({
      kind: "priceWar",
      category: "Beauty",
      group: "Lipstick",
      cut: 0.3,
    });
    expect(members).toEqual({ category: "Beauty", group: "Lipstick" });
    expect(effect.priceAfter! / effect.priceBefore!).toBeGreaterThan(0.55);
    expect(effect.priceAfter! / effect.priceBefore!).toBeLessThan(0.85);
  });

  it("opportunity: a tier converts worse throughout, and its size is known", () => {
    const { effect } = planted({ kind: "tierOpportunity", tier: "Tier 2", gap: 0.4 });
    const tier = plain.entities.sellers.map(({ tier: each }) => each === 1);
    const rate = (orders: Int32Array, clicks: Int32Array) => {
      let [sold, clicked] = [0, 0];
      orders.forEach((count, row) => {
        if (!tier[plain.traffic.seller[row]!] || plain.traffic.date[row]! <= plain.last - 365) return;
        sold += count;
        clicked += clicks[row]!;
      });
      return sold / clicked;
    };
    expect(Math.abs(effect.rate! / rate(plain.traffic.orders, plain.traffic.clicks) - 0.6)).toBeLessThan(
      0.03,
    );
    expect(effect.opportunity! / effect.gmvLastYear!).toBeCloseTo(1 / 0.6 - 1, 9);
  });

  it("refunds: the category's rate is the one asked for", () => {
    const { effect } = planted({ kind: "refundSpike", category: "Electronics", rate: 0.25 });
    expect(Math.abs(effect.rateAfter! - 0.25)).toBeLessThan(0.03);
    expect(effect.rateBefore).toBeLessThan(0.1);
  });

  it("churn: the partner's sellers are gone from the day on", () => {
    const truth: PlantedTruth = { kind: "sellerChurn", share: 0.5 };
    const record = planted(truth);
    const churned = generateMarketplace({ seed: 3, rows: ROWS, truths: [truth] });
    const active = (market: typeof plain) =>
      new Set(Array.from(market.sales.seller).filter((seller, row) => {
        const name = market.entities.partners[market.entities.sellers[seller]!.partner]?.name;
        return market.sales.date[row]! >= FROM && name === record.members.partner;
      })).size;
    expect(active(plain) - active(churned)).toBeGreaterThan(record.effect.sellers! * 0.5);
    expect(record.effect.gmvBefore).toBeGreaterThan(0);
  }); // prettier-ignore

  it("missed target: the landing is known though the workbook ends before, and the targets say so", () => {
    const until = toSerial(2025, 12, 10);
    const market = generateMarketplace({
      seed: 3,
      rows: ROWS,
      until,
      truths: [{ kind: "missedTarget", shortfall: 0.2 }],
    });
    const { from, to, effect } = market.truths[0]!;
    expect([from, to]).toEqual([FROM, toSerial(2025, 12, 31)]);
    expect(effect.landing! / effect.target!).toBeCloseTo(0.8, 6);
    expect(effect.actual).toBeLessThan(effect.landing!);
    const months = market.targets.filter(
      ({ metric, category, start }) => metric === "gmv" && category < 0 && start >= FROM && start <= to!,
    );
    expect(months.reduce((sum, { target }) => sum + target, 0)).toBeCloseTo(effect.target!, 2);
  });

  it("survey: the segment raises the theme, and no other does more than before", () => {
    const truth: PlantedTruth = {
      kind: "surveyTheme",
      audience: "seller",
      segment: "Tier 1",
      theme: "payouts",
      share: 0.9,
    };
    const { survey } = generateMarketplace({ seed: 5, truths: [truth] });
    const late = survey.filter(({ audience, date }) => audience === "seller" && date >= FROM);
    const share = (segment: boolean) => {
      const asked = late.filter((answer) => (answer.segment === 0) === segment);
      return (
        asked.filter(({ comment }) => /payout|settlement|pay us|pagos|liquidaci|Páguennos/.test(comment))
          .length / asked.length
      );
    };
    expect(share(true)).toBeGreaterThan(0.6);
    expect(share(false)).toBeLessThan(0.25);
  });

  it("are refused where no member has the name", () => {
    expect(() => planted({ kind: "refundSpike", category: "Boats" })).toThrow(/Boats/);
    expect(() => planted({ kind: "sellerChurn", partner: "PA99" })).toThrow(/PA99/);
  });

  it("are written beside the workbook, in none of its sheets", () => {
    const { sheets, truths } = sampleWorkbook({
      seed: 3,
      truths: [{ kind: "rateFall" }, { kind: "refundSpike" }],
    });
    expect(truths).toHaveLength(2);
    expect(sheets.map(({ name }) => name)).toEqual(
      sampleWorkbook({ seed: 3 }).sheets.map(({ name }) => name),
    );
    expect(JSON.stringify(sheets)).not.toMatch(/rateFall|refundSpike|truth/i);
  });
});
