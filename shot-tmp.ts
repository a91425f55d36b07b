import { launch, Workbench } from "./tests/e2e/browser";
(async () => {
  const b = await launch();
  const w = await Workbench.open(b, process.argv[2] ?? "en-US");
  const es = (process.argv[2] ?? "").startsWith("es");
  await w.page.setViewportSize({ width: 1600, height: 1000 });
  await w.pane.getByRole("button", { name: es ? /Crear/ : "Build review" }).click();
  await w.page.waitForFunction(() => document.body.getAttribute("aria-busy") === "false");
  await w.pane.getByText(es ? /lista|creada|listo/ : /Built|built|ready/).first().waitFor({ timeout: 120000 }).catch(async () => console.log(await w.pane.locator("body").innerText()));
  await w.settled(120000);
  await w.page.screenshot({ path: "/tmp/shots/w1.png" });
  console.log(await w.sheetNames());
  const names = await w.sheetNames();
  for (const [i, t] of [/Findings|Hallazgos/, /Playbook|Manual/, /Scorecard|Cuadro/].entries()) {
    const n = names.find((x) => t.test(x)); if (!n) continue;
    await w.page.locator(".o-sheet-list .o-sheet, .o-sheet", { hasText: n }).first().click();
    await w.settled();
    await w.page.screenshot({ path: `/tmp/shots/w${i + 2}.png` });
  }
  console.log(w.errors.slice(0, 5));
  await b.close();
})();
