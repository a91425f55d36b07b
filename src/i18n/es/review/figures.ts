import type { figures as english } from "../../en/review/figures";

export const figures: Record<keyof typeof english, string> = {
  kpi_gmv: "GMV",
  kpi_orders: "Pedidos",
  kpi_lines: "Líneas de pedido",
  kpi_units: "Unidades",
  kpi_aov: "GMV por pedido",
  kpi_gmvPerLine: "GMV por línea",
  kpi_gmvPerUnit: "GMV por unidad",
  kpi_views: "Visualizaciones",
  kpi_ctr: "Tasa de clics",
  kpi_conversion: "Conversión",
  kpi_refundRate: "Tasa de reembolso",
  kpi_sellers: "Vendedores activos",
  kpi_buyers: "Compradores",
  define_gmv:
    "Valor bruto de la mercancía: lo pagado, incluidos los pedidos cancelados y reembolsados, en la fecha de la fila.",
  define_orders:
    "Pedidos: identificadores de pedido distintos del periodo si cada fila indica su pedido; si no, la suma de la columna de pedidos.",
  define_lines: "Líneas de pedido: filas con fecha e importe.",
  define_units: "Unidades vendidas.",
  define_aov: "GMV dividido entre pedidos (valor medio del pedido).",
  define_gmvPerLine: "GMV dividido entre líneas de pedido.",
  define_gmvPerUnit: "GMV dividido entre unidades (precio medio de venta).",
  define_views: "Visualizaciones de la tabla de tráfico.",
  define_ctr: "Clics divididos entre visualizaciones.",
  define_conversion:
    "Pedidos divididos entre clics; entre visualizaciones si la tabla de tráfico no tiene clics.",
  define_refundRate: "Reembolsos divididos entre GMV; cuanto menor, mejor.",
  define_sellers:
    "Vendedores distintos con al menos una venta en el periodo. No se pueden sumar entre periodos.",
  define_buyers: "Compradores distintos del periodo. No se pueden sumar entre periodos.",
  define_base:
    "El periodo inmediatamente anterior, con la misma duración en meses o días; con un periodo en curso, el mismo número de días transcurridos.",
  define_yearAgo:
    "Las mismas fechas del calendario un año antes. Las semanas se comparan con la de 364 días antes.",
  define_pace:
    "Lo real dividido entre lo esperado a la fecha: el objetivo por la parte transcurrida del periodo. Una razón se compara con su objetivo tal cual.",
  define_verdict:
    "Valores semanales del periodo frente a los límites naturales de las semanas anteriores (gráfico XmR): rutinario si ninguna semana da señal; si no, excepcional. En blanco con menos de ocho semanas anteriores.",
  define_points:
    "La variación del miembro dividida entre el GMV de la base, en puntos; los puntos de todos los miembros suman el crecimiento.",
  define_tie:
    "Si las partes de un bloque suman su total, calculado por otra vía, con margen de medio céntimo.",
  measure_gmv: "GMV",
  measure_lines: "Líneas de pedido",
  measure_orders: "Pedidos",
  measure_units: "Unidades",
  measure_buyers: "Compradores",
  measure_refunds: "Reembolsos",
  measure_sellers: "Vendedores activos",
  measure_views: "Visualizaciones",
  measure_clicks: "Clics",
  measure_cogs: "Coste de la mercancía",
  measure_platform_fee: "Tarifa de la plataforma",
  measure_commission: "Comisión",
  measure_ad_spend: "Inversión publicitaria",
  measure_subsidies: "Subvenciones",
  driver_views: "Visualizaciones",
  driver_ctr: "Tasa de clics",
  driver_ordersPerClick: "Pedidos por clic",
  driver_ordersPerView: "Pedidos por visualización",
  driver_orders: "Pedidos",
  driver_unitsPerOrder: "Unidades por pedido",
  driver_linesPerOrder: "Líneas por pedido",
  driver_units: "Unidades",
  driver_lines: "Líneas de pedido",
  driver_gmvPerOrder: "GMV por pedido",
  driver_gmvPerUnit: "GMV por unidad",
  driver_gmvPerLine: "GMV por línea",
};
