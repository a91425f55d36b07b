import { funnel } from "../metrics/funnel";
import { labelAt } from "../metrics/members";
import { members, number, numbers, optional } from "./arguments";
import { defineFunction } from "./define";

export const FUNNEL = defineFunction({
  name: "FUNNEL",
  family: "ratios",
  args: {
    values: numbers({ aligned: "steps" }),
    names: optional(members({ aligned: "steps" })),
    base: optional(number()),
  },
  result: { kind: "table" },
  text: {
    en: {
      summary: "Conversion from step to step and from the start, with how many are lost at each step.",
      definition:
        "Step % = count ÷ the step before; cumulative % = count ÷ base; loss = the step before − count. The base is the first " +
        "step unless given, and stands before it. A blank step has no rates, nor has the one after it.",
      arguments: {
        values: "How many reach each step, in order",
        names: "Names of the steps; numbered when left out",
        base: "What the steps are a part of, such as all visitors; the first step when left out",
      },
      headers: {
        step: "Step",
        count: "Count",
        stepRate: "Step %",
        cumulativeRate: "Cumulative %",
        loss: "Loss",
      },
    },
    es: {
      summary: "Conversión de paso a paso y desde el inicio, con cuántos se pierden en cada paso.",
      definition:
        "% del paso = cantidad ÷ paso anterior; % acumulado = cantidad ÷ base; pérdida = paso anterior − cantidad. La base es " +
        "el primer paso salvo que se indique, y va delante de él. Un paso vacío no tiene tasas, ni tampoco el siguiente.",
      arguments: {
        values: "Cuántos llegan a cada paso, en orden",
        names: "Nombres de los pasos; numerados si se omiten",
        base: "De qué son parte los pasos, como todas las visitas; el primer paso si se omite",
      },
      headers: {
        step: "Paso",
        count: "Cantidad",
        stepRate: "% del paso",
        cumulativeRate: "% acumulado",
        loss: "Pérdida",
      },
    },
  },
  source: "Closed form",
  example: {
    formula: '=BIZ.FUNNEL({1000;200;50},{"Views";"Clicks";"Orders"})',
    result: [
      ["Step", "Count", "Step %", "Cumulative %", "Loss"],
      ["Views", 1000, 1, 1, 0],
      ["Clicks", 200, 0.2, 0.2, 800],
      ["Orders", 50, 0.25, 0.05, 150],
    ],
  },
  run: ({ values, names, base }) => {
    const labels = Array.from(values, (_, row) => (names ? labelAt(names, row) : row + 1));
    return {
      columns: ["step", "count", "stepRate", "cumulativeRate", "loss"],
      rows: funnel(values, labels, base).map(({ count, stepRate, cumulativeRate, loss }, i) => [
        labels[i],
        count,
        stepRate,
        cumulativeRate,
        loss,
      ]),
    };
  },
});
