/** What sellers, creators and buyers write, by theme; half of them in each language, as a platform of two countries hears it. */
import type { AudienceKey, SampleLanguage, ThemeKey } from "./options";
import { LEVELS, MARKETS, TIERS, type Bilingual } from "./vocabulary";

interface ThemeWords {
  readonly name: Bilingual;
  readonly answers: Readonly<
    Partial<Record<AudienceKey, Readonly<Record<SampleLanguage, readonly string[]>>>>
  >;
}

export const SURVEY_THEMES: Readonly<Record<ThemeKey, ThemeWords>> = {
  payouts: {
    name: { en: "Late payouts", es: "Pagos tardíos" },
    answers: {
      seller: {
        en: ["Payouts arrive late every month.", "I waited three weeks for my settlement.", "Please pay us on time; cash flow is tight."],
        es: ["Los pagos llegan tarde todos los meses.", "Esperé tres semanas mi liquidación.", "Páguennos a tiempo, el flujo de caja es justo."],
      },
      creator: {
        en: ["My commission was paid late again.", "The payout of my last live is still pending."],
        es: ["Otra vez me pagaron tarde la comisión.", "El pago de mi último directo sigue pendiente."],
      },
    },
  },
  logistics: {
    name: { en: "Slow delivery", es: "Entregas lentas" },
    answers: {
      seller: {
        en: ["The courier picks up parcels two days late.", "Shipping labels fail too often."],
        es: ["La paquetería recoge con dos días de retraso.", "Las etiquetas de envío fallan demasiado."],
      },
      buyer: {
        en: ["My parcel took twelve days.", "Delivery was slow and nobody told me why.", "The tracking never moved."],
        es: ["Mi paquete tardó doce días.", "La entrega fue lenta y nadie me explicó por qué.", "El seguimiento nunca se actualizó."],
      },
    },
  },
  support: {
    name: { en: "Support does not answer", es: "Soporte no responde" },
    answers: {
      seller: {
        en: ["Support takes days to answer a ticket.", "I only get automatic replies from support."],
        es: ["Soporte tarda días en responder un ticket.", "Solo recibo respuestas automáticas de soporte."],
      },
      creator: {
        en: ["Nobody answered when my account was limited.", "Support closed my case without solving it."],
        es: ["Nadie respondió cuando limitaron mi cuenta.", "Cerraron mi caso sin resolverlo."],
      },
      buyer: {
        en: ["Customer service never called back.", "I could not reach a person about my refund."],
        es: ["Atención al cliente nunca me llamó.", "No pude hablar con nadie sobre mi reembolso."],
      },
    },
  },
  fees: {
    name: { en: "Fees too high", es: "Tarifas altas" },
    answers: {
      seller: {
        en: ["The platform fee eats our margin.", "Fees went up and sales did not.", "Commission plus ads is too much for a small shop."],
        es: ["La tarifa de la plataforma se come el margen.", "Subieron las tarifas y las ventas no.", "La comisión y los anuncios son demasiado para una tienda pequeña."],
      },
      creator: {
        en: ["Commission rates dropped without notice."],
        es: ["Bajaron las comisiones sin avisar."],
      },
    },
  },
  quality: {
    name: { en: "Product quality", es: "Calidad del producto" },
    answers: {
      creator: {
        en: ["Samples often differ from what customers get.", "I stopped promoting brands with poor quality."],
        es: ["Las muestras suelen ser distintas de lo que recibe el cliente.", "Dejé de promocionar marcas de mala calidad."],
      },
      buyer: {
        en: ["The product did not look like the live.", "It broke after a week.", "The size was wrong and the fabric thin."],
        es: ["El producto no se parecía al del directo.", "Se rompió a la semana.", "La talla no era y la tela es muy delgada."],
      },
    },
  },
  tools: {
    name: { en: "Better tools", es: "Mejores herramientas" },
    answers: {
      seller: {
        en: ["I would like clearer reports of my lives.", "Bulk editing of products would save hours."],
        es: ["Quisiera informes más claros de mis directos.", "Editar productos en bloque ahorraría horas."],
      },
      creator: {
        en: ["Please let me plan lives from the phone.", "I need to see which clips sell."],
        es: ["Déjenme programar directos desde el móvil.", "Necesito ver qué clips venden."],
      },
      buyer: {
        en: ["The search in the app should be better.", "I would like to save my favourite shops."],
        es: ["La búsqueda de la app debería mejorar.", "Me gustaría guardar mis tiendas favoritas."],
      },
    },
  },
}; // prettier-ignore

export const PRAISE: Readonly<Record<SampleLanguage, readonly string[]>> = {
  en: ["Everything works well.", "Great experience, thank you.", "Very easy to use.", "Good prices and fast.", "Happy so far."],
  es: ["Todo funciona bien.", "Muy buena experiencia, gracias.", "Muy fácil de usar.", "Buenos precios y rápido.", "Contento por ahora."],
}; // prettier-ignore

export const AUDIENCE_NAMES: Readonly<Record<AudienceKey, Bilingual>> = {
  seller: { en: "Seller", es: "Vendedor" },
  creator: { en: "Creator", es: "Creador" },
  buyer: { en: "Buyer", es: "Comprador" },
};

/** Sellers answer by tier, creators by level, buyers by market. */
export function segmentsOf(audience: AudienceKey): readonly Bilingual[] {
  if (audience === "seller") return TIERS.map(({ name }) => name);
  if (audience === "creator") return LEVELS.map(({ name }) => name);
  return MARKETS.map(({ code }) => ({ en: code, es: code }));
}
