/** Preferences must never break the pane: storage may be blocked at import and at write. */
import type { openPreferences as Open } from "../../src/taskpane/preferences";

const MODULE = "@microsoft/office-js-helpers";

async function fresh(): Promise<typeof Open> {
  jest.resetModules();
  return (await import("../../src/taskpane/preferences")).openPreferences;
}

afterEach(() => {
  jest.dontMock(MODULE);
  jest.restoreAllMocks();
  localStorage.clear();
});

it("keeps a choice over the pane's life through the helpers' Storage, apart by partition", async () => {
  const open = await fresh();
  const store = await open("p1");
  store.write({ appearance: "dark" });
  expect(store.lasting()).toBe(true);
  expect((await open("p1")).read()).toEqual({ appearance: "dark" });
  expect((await open("p2")).read()).toEqual({ appearance: "system" });
});

it("falls back to memory when the helpers cannot be imported", async () => {
  jest.doMock(MODULE, () => {
    throw new Error("blocked at import");
  });
  const store = await (await fresh())("");
  store.write({ appearance: "light" });
  expect(store.read()).toEqual({ appearance: "light" });
  expect(store.lasting()).toBe(false);
});

it("falls back to memory when writing fails", async () => {
  const store = await (await fresh())("");
  jest.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new Error("quota");
  });
  store.write({ appearance: "dark" });
  expect(store.read()).toEqual({ appearance: "dark" });
  expect(store.lasting()).toBe(false);
});

it("takes nothing unsound from what was stored", async () => {
  localStorage.setItem("@biz/preferences", JSON.stringify({ appearance: "purple" }));
  expect((await (await fresh())("")).read()).toEqual({ appearance: "system" });
});
