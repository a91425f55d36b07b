/**
 * The words of a playbook's conditions: what a finding is, about and where, in English and Spanish. The names on the
 * left are those of the diagnosis; they can be typed as they are ("refundRate", "seller.tier").
 */
export const KINDS = {
  moved: "moved, move, moves, change, changed, cambio, cambios, movimiento, se movio, movio",
  opportunity: "opportunity, opportunities, oportunidad, oportunidades",
  risk: "risk, risks, riesgo, riesgos",
} as const;

export const DIRECTIONS = {
  down: "down, fall, falls, fell, drop, drops, dropped, lower, baja, bajo, bajada, bajan, cae, caida, cayo, desciende, menor",
  up: "up, rise, rises, rose, higher, spike, jump, sube, subio, subida, suben, alza, aumenta, aumento, mayor",
} as const;

/** What is found or measured: codes of opportunities and risks, and signals. */
export const SUBJECTS = {
  belowBenchmark:
    "below benchmark, under benchmark, bajo la referencia, por debajo de la referencia, debajo de referencia",
  whiteSpace: "white space, espacio en blanco, espacios en blanco",
  reactivation: "reactivation, reactivate, reactivacion, reactivar",
  incubation: "incubation, incubate, incubacion, incubar",
  concentration: "concentration, concentracion",
  dependence: "dependence, dependency, dependencia",
  cohortDecay: "cohort decay, cohort, decaimiento de cohorte, desgaste de cohorte, cohorte",
  refundSpike: "refund spike, spike of refunds, pico de reembolsos, repunte de reembolsos",
  cancellationSpike: "cancellation spike, cancellations, pico de cancelaciones, cancelaciones",
  pace: "pace, pacing, behind target, ritmo, ritmo del objetivo",
  surveyAlarm: "survey alarm, alarma de encuesta, alarma de la encuesta",
  dataQuality: "data quality, calidad de datos, calidad de los datos",
  views: "views, traffic, visualizaciones, vistas, trafico",
  showRate: "show rate, product shows, tasa de muestra, tasa de exposicion",
  ctr: "ctr, click through, click rate, tasa de clics, clics",
  conversion: "conversion, conversion rate, tasa de conversion",
  orders: "orders, pedidos",
  unitsPerOrder: "units per order, basket, unidades por pedido, cesta",
  price: "price, prices, precio, precios",
  refundRate:
    "refund rate, refunds, returns, tasa de reembolso, tasa de reembolsos, reembolsos, devoluciones",
  retention: "retention, churn, retencion, abandono",
  gmv: "gmv, sales, ventas",
  creatorShare:
    "creator share, creator sales, creator gmv, ventas de creadores, gmv de creadores, parte de creadores",
  target: "target, targets, objetivo, objetivos, meta, metas",
  nps: "nps, recommendation, recomendacion",
  csat: "csat, satisfaction, satisfaccion",
  theme: "theme, themes, tema, temas",
} as const;

/** A name without a dot stands for its attributes too: "seller" is met by "seller.tier". */
export const PLACES = {
  category: "category, categories, categoria, categorias",
  seller: "seller, sellers, vendedor, vendedores",
  "seller.tier": "seller tier, tier of seller, nivel de vendedor, nivel del vendedor",
  "seller.partner": "seller partner, partner of seller, socio del vendedor, socio de vendedor",
  "seller.region": "seller region, region del vendedor, region de vendedor",
  "seller.category": "seller category, categoria del vendedor, categoria de vendedor",
  product: "product, products, producto, productos",
  "product.category": "product category, categoria del producto, categoria de producto",
  "product.group": "product group, group, grupo de productos, grupo de producto, grupo del producto, grupo",
  creator: "creator, creators, creador, creadores",
  "creator.tier": "creator tier, creator level, nivel de creador, nivel del creador",
  "creator.partner": "creator partner, socio del creador, socio de creador",
  "creator.region": "creator region, region del creador, region de creador",
  partner: "partner, partners, socio, socios",
  "partner.type": "partner type, tipo de socio, tipo del socio",
  "partner.tier": "partner tier, nivel de socio, nivel del socio",
  content: "content, content type, format, contenido, tipo de contenido, formato",
  market: "market, country, mercado, pais",
  survey: "survey, encuesta",
  "survey.audience": "survey audience, audience, audiencia, audiencia de la encuesta",
  "survey.segment": "survey segment, segment, segmento, segmento de la encuesta",
} as const;

/** Words that join the others and say nothing of their own. */
export const JOINING =
  "a an and any at by for from if in is are of on or than that the to was when where which with " +
  "al algun alguna con cuando de del desde el en es ha han la las lo los o para por que se si su sus un una y";

export type Kind = keyof typeof KINDS;
export type Direction = keyof typeof DIRECTIONS;
export type Subject = keyof typeof SUBJECTS;
export type Place = keyof typeof PLACES;
