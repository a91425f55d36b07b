import fc from "fast-check";
import { drivers } from "../../src/metrics/drivers";
import { biz, column, value } from "../functions/call";
import { expectNear, law } from "../laws";

type Node = readonly [name: unknown, parent: unknown, op: unknown, v0: number | null, v1: number | null];
const argumentsOf = (nodes: readonly Node[]) =>
  [0, 1, 2, 3, 4].map((i) => column(nodes.map((node) => node[i as 0])));
const effects = (nodes: readonly Node[]) =>
  new Map((value("TREE", argumentsOf(nodes)) as [string, number][]).slice(1));
const refusal = (nodes: readonly Node[]) => {
  const outcome = biz("TREE", argumentsOf(nodes));
  return outcome.ok ? "" : `${outcome.error} ${outcome.message}`;
};

const gmv: readonly Node[] = [
  ["GMV", null, "×", 200, 360],
  ["Orders", "GMV", "+", null, null],
  ["Value", "GMV", null, 10, 12],
  ["New", "Orders", null, 5, 13],
  ["Old", "Orders", null, 15, 17],
];

describe("BIZ.TREE", () => {
  // By hand: orders 20 → 30 at the mean value 11: 110; value 10 → 12 at the mean orders 25: 50. New +8 and old +2
  // orders at 11 each.
  it("passes the root's change down to its leaves", () => {
    expect([...effects(gmv)]).toEqual([
      ["GMV", 160],
      ["Orders", 110],
      ["Value", 50],
      ["New", 88],
      ["Old", 22],
    ]);
  });

  it("divides nothing by zero where children cancel", () => {
    // Orders stay 20: new +5, old −5. Their effects at the mean value 11 are ±55, and orders as a whole 0.
    const cancelling = gmv.map((node, i): Node => (i === 3 ? ["New", "Orders", null, 5, 10] : i === 4 ? ["Old", "Orders", null, 15, 10] : i === 0 ? ["GMV", null, "×", 200, 240] : node)); // prettier-ignore
    const found = effects(cancelling);
    expect(found.get("Orders")).toBe(0);
    expect([found.get("New"), found.get("Old"), found.get("Value")]).toEqual([55, -55, 40]);
  });

  it("agrees with BIZ.DRIVERS on a product of leaves", () => {
    const [f0, f1] = [[1e6, 0.03, 0.05, 25], [1.2e6, 0.028, 0.055, 24]]; // prettier-ignore
    const names = ["Views", "CTR", "Conversion", "Value"];
    const leaves = names.map((name, i): Node => [name, "GMV", "", f0?.[i] as number, f1?.[i] as number]);
    const found = effects([["GMV", "", "*", null, null], ...leaves]);
    const shapley = drivers(names, Float64Array.from(f0 as number[]), Float64Array.from(f1 as number[]));
    names.forEach((name, i) => expectNear(found.get(name) as number, shapley[i] as number));
  });

  it("takes nodes in any order and skips rows without a name", () => {
    const shuffled = [gmv[4], [null, null, null, 7, 7], gmv[1], gmv[0], gmv[3], gmv[2]] as Node[];
    expect(effects(shuffled).get("New")).toBe(88);
    expect(effects(shuffled).size).toBe(5);
  });

  it("says what is wrong with a tree", () => {
    const changed = (i: number, node: Node) => gmv.map((each, j) => (j === i ? node : each));
    expect(refusal(changed(3, ["Old", "Orders", null, 5, 13]))).toMatch(/^#VALUE! nodes: row 5: Old/);
    expect(refusal(changed(3, ["New", "Nobody", null, 5, 13]))).toMatch(/^#VALUE! parents: row 4 .*Nobody/);
    expect(refusal(changed(3, ["New", null, null, 5, 13]))).toMatch(/^#VALUE! parents: GMV and New/);
    expect(refusal(changed(0, ["GMV", "Orders", "×", 200, 360]))).toMatch(/^#VALUE! parents: .*GMV, Orders/);
    expect(refusal(changed(1, ["Orders", "GMV", "−", null, null]))).toMatch(/^#VALUE! ops: row 2 \(Orders\)/);
    expect(refusal(changed(1, ["Orders", "GMV", "+", 21, 30]))).toMatch(/^#VALUE! v0: row 2 .*21.*make 20/);
    expect(refusal(changed(3, ["New", "Orders", null, null, 13]))).toMatch(/^#N\/A v0: row 4 \(New\)/);
  });

  it("ties its leaves to the root in any tree", () => {
    const amount = fc.double({ min: -50, max: 50, noNaN: true });
    const tree = fc.array(fc.tuple(fc.nat(), fc.constantFrom("+", "×"), amount, amount), {
      minLength: 2,
      maxLength: 14,
    });
    law(
      fc.property(tree, (drawn) => {
        const parentOf = drawn.map(([parent], i) => (i === 0 ? null : parent % i));
        const isInner = drawn.map((_, i) => parentOf.includes(i));
        const nodes = drawn.map(([, op, v0, v1], i): Node => {
          const parent = parentOf[i] === null ? null : `n${parentOf[i]}`;
          return isInner[i] ? [`n${i}`, parent, op, null, null] : [`n${i}`, parent, null, v0, v1];
        });
        const found = effects(nodes);
        const leaves = drawn.flatMap((_, i) => (isInner[i] ? [] : [found.get(`n${i}`) as number]));
        const scale =
          leaves.reduce((sum, each) => sum + Math.abs(each), Math.abs(found.get("n0") as number)) + 1;
        const off = leaves.reduce((sum, each) => sum + each, 0) - (found.get("n0") as number);
        expect(Math.abs(off) / scale).toBeLessThan(1e-9);
      }),
    );
  });

  it("ties to 1e-9 where nothing cancels", () => {
    const amount = fc.double({ min: 0.1, max: 10, noNaN: true });
    const tree = fc.array(fc.tuple(fc.nat(), fc.constantFrom("+", "×"), amount, amount), {
      minLength: 2,
      maxLength: 12,
    });
    law(
      fc.property(tree, (drawn) => {
        const parentOf = drawn.map(([parent], i) => (i === 0 ? null : parent % i));
        const nodes = drawn.map(([, op, v0, v1], i): Node => {
          const parent = parentOf[i] === null ? null : `n${parentOf[i]}`;
          return parentOf.includes(i) ? [`n${i}`, parent, op, null, null] : [`n${i}`, parent, null, v0, v1];
        });
        const found = effects(nodes);
        const leaves = nodes
          .filter(([, , op]) => op === null)
          .map(([name]) => found.get(name as string) as number);
        const scale = leaves.reduce((sum, each) => sum + Math.abs(each), 1);
        const off = leaves.reduce((sum, each) => sum + each, 0) - (found.get("n0") as number);
        expect(Math.abs(off) / scale).toBeLessThan(1e-9);
      }),
    );
  });
});
