/** What sellers, creators and buyers of a marketplace write about, in English and Spanish; "*" takes longer words too. */
import type { Theme } from "../../../metrics/themes";

const KEYWORDS: Readonly<Record<string, string>> = {
  payouts:
    "payout*, payment*, settlement*, pay us, paid late, paid me, get paid, cash flow, " +
    "pago*, pagar*, paguen*, paguennos, pagaron, cobrar, cobro*, liquidacion*, flujo de caja",
  logistics:
    "deliver*, shipping, shipped, shipment*, parcel*, courier*, tracking, label*, arrived late, " +
    "entrega*, envio*, paquete*, paqueteria, mensajeria, etiqueta*, seguimiento, rastreo, logistic*",
  support:
    "support, customer service, ticket*, nobody answer*, no answer, automatic repl*, call* back, reach a person, my case, " +
    "soporte, atencion al cliente, ticket*, nadie responde, nadie respondio, respuestas automaticas, mi caso, " +
    "hablar con nadie, hablar con una persona, me llamo, me llamaron",
  fees: "fee, fees, commission plus, commission rate*, commissions are, margin*, expensive, too much for, tarifa*, comisiones, la comision y, margen*, caro*, cara*",
  quality:
    "quality, broke, broken, defect*, fake*, differ*, did not look, size was, fabric, damaged, " +
    "calidad, rompio, roto*, rota*, defectuos*, falso*, distint*, no se parec*, la talla, tela, danad*",
  tools:
    "report*, dashboard*, bulk*, edit*, app, search, tool*, feature*, from the phone, which clips, analytics, " +
    "informe*, reporte*, panel*, editar*, en bloque, aplicacion, busqueda, buscador, herramienta*, funcionalidad*, desde el movil, desde el telefono, que clips",
  returns: "return*, send back, exchange*, devolucion*, devolver, cambio de producto",
  prices:
    "prices are, price is, too high, overpriced, discount*, coupon*, precio alto, precios altos, precio muy, precios muy, descuento*, cupon*",
  stock: "stock, sold out, out of stock, inventory, agotad*, inventario, existencias",
  traffic: "visibility, traffic, views, algorithm*, visibilidad, trafico, vistas, alcance, algoritmo*",
  samples: "sample*, muestra*",
  rules:
    "limited, banned, suspend*, violation*, policy, policies, limitaron, suspend*, bloquea*, bloqueo*, infraccion*, politica*, norma*",
};

/** One theme a subject; its name is the key of its words in i18n. */
export const CODEBOOK: readonly Theme[] = Object.entries(KEYWORDS).map(([name, words]) => ({
  name,
  keywords: words.split(",").map((word) => word.trim()),
}));
