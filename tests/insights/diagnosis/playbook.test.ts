import { playbook as english } from "../../../src/i18n/en/playbook";
import { playbook as spanish } from "../../../src/i18n/es/playbook";
import {
  DIMENSIONS,
  type Decision,
  type Segment,
  type Signal,
} from "../../../src/insights/diagnosis/decision";
import { actionsFor, defaultPlaybook, playbookOf } from "../../../src/insights/diagnosis/playbook";
import { buildMarketplace } from "../../../src/marketplace/build";
import { parseCondition } from "../../../src/marketplace/conditions/parse";
import { PLACES, SUBJECTS } from "../../../src/marketplace/conditions/words";
import { EMPTY_MAPPING } from "../../../src/marketplace/tables";
import { sheet, workbook } from "../../marketplace/reading";

const languages = ["en", "es"] as const;

function decision(parts: Partial<Decision> & { signal: Signal }): Decision {
  return {
    ...{ kind: "moved", code: "moved", segment: [], size: -100, sure: -40, confidence: 0.99, surprise: -4 },
    ...{
      period: { from: 45000, to: 45030 },
      facts: { change: -0.3 },
      evidence: [],
      question: "moved_question",
    },
    ...parts,
  };
}

const at = (...segment: [Segment[number]["dimension"], string][]): Segment =>
  segment.map(([dimension, member]) => ({ dimension, member }));

const play = (condition: string, action: string) => ({
  condition: parseCondition(condition).condition,
  action,
});
const named = (found: Decision, playbook: Parameters<typeof actionsFor>[1]) =>
  actionsFor(found, playbook).map(({ action }) => action);

describe("the actions for a decision", () => {
  const own = [
    play("moved", "any move"),
    play("moved conversion", "conversion"),
    play("moved conversion seller", "seller"),
    play("moved conversion seller.tier", "tier"),
    play("moved conversion seller.tier=tier 2, down", "tier 2"),
    play("moved conversion up", "up"),
    play("risk concentration", "risk"),
  ];

  it("come from the rows whose condition it meets, the most specific first", () => {
    const found = decision({
      signal: "conversion",
      segment: at(["seller.tier", "Tier 2"], ["category", "Toys"]),
    });
    expect(named(found, own)).toEqual(["tier 2", "tier", "seller", "conversion", "any move"]);
    expect(named({ ...found, facts: { change: 0.2 } }, own)).toEqual([
      ...["tier", "seller", "up", "conversion", "any move"],
    ]);
  });

  it("are none where no condition is met", () => {
    const found = decision({ kind: "opportunity", code: "whiteSpace", signal: "gmv" });
    expect(actionsFor(found, own)).toEqual([]);
  });

  it("read a code and a signal alike, and a member whatever its case and accents", () => {
    const rows = [play("refundSpike", "code"), play("refundRate category=Jardín", "signal")];
    const found = decision({
      ...{ kind: "risk", code: "refundSpike", signal: "refundRate", segment: at(["category", "JARDIN"]) },
    });
    expect(named(found, rows)).toEqual(["signal", "code"]);
  });
});

describe("the person's table", () => {
  it("replaces the default wholly", () => {
    const HEADERS = ["Condition", "Action", "Owner role", "Metric to watch"];
    const rows = [
      ["moved conversion", "Ours", "Ana", "Conversion"],
      ["risk pace", "Ours too", "Ben", "GMV"],
    ];
    const own = buildMarketplace(workbook(sheet([HEADERS, ...rows], { name: "Playbook" })), EMPTY_MAPPING);
    expect(playbookOf(own, "en").map(({ action, owner }) => [action, owner])).toEqual([
      ["Ours", "Ana"],
      ["Ours too", "Ben"],
    ]);
    expect(playbookOf({}, "es")).toEqual(defaultPlaybook("es"));
  });
});

