import { themeMentions } from "../../src/metrics/themes";
import { column, value } from "../functions/call";

describe("BIZ.THEMES", () => {
  const codebook = [
    { name: "delivery", keywords: ["envío*", "shipping"] },
    { name: "price", keywords: ["caro", "too expensive"] },
  ];

  it("folds accents and case, takes whole words and phrases only", () => {
    const said = themeMentions(
      ["Los ENVIOS tardan", "No es caro", "carolina", "Too expensive!"],
      codebook,
      "both",
    );
    expect(said.map(({ mentioned }) => mentioned)).toEqual([
      [1, 0],
      [0, 1],
      [0, 0],
      [0, 1],
    ]);
  });

  it("flags a theme only when each of its mentions is negated", () => {
    const said = themeMentions(
      ["no es caro", "no es caro, es muy caro de verdad y punto, caro", "sin shipping"],
      codebook,
      "es",
    );
    expect(said.map(({ negated }) => negated)).toEqual([["price"], [], ["delivery"]]);
  });

  const negated = (text: string, language: "en" | "es" | "both" = "both") => {
    const slow = [{ name: "slow", keywords: ["slow", "lento"] }];
    const [answer] = themeMentions([text], slow, language);
    expect(answer?.mentioned).toEqual([1]);
    return answer?.negated.length === 1;
  };

  it.each([
    "No. El envío es lento",
    "No, gracias. Lento",
    "No: lento",
    "No; lento",
    "¡No! Lento",
    "¿No? Lento",
    "No ¡lento!",
    "No\nlento",
    "No… lento",
    "No - slow shipping",
    "Nothing wrong. Slow shipping",
  ])("lets no negator reach beyond its clause: %j", (text) => expect(negated(text)).toBe(false));

  it.each([
    "No tengo quejas, pero lento",
    "No es caro pero lento",
    "No es caro sino lento",
    "Nada caro aunque lento",
    "Sin embargo lento",
    "Not expensive but slow",
    "Not expensive however slow",
    "Not expensive though slow",
  ])("lets no negator reach beyond a turn: %j", (text) => expect(negated(text)).toBe(false));

  it.each([
    "no es caro ni lento",
    "no es caro, ni lento",
    "neither expensive nor slow",
    "it is neither slow",
    "no me parece nada lento",
    "not slow, however",
    "no 1,5 lento",
  ])("negates within a clause and through ni and nor: %j", (text) => expect(negated(text)).toBe(true));

  it.each(
    [
      "have",
      "has",
      "had",
      "could",
      "should",
      "would",
      "is",
      "was",
      "are",
      "were",
      "do",
      "does",
      "did",
      "wo",
      "ca",
      "ai",
    ].flatMap((verb) => ["'", "’"].map((apostrophe) => `it ${verb}n${apostrophe}t been slow`)),
  )("knows the English contractions with either apostrophe: %j", (text) =>
    expect(negated(text, "en")).toBe(true),
  );

  it.each([
    ["en", "neither slow"],
    ["en", "nor slow"],
    ["en", "barely slow"],
    ["en", "hardly slow"],
    ["en", "nobody was slow"],
    ["es", "nadie es lento"],
    ["es", "apenas lento"],
    ["es", "tampoco lento"],
  ] as const)("knows the negator of %s: %j", (language, text) => {
    expect(negated(text, language)).toBe(true);
    expect(negated(text, language === "en" ? "es" : "en")).toBe(false);
  });

  it("does not code a blank answer: missing is not 0", () => {
    const book = [["price", "caro"]];
    expect(value("THEMES", [column(["caro", null, "  ", "bien"]), book, null, false])).toEqual([
      [1, ""],
      ["", ""],
      ["", ""],
      [0, ""],
    ]);
  });
});
