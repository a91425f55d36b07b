import { creatorRoi } from "../metrics/creatorroi";
import { number } from "./arguments";
import { defineFunction } from "./define";

export const CREATORROI = defineFunction({
  name: "CREATORROI",
  family: "marketplace",
  args: {
    gmv: number({ min: 0 }),
    commission: number({ min: 0 }),
    fees: number({ min: 0 }),
    samples: number({ min: 0 }),
    refunds: number({ min: 0 }),
    margin: number({ max: 1 }),
  },
  result: { kind: "fields", fields: ["contribution", "roi", "breakeven_commission"] },
  text: {
    en: {
      summary: "What a creator's collaboration leaves after commission, fees, samples and refunds.",
      definition:
        "Contribution = (gmv − refunds)·margin − commission − fees − samples. ROI = contribution ÷ (commission + fees + samples). Break-even commission is the rate on net GMV at which the contribution is 0.",
      arguments: {
        gmv: "GMV that the creator brought",
        commission: "Commission paid, as an amount",
        fees: "Fixed fees paid",
        samples: "Cost of samples sent",
        refunds: "GMV refunded or cancelled",
        margin: "Margin on net GMV, as a fraction",
      },
      headers: {
        contribution: "Contribution",
        roi: "ROI",
        breakeven_commission: "Break-even commission",
      },
    },
    es: {
      summary: "Lo que deja la colaboración de un creador tras comisión, tarifas, muestras y devoluciones.",
      definition:
        "Contribución = (gmv − refunds)·margin − commission − fees − samples. ROI = contribución ÷ (commission + fees + samples). La comisión de equilibrio es la tasa sobre el GMV neto con la que la contribución es 0.",
      arguments: {
        gmv: "GMV que aportó el creador",
        commission: "Comisión pagada, como importe",
        fees: "Tarifas fijas pagadas",
        samples: "Coste de las muestras enviadas",
        refunds: "GMV devuelto o cancelado",
        margin: "Margen sobre el GMV neto, como fracción",
      },
      headers: {
        contribution: "Contribución",
        roi: "ROI",
        breakeven_commission: "Comisión de equilibrio",
      },
    },
  },
  source: "Closed form",
  // 9,000 net × 30 % = 2,700, less 1,500 of costs.
  example: { formula: "=BIZ.CREATORROI(10000,1000,300,200,1000,0.3)", result: 1200 },
  run: (input) => ({ ...creatorRoi(input) }),
});
