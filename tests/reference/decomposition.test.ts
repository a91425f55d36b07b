import { drivers, type DriverMethod } from "../../src/metrics/drivers";
import { column, value } from "../functions/call";
import { expectNear } from "../laws";
import { describeReference, type Reference } from "./shared";

type Row = Record<string, string>;
type Effects = Record<"price" | "volume" | "mix" | "new" | "lost" | "change", number>;

const EFFECTS = ["price", "volume", "mix", "new", "lost", "change"] as const;

/** BIZ.PVM of the two months of a case, by key; prices are revenue ÷ quantity. */
function pvmByKey(rows: readonly Row[], key: string, quantity: string): Map<string, Effects> {
  const months = [...new Set(rows.map((row) => row.month as string))].sort();
  const args = months.flatMap((month) => {
    const lines = rows.filter((row) => row.month === month);
    const quantities = lines.map((row) => Number(row[quantity]));
    return [
      column(lines.map((row) => row[key])),
      column(lines.map((row, i) => Number(row.revenue) / (quantities[i] as number))),
      column(quantities),
    ];
  });
  const table = value("PVM", args) as [string, ...number[]][];
  return new Map(
    table
      .slice(1)
      .map(([name, ...effects]) => [
        name,
        Object.fromEntries(EFFECTS.map((effect, i) => [effect, effects[i]])) as Effects,
      ]),
  );
}

describeReference("b_pvm_olist_category", (reference: Reference) => {
  interface Expected {
    delta: number;
    n_new: number;
    V1_vol_mix_price_new_lost: Omit<Effects, "change">;
    V1_category_detail: Record<string, Pick<Effects, "price" | "volume" | "mix">>;
  }
  const found = pvmByKey(reference.rows(), "category", "items");
  const expected = reference.expected<Expected>();

  it("agrees on the five effects of the whole", () => {
    const total = found.get("Total") as Effects;
    expectNear(total.change, expected.delta);
    for (const [effect, amount] of Object.entries(expected.V1_vol_mix_price_new_lost)) {
      expectNear(total[effect as keyof Effects], amount);
    }
    expect([...found.values()].filter((row) => row.new !== 0)).toHaveLength(expected.n_new + 1);
  });

  it("agrees on every category", () => {
    for (const [category, effects] of Object.entries(expected.V1_category_detail)) {
      const row = found.get(category) as Effects;
      for (const effect of ["price", "volume", "mix"] as const)
        expectNear(row[effect], effects[effect], 1e-8);
    }
  });
});

describeReference("b_pvm_online_retail", (reference) => {
  // Python, in rational numbers, codes folded to lower case as keys match here ("85123a" is "85123A"); C = codes in
  // both months: volume = (Q1-Q0)*R0/Q0; mix = sum((q1-q0*Q1/Q0)*r0/q0 for C); price = sum(r1-r0/q0*q1 for C).
  it("agrees with Python on 3,000 stock codes", () => {
    const total = pvmByKey(reference.rows(), "StockCode", "qty").get("Total") as Effects;
    expectNear(total.price, 35745.44701444317);
    expectNear(total.volume, 243527.7392124165);
    expectNear(total.mix, 71274.32377314035);
    expectNear(total.new, 14930.46);
    expectNear(total.lost, -10960.94);
    expectNear(total.change, 354517.03);
  });
});

describeReference("c_driver_lmdi_shapley", (reference) => {
  type Factors = Record<string, number>;
  interface Pair {
    drivers_0: Factors;
    drivers_1: Factors;
    lmdi1_additive: Factors;
    shapley: Factors;
  }
  const pairs = Object.entries(reference.expected<Record<string, Pair>>());
  const methods: [DriverMethod, "lmdi1_additive" | "shapley"][] = [
    ["lmdi", "lmdi1_additive"],
    ["shapley", "shapley"],
  ];

  it.each(pairs)("agrees on customers × orders × items × price, %s", (_, pair) => {
    const names = Object.keys(pair.drivers_0);
    const of = (factors: Factors) => column(names.map((name) => factors[name]));
    for (const [method, key] of methods) {
      const table = value("DRIVERS", [column(names), of(pair.drivers_0), of(pair.drivers_1), method]);
      (table as [string, number][]).slice(1).forEach(([name, effect]) => {
        expectNear(effect, pair[key][name] as number, 1e-8);
      });
    }
  });
});

