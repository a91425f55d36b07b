import type { bridge as english } from "../../en/review/bridge";

export const bridge: Record<keyof typeof english, string> = {
  bridgeFinding: "GMV {change} frente a {base}: {name} explica {effect}",
  driversFinding: "Árbol de factores: {name} explica {effect} de {change}",
  driversChart: "De la base al periodo, por factor",
  driversNote:
    "Efectos de los factores de un producto (BIZ.DRIVERS, Shapley); suman la variación. Es aritmética, no causa.",
  noTrafficNote: "Sin una tabla de tráfico, el árbol empieza en los pedidos.",
  factor: "Factor",
  effectOnGmv: "Efecto en GMV",
  mainDriver: "El mayor en su dirección",
  tieOutEffects: "Cuadre: efectos frente a la variación del GMV",
  tieOutMembers: "Cuadre: miembros frente a GMV",
  mixFinding: "Precio, volumen y mezcla por {field}: volumen {volume}, mezcla {mix}, precio {price}",
  mixExplainUnits:
    "Volumen a los precios de la base, mezcla entre miembros y precio por unidad; nuevos y perdidos, aparte.",
  mixExplainLines:
    "Volumen en líneas de pedido a los precios de la base, mezcla entre miembros y precio como GMV por línea; nuevos y perdidos, aparte.",
  mixChart: "De la base al periodo: volumen, mezcla, precio, nuevos y perdidos",
  mixNote: "Los cinco efectos de BIZ.PVM suman la variación de cada miembro y del total.",
  effect_volume: "Volumen",
  effect_mix: "Mezcla",
  effect_price: "Precio",
  effect_new: "Nuevos",
  effect_lost: "Perdidos",
  effect_change: "Variación",
  fieldsTitle: "Quién produjo la variación",
  fieldsExplain:
    "Por campo, los cinco miembros que más GMV aportaron frente a la base y los cinco que más restaron.",
  fieldsNote:
    "Puntos de crecimiento: variación del miembro ÷ GMV de la base; todos los miembros suman el crecimiento (BIZ.CONTRIB).",
  fieldFinding: "{field}: {best}; {worst}",
  changeOfGmv: "Variación del GMV",
  pointsOfGrowth: "Puntos de crecimiento",
  marginFinding: "Del GMV al margen: margen de contribución {margin}, {change} frente a la base",
  marginExplain: "Lo que queda del GMV tras los reembolsos y los costes que figuran en las ventas.",
  marginTable: "Del GMV al margen de contribución",
  margin: "Margen de contribución",
  marginNote: "Costes según las columnas de las ventas, todos contados como importes positivos.",
  shareOfGmv: "Parte del GMV",
  tieOutMargin: "Cuadre: margen frente a GMV menos costes",
  feedBase: "Base",
  feedLevel: "Nivel",
  feedUp: "Sube",
  feedDown: "Baja",
  feedReached: "Alcanzado",
  constantBars: "Partes de una barra que un nivel o una variación nunca tiene",
};
