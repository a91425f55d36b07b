import { rootCause } from "../metrics/rootcause";
import { dimensions, number, numbers, optional } from "./arguments";
import { defineFunction } from "./define";

export const ROOTCAUSE = defineFunction({
  name: "ROOTCAUSE",
  family: "decomposition",
  args: {
    dims: dimensions({ aligned: "rows" }),
    forecast: numbers({ aligned: "rows", headed: true }),
    actual: numbers({ aligned: "rows", headed: true }),
    t_eep: optional(number({ min: 0, max: 1 }), 0.1),
    t_ep: optional(number({ min: 0, max: 1 }), 0.67),
    k: optional(number({ min: 1, integer: true }), 3),
    f_den: optional(numbers({ aligned: "rows", headed: true })),
    a_den: optional(numbers({ aligned: "rows", headed: true })),
  },
  result: { kind: "table" },
  text: {
    en: {
      summary:
        "Which members of which dimension explain that the actual missed the forecast, most surprising first.",
      definition:
        "Explanatory power EP = (A_e − F_e)/(A − F); surprise = ½[p·ln(2p/(p+q)) + q·ln(2q/(p+q))] of the shares p of the " +
        "forecast and q of the actual. With denominators the measure is a rate: EP ∝ (ΔN·F_D − ΔD·F_N)/(F_D·(F_D+ΔD)), brought " +
        "to 1, and the surprises of numerator and denominator are added. In each dimension elements are taken by surprise, " +
        "those with EP > t_eep, until ΣEP > t_ep; a dimension that does not get there is dropped. The k dimensions with the " +
        "largest surprise of what was taken. It explains arithmetically; it does not say why.",
      arguments: {
        dims: "One column per dimension, with its header row",
        forecast: "Expected value of each row (the period before, the plan …)",
        actual: "Actual value of each row",
        t_eep: "Least explanatory power of an element, 0.1 when left out",
        t_ep: "Explanatory power a dimension must exceed, 0.67 when left out",
        k: "How many dimensions, 3 when left out",
        f_den: "Denominators of the forecast, when the measure is a rate",
        a_den: "Denominators of the actual, when the measure is a rate",
      },
      headers: {
        dimension: "Dimension",
        elements: "Elements",
        power: "Explanatory power",
        surprise: "Surprise",
      },
    },
    es: {
      summary: "Qué miembros de qué dimensión explican que lo real se apartara de lo previsto, por sorpresa.",
      definition:
        "Poder explicativo EP = (A_e − F_e)/(A − F); sorpresa = ½[p·ln(2p/(p+q)) + q·ln(2q/(p+q))] de las cuotas p de lo " +
        "previsto y q de lo real. Con denominadores la medida es una tasa: EP ∝ (ΔN·F_D − ΔD·F_N)/(F_D·(F_D+ΔD)), llevado a 1, " +
        "y se suman las sorpresas de numerador y denominador. En cada dimensión se toman los elementos por sorpresa, los de " +
        "EP > t_eep, hasta que ΣEP > t_ep; la dimensión que no llega se descarta. Se dan las k dimensiones con mayor sorpresa " +
        "de lo tomado. Explica aritméticamente; no dice por qué.",
      arguments: {
        dims: "Una columna por dimensión, con su fila de encabezados",
        forecast: "Valor esperado de cada fila (el periodo anterior, el plan …)",
        actual: "Valor real de cada fila",
        t_eep: "Poder explicativo mínimo de un elemento; 0,1 si se omite",
        t_ep: "Poder explicativo que una dimensión debe superar; 0,67 si se omite",
        k: "Cuántas dimensiones; 3 si se omite",
        f_den: "Denominadores de lo previsto, si la medida es una tasa",
        a_den: "Denominadores de lo real, si la medida es una tasa",
      },
      headers: {
        dimension: "Dimensión",
        elements: "Elementos",
        power: "Poder explicativo",
        surprise: "Sorpresa",
      },
    },
  },
  source: "Bhagwan et al., Adtributor, NSDI 2014",
  // Total 100 → 80. Channel: LIVE 50 → 30 explains all of it; p = .5, q = .375, so ½[.5·ln(1/.875) + .375·ln(.75/.875)].
  // Market: ES 50 → 40 and MX 50 → 40 keep their shares, and their surprise is 0.
  example: {
    formula:
      '=BIZ.ROOTCAUSE({"Channel","Market";"LIVE","ES";"LIVE","MX";"Card","ES";"Card","MX"},{25;25;25;25},{15;15;25;25})',
    result: [
      ["Dimension", "Elements", "Explanatory power", "Surprise"],
      ["Channel", "LIVE", 1, 0.004479595689],
      ["Market", "ES, MX", 1, 0],
    ],
  },
  run: ({ dims, forecast, actual, t_eep, t_ep, k, f_den, a_den }) => ({
    columns: ["dimension", "elements", "power", "surprise"],
    rows: rootCause({
      names: dims.names,
      columns: dims.columns,
      forecast,
      actual,
      forecastDen: f_den,
      actualDen: a_den,
      elementPower: t_eep,
      dimensionPower: t_ep,
      top: k,
    }).map(({ dimension, elements, power, surprise }) => [dimension, elements.join(", "), power, surprise]),
  }),
});