describeReference("c_lmdi_category_olist", (reference) => {
  // Python: Q0, Q1 = items of all categories; per category in both months w = L(r1, r0), then sums of w*log(Q1/Q0),
  // w*log((q1/Q1)/(q0/Q0)), w*log((r1/q1)/(r0/q0)); entry and exit are booked apart (variant L2).
  it("agrees with Python on activity, structure and price over the continuing categories", () => {
    const months = ["2018-04", "2018-05"].map((month) => {
      const rows = reference.rows().filter((row) => row.month === month);
      const items = rows.reduce((sum, row) => sum + Number(row.items), 0);
      return { rows: new Map(rows.map((row) => [row.category, row])), items };
    });
    const factors = (month: (typeof months)[number], row: Row) => {
      const quantity = Number(row.items);
      return Float64Array.of(month.items, quantity / month.items, Number(row.revenue) / quantity);
    };
    const [before, after] = months as [(typeof months)[number], (typeof months)[number]];
    const sums = [0, 0, 0];
    for (const [category, row] of before.rows) {
      const later = after.rows.get(category);
      if (!later) continue;
      const names = ["activity", "structure", "price"];
      drivers(names, factors(before, row), factors(after, later), "lmdi").forEach((effect, k) => {
        sums[k] = (sums[k] as number) + effect;
      });
    }
    [138981.94724670573, 1700.3491493737383, -16906.48639607917].forEach((each, k) =>
      expectNear(sums[k] as number, each, 1e-8),
    );
  });
});

describeReference("j_adtributor_olist", (reference) => {
  // pandas: t = g.pivot_table(index=dim, columns=month, values="revenue", aggfunc="sum").fillna(0); p, q = t[f]/F, t[a]/A;
  // S = .5*(p*log(2p/(p+q)) + q*log(2q/(p+q))); EP = (t[a]-t[f])/(A-F); down S, those with EP > t_eep until their sum
  // > .67; dimensions by the sum of S over those taken.
  const expected: [pair: string, element: number, causes: [string, string, number, number][]][] = [
    ["2017-10->2017-11", 0.1, [
      ["seller_state", "RJ, SC, SP", 0.8213503311123084, 0.0031802604274533755],
      ["price_band", ">250, <=50, 100-250", 0.8085520704171725, 0.0008159464471313516],
    ]],
    ["2018-03->2018-04", 0.1, [
      ["category", "computers_accessories, sports_leisure", 0.9314812333578573, 0.0024403100278022807],
      ["seller_state", "SC, MG, SP", 1.0515447893218424, 0.0018143658566464427],
      ["price_band", "50-100, <=50, 100-250", 1.1159718065119812, 0.0003408083464244366],
    ]],
    ["2018-03->2018-04", 0.02, [
      ["seller_state", "SC, PB, MG, SP", 1.0825553419628995, 0.002563153098297633],
      ["category", "computers_accessories, sports_leisure", 0.9314812333578573, 0.0024403100278022807],
      ["price_band", "50-100, <=50, 100-250", 1.1159718065119812, 0.0003408083464244366],
    ]],
    ["2018-07->2018-08", 0.1, [
      ["seller_state", "RJ, SP", 0.6965546353126304, 0.0002474784427530163],
      ["price_band", "100-250, >250", 0.7399663284519142, 0.00008891539630882447],
    ]],
    ["2018-07->2018-08", 0.02, [
      ["category", "computers, telephony, pet_shop, food, housewares, construction_tools_construction, perfumery, health_beauty, office_furniture, furniture_decor", 0.6700881349552954, 0.005732291686255481],
      ["seller_state", "BA, PR, RS, RJ, SC, PE, SP", 0.9909248343068516, 0.0032337286859448213],
      ["price_band", "100-250, >250", 0.7399663284519142, 0.00008891539630882447],
    ]],
  ]; // prettier-ignore

  it.each(expected)("agrees with pandas on %s with elements above %f", (pair, element, causes) => {
    const dimensions = ["category", "seller_state", "price_band"];
    const rows = reference.rows().filter((row) => row.pair === pair);
    const [before, after] = pair.split("->");
    const of = (month: string | undefined) =>
      column(rows.map((row) => (row.month === month ? Number(row.revenue) : 0)));
    const dims = [dimensions, ...rows.map((row) => dimensions.map((dimension) => row[dimension]))];
    const table = value("ROOTCAUSE", [dims, of(before), of(after), element]) as [
      string,
      string,
      number,
      number,
    ][];
    expect(table.slice(1).map(([dimension, elements]) => [dimension, elements])).toEqual(
      causes.map(([dimension, elements]) => [dimension, elements]),
    );
    causes.forEach(([, , power, surprise], i) => {
      expectNear((table[i + 1]?.[2] as number) / power, 1);
      expectNear((table[i + 1]?.[3] as number) / surprise, 1);
    });
  });
});