describe.each(languages)("the default playbook (%s)", (language) => {
  const texts = Object.entries({ en: english, es: spanish }[language]);

  it("has 20 to 35 rows, each with a condition that is understood, an action, an owner and a metric", () => {
    expect(texts.length).toBeGreaterThanOrEqual(20);
    expect(texts.length).toBeLessThanOrEqual(35);
    for (const [key, cells] of texts) {
      expect([key, parseCondition(cells[0]).unknown]).toEqual([key, []]);
      expect(cells.every((cell) => cell.trim().length > 3)).toBe(true);
    }
  });

  it("says the same in both languages", () => {
    for (const key of Object.keys(english) as (keyof typeof english)[]) {
      const [own, other] = [spanish[key][0], english[key][0]].map((text) => parseCondition(text).condition);
      expect([key, { ...own, text: "" }]).toEqual([key, { ...other, text: "" }]);
    }
  });

  it("is recognised as the playbook where it stands in a workbook", () => {
    const header = {
      en: ["Condition", "Action", "Owner role", "Metric to watch"],
      es: ["Condición", "Acción", "Rol responsable", "Métrica a vigilar"],
    }[language];
    const cells = [header, ...texts.map(([, row]) => [...row])];
    const model = buildMarketplace(workbook(sheet(cells, { name: "Hoja1" })), EMPTY_MAPPING);
    expect(model.playbook?.account).toMatchObject({ rows: texts.length, used: texts.length });
    expect(model.playbook?.plays.map(({ action }) => action)).toEqual(texts.map(([, row]) => row[1]));
  });

  it("answers the truths that a sample can plant with the action that fits", () => {
    const playbook = defaultPlaybook(language);
    const first = (found: Decision) => actionsFor(found, playbook)[0]?.condition;
    const key = (name: keyof typeof english) => ({ en: english, es: spanish })[language][name][0];
    const live = at(["seller.tier", "Tier 2"], ["content", "LIVE"]);
    expect(first(decision({ signal: "conversion", segment: live }))).toBe(key("liveConversion"));
    expect(first(decision({ signal: "price", segment: at(["product.group", "Lamps"]) }))).toBe(
      key("priceWar"),
    );
    const creator = { kind: "risk", code: "concentration", signal: "gmv", facts: {} } as const;
    expect(first(decision({ ...creator, segment: at(["creator", "C1"]) }))).toBe(key("creatorConcentration"));
    expect(first(decision({ kind: "risk", code: "pace", signal: "target", facts: {} }))).toBe(key("pace"));
  });
});

describe("the words of conditions", () => {
  it("name every dimension of the diagnosis", () => {
    expect(DIMENSIONS.filter((dimension) => !(dimension in PLACES))).toEqual([]);
  });

  it("name every signal", () => {
    const signals: Readonly<Record<Signal, true>> = {
      ...{ views: true, showRate: true, ctr: true, conversion: true, orders: true, unitsPerOrder: true },
      ...{ price: true, refundRate: true, retention: true, gmv: true, creatorShare: true, target: true },
      ...{ nps: true, csat: true, theme: true, dataQuality: true },
    };
    expect(Object.keys(signals).filter((signal) => !(signal in SUBJECTS))).toEqual([]);
  });
});

test("refunds that rise anywhere, and sellers that leave by either finding, have an action of their own", () => {
  const decision = (
    kind: "moved" | "risk",
    code: string,
    signal: "refundRate" | "retention",
    change: number,
  ) =>
    ({
      kind,
      code,
      signal,
      segment: [{ dimension: "category", member: "Sports" }],
      facts: { change },
    }) as never;
  for (const language of ["en", "es"] as const) {
    const first = (...of: Parameters<typeof decision>) =>
      actionsFor(decision(...of), defaultPlaybook(language))[0]?.action;
    expect(first("moved", "moved", "refundRate", 2.9)).toMatch(/refund reasons|motivos de reembolso/);
    expect(first("moved", "moved", "retention", -0.5)).toBeDefined();
    expect(first("risk", "departures", "retention", -0.5)).toBe(first("moved", "moved", "retention", -0.5));
  }
});
