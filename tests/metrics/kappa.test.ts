import { biz, column, value } from "../functions/call";

describe("BIZ.KAPPA", () => {
  // Cohen's worked case as usually printed: 20 yes/yes, 5 yes/no, 10 no/yes, 15 no/no: Po 0.7, Pe 0.5, kappa 0.4.
  it("is 0.4 in the usual worked case", () => {
    const first = [...Array(25).fill("yes"), ...Array(25).fill("no")];
    const second = [
      ...Array(20).fill("yes"),
      ...Array(5).fill("no"),
      ...Array(10).fill("yes"),
      ...Array(15).fill("no"),
    ];
    expect(value("KAPPA", [column(first), column(second)])).toBeCloseTo(0.4, 12);
    expect(value("KAPPA", [column(first), column(second), "agreement"])).toBe(0.7);
  });

  it("matches codes without case", () => {
    expect(value("KAPPA", [column(["A", "b", "c"]), column(["a ", "B", "b"]), "agreement"])).toBeCloseTo(
      2 / 3,
      12,
    );
  });

  // One code throughout: Po = 1 and Pe = 1·1, so (Po − Pe)/(1 − Pe) is 0/0 while Po is known.
  it("knows the agreement when chance is certain, but not kappa", () => {
    const same = [column(["a", "a"]), column(["a", "A "])];
    expect(value("KAPPA", [...same, "agreement"])).toBe(1);
    expect(value("KAPPA", [...same, "all", false])).toEqual([["", 1]]);
    expect(biz("KAPPA", same)).toMatchObject({ error: "#N/A", message: expect.stringMatching(/^kappa: /) });
  });

  it("cannot answer where no row was coded by both", () => {
    expect(biz("KAPPA", [column(["a", null]), column([null, "a"]), "agreement"])).toMatchObject({
      error: "#N/A",
    });
  });
});
