/** An optional range that nobody has filled in yet is as good as none. */
import { biz, column, value } from "./call";

const blanks = (count: number) => column(Array<null>(count).fill(null));

it.each([
  ["ALLOCATE", { total: 60, keys: column(["a", "b", "c"]), base: column([1, 2, 3]) }, "locked", 3],
  ["PROFILE", { dates: column([45658, 45659, 45660]), values: column([1, 2, 3]) }, "events", 3],
  ["PACING", { actual: 5, target: 70, start: 45658, end: 45664, as_of: 45658 }, "profile", 7],
])("%s answers as without it", (name, args, unused, count) => {
  expect(value(name, { ...args, [unused]: blanks(count) })).toEqual(value(name, args));
});

it("a needed range without a value is still refused", () => {
  expect(biz("MIX", [blanks(3), blanks(3)])).toMatchObject({ error: "#VALUE!" });
  expect(biz("CONCENTRATION", [blanks(3)])).toMatchObject({ error: "#VALUE!" });
});
