import { buildMarketplace } from "../../src/marketplace/build";
import { parseCondition } from "../../src/marketplace/conditions/parse";
import { DIRECTIONS, KINDS, PLACES, SUBJECTS } from "../../src/marketplace/conditions/words";
import { EMPTY_MAPPING } from "../../src/marketplace/tables";
import { findingText } from "../../src/i18n/marketplace";
import type { Cell } from "../../src/metrics/values";
import { sheet, workbook } from "./reading";

const read = (text: string) => {
  const { condition, unknown } = parseCondition(text);
  return unknown.length > 0 ? { unknown } : condition;
};

describe("a condition", () => {
  it("is a kind, what it is about, where, and which way, in any order", () => {
    const expected = {
      kind: "moved",
      subjects: ["conversion"],
      places: [{ place: "seller.tier" }],
      direction: "down",
    };
    for (const text of [
      "moved conversion seller.tier down",
      "Conversion moved down by seller tier",
      "Cambio: conversión, nivel de vendedor, baja",
      "La conversión cae en un nivel del vendedor (cambio)",
    ]) {
      expect(read(text)).toEqual({ ...expected, text });
    }
  });

  it("names a member of a field after an equals sign, up to the next comma or in quotes", () => {
    expect(read("moved price category=Home & Garden, down")).toMatchObject({
      places: [{ place: "category", member: "Home & Garden" }],
      direction: "down",
    });
    expect(read("moved conversion content=LIVE down")).toMatchObject({
      places: [{ place: "content", member: "LIVE" }],
      direction: "down",
    });
    expect(read('moved content="Sign up"')).toMatchObject({ places: [{ member: "Sign up" }] });
    expect(read('riesgo concentración creador = "Ana, la 1", mercado = MX')).toMatchObject({
      kind: "risk",
      places: [
        { place: "creator", member: "Ana, la 1" },
        { place: "market", member: "MX" },
      ],
    });
  });

  it("takes the longest phrase: white space is no space, a seller's tier no seller", () => {
    expect(read("opportunity white space")).toMatchObject({ subjects: ["whiteSpace"] });
    expect(read("riesgo pico de reembolsos")).toMatchObject({ subjects: ["refundSpike"], kind: "risk" });
    expect(read("moved product group")).toMatchObject({ places: [{ place: "product.group" }] });
  });

  it("hands back what no word explains, an empty condition, and one that contradicts itself", () => {
    expect(read("moved conversoin seller.tier")).toEqual({ unknown: ["conversoin"] });
    expect(read("the of")).toEqual({ unknown: ["the of"] });
    expect(read("moved views up down")).toEqual({ unknown: ["moved views up down"] });
    expect(read("moved conversion=LIVE")).toEqual({ unknown: ["=LIVE"] });
  });

  it("can be typed with the diagnosis' own names", () => {
    for (const name of [KINDS, DIRECTIONS, SUBJECTS, PLACES].flatMap((words) => Object.keys(words)))
      expect([name, parseCondition(name).unknown]).toEqual([name, []]);
  });

  it("has each phrase once, so that none is read as another", () => {
    const phrases = [KINDS, DIRECTIONS, SUBJECTS, PLACES].flatMap((words) =>
      Object.entries(words).flatMap(([name, text]) =>
        [...new Set([name, ...text.split(", ")])].map((phrase) => ({ name, phrase })),
      ),
    );
    for (const { name, phrase } of phrases) {
      const { kind, direction, subjects, places } = parseCondition(phrase).condition;
      expect([phrase, kind, direction, ...subjects, ...places.map(({ place }) => place)]).toContain(name);
    }
  });
});

describe("the playbook's table", () => {
  const HEADERS = ["Condition", "Action", "Owner role", "Metric to watch"];
  const ROWS: Cell[][] = [
    ["moved conversion", "Review the scripts of the LIVE rooms", "Creator manager", "Conversion"],
    ["moved conversoin", "Never matched", "Operations", "Conversion"],
    ["risk concentration creator", "Sign two more creators", null, null],
    ["risk pace", null, "Marketing", "GMV"],
    [null, null, null, null],
    ["opportunity white space", "Offer the seller to the creator", "Seller manager", "New pairs"],
  ];
  const model = buildMarketplace(workbook(sheet([HEADERS, ...ROWS], { name: "Playbook" })), EMPTY_MAPPING);

  it("is read row by row, what is not understood left out and said", () => {
    expect(model.playbook?.plays.map(({ row, action, owner }) => [row, action, owner])).toEqual([
      [0, "Review the scripts of the LIVE rooms", "Creator manager"],
      [2, "Sign two more creators", undefined],
      [5, "Offer the seller to the creator", "Seller manager"],
    ]);
    expect(model.playbook?.account).toMatchObject({ rows: 6, used: 3 });
    expect(model.playbook?.account.leftOut.map(({ code, count }) => [code, count])).toEqual([
      ["blankRow", 1],
      ["noAction", 1],
      ["unknownCondition", 1],
    ]);
  });

  it("has its unknown conditions among the findings: which, where, what to do", () => {
    const finding = model.findings.find(({ code }) => code === "unknownConditions");
    expect(finding).toMatchObject({ severity: "warning", count: 1, examples: ["A3: moved conversoin"] });
    expect(findingText(finding!, "en")).toMatch(/^1 condition in .*Playbook.* is not understood .*Write/);
    expect(findingText(finding!, "es")).toMatch(/^Una condición de .* no se entiende .*Escriba/);
  });
});
