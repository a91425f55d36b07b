/** Words of money, quantity and measure → the concept they name. Accents folded, lower case; phrases allowed. */
import type { Words } from "./words";

export const moneyWords = {
  gmv: {
    en: "gmv, gmb, gross merchandise value, gross merchandise volume, merchandise value",
    es: "vbm, valor bruto de mercancia, valor bruto de mercancias, valor bruto de mercaderia, volumen bruto de mercancia, valor bruto de la mercancia",
    pt: "volume bruto de mercadorias, valor bruto de mercadorias, valor bruto das mercadorias",
  },
  sales: { en: "sale, sales", es: "venta, ventas, vta, vtas", pt: "venda, vendas" },
  sold: {
    en: "sold",
    es: "vendido, vendidos, vendida, vendidas",
    pt: "vendido, vendidos, vendida, vendidas",
  },
  gross: { en: "gross", es: "bruto, bruta, brutos, brutas", pt: "bruto, bruta, brutos, brutas" },
  net: { en: "net", es: "neto, neta, netos, netas", pt: "liquido, liquida, liquidos, liquidas" },
  revenue: {
    en: "revenue, revenues, turnover, rev",
    es: "ingresos, ingreso, facturacion, facturado, recaudacion, recaudado, cifra de negocio, cifra de negocios, cifra de ventas",
    pt: "receita, receitas, faturamento, faturado, faturacao",
  },
  amount: {
    en: "amount, amt, value, money, proceeds",
    es: "importe, importes, imp, vlr, monto, montos, valor, dinero",
    pt: "valor, valores, montante, quantia",
  },
  total: {
    en: "total, totals, tot, grand total, overall",
    es: "total, totales, gran total",
    pt: "total, totais",
  },
  subtotal: {
    en: "subtotal, sub total, line total, lineitem total",
    es: "subtotal, total de linea, importe de linea",
    pt: "subtotal, total do item",
  },
  price: {
    en: "price, msrp, rrp, prices",
    es: "precio, precios, pvp, tarifa de venta",
    pt: "preco, precos",
  },
  unit: {
    en: "unit, per unit",
    es: "unitario, unitaria, unidad, por unidad",
    pt: "unitario, unidade, por unidade",
  },
  units: {
    en: "units, qty, quantity, quantities, pieces, pcs, items, items sold, products sold",
    es: "unidades, uds, unds, und, cantidad, cantidades, cant, piezas, pzas, pzs, articulos, productos vendidos, ctd, cdad",
    pt: "unidades, quantidade, quantidades, qtd, qtde, quant, pecas, itens, produtos vendidos",
  },
  discount: {
    en: "discount, discounts, discounted, voucher, vouchers, coupon, coupons, promo, promotion, promotional, rebate, rebates",
    es: "descuento, descuentos, dto, cupon, cupones, vale, vales, promocion, promociones, promocional, rebaja, bonificacion, bonificaciones",
    pt: "desconto, descontos, cupom, cupons, promocao, promocoes, abatimento",
  },
  after: {
    en: "after, after discount",
    es: "despues, tras, con descuento",
    pt: "apos, depois, com desconto",
  },
  before: {
    en: "before, original, list",
    es: "antes, original, de lista, sin descuento",
    pt: "antes, original, sem desconto",
  },
  refund: {
    en: "refund, refunds, refunded, return, returns, returned, chargeback, chargebacks, reimbursed, money back",
    es: "reembolso, reembolsos, reembolsado, reembolsada, reembolsados, devolucion, devoluciones, devuelto, devuelta, devueltos, devueltas, contracargo, anulacion, anulaciones",
    pt: "reembolso, reembolsos, reembolsado, devolucao, devolucoes, devolvido, devolvidos, estorno, estornos, estornado",
  },
  tax: {
    en: "tax, taxes, vat, gst, duties, duty, withholding",
    es: "iva, igv, impuesto, impuestos, retencion, retenciones, isr",
    pt: "imposto, impostos, icms, tributo, tributos, iof",
  },
  withTax: {
    en: "with tax, incl tax, including tax, incl vat, including vat, excl tax, excluding tax, excl vat, excluding vat, ex vat, ex tax, before tax, before taxes, after tax, after taxes, without tax, tax included, vat included, inc vat, inc tax, pre tax",
    es: "con iva, sin iva, c iva, s iva, iva incluido, iva incl, mas iva, con impuestos, sin impuestos, antes impuestos, despues impuestos, impuestos incluidos, no incluye iva, incluye iva",
    pt: "com impostos, sem impostos, impostos incluidos, com imposto, sem imposto",
  },
  fee: {
    en: "fee, fees, charge, charges",
    es: "cargo, cargos, tarifa, tarifas",
    pt: "taxa de servico, taxas, taxa da plataforma, taxa de plataforma, taxa de transacao, tarifa, tarifas, taxa fixa",
  },
  commission: {
    en: "commission, commissions, comm, take rate amount",
    es: "comision, comisiones, comis",
    pt: "comissao, comissoes, taxa de comissao",
  },
  platform: {
    en: "platform, tiktok, shopee, amazon, meli, mercado libre, mercadolibre, referral, service, transaction, fba, selling",
    es: "plataforma, servicio, transaccion, cobro por venta, cargo por venta, tarifas por referencia",
    pt: "plataforma, servico, transacao, mercado livre, mercadolivre",
  },
  cost: { en: "cost, costs", es: "costo, costos, coste, costes", pt: "custo, custos" },
  cogs: {
    en: "cogs, cost of goods, cost of goods sold, cost of sales, product cost, product costs, item cost, unit cost, landed cost, cost of products",
    es: "costo de ventas, coste de ventas, costo de venta, coste de venta, costo de mercancia vendida, costo de la mercancia, coste de la mercancia, coste de mercancia, coste de mercancias, coste de las mercancias, costo de mercaderia, costo de la mercaderia, costo de mercaderia vendida, costo de producto, costo del producto, coste del producto, coste de producto, costo de lo vendido, coste de lo vendido, costo de los bienes vendidos",
    pt: "cmv, custo da mercadoria vendida, custo das mercadorias vendidas, custo da mercadoria, custo do produto, custo dos produtos, custo de produto, custo das vendas",
  },
  ad: {
    en: "ad, ads, advertising, advertisement, marketing, mkt, sponsored, paid media, media",
    es: "publicidad, publicitario, publicitaria, publicitarios, anuncios, pauta, mercadotecnia, medios pagados, ads",
    pt: "publicidade, anuncios pagos, marketing, midia, ads",
  },
  spend: {
    en: "spend, spent, spending, expense, expenses, expenditure",
    es: "gasto, gastos, gastado, inversion, invertido",
    pt: "gasto, gastos, gastado, investimento, investido, despesa, despesas",
  },
  subsidy: {
    en: "subsidy, subsidies, subsidized, subsidised, cofunded, platform discount, platform discounts, platform voucher, shopee voucher, platform coupon, platform promotion",
    es: "subsidio, subsidios, subvencion, subvenciones, subsidiado, bonificacion de la plataforma, descuento de plataforma, descuento de la plataforma, cupon de la plataforma, descuento financiado por la plataforma",
    pt: "subsidio, subsidios, subvencao, desconto da plataforma, desconto de plataforma, cupom da plataforma, cupom shopee",
  },
  currency: { en: "currency, ccy, currency code", es: "moneda, divisa", pt: "moeda" },
  margin: {
    en: "margin, profit, earnings, contribution",
    es: "margen, beneficio, ganancia, ganancias, utilidad, contribucion",
    pt: "margem, lucro, contribuicao",
  },
  payout: {
    en: "settlement, payout, payouts, disbursement, transfer, balance, settled",
    es: "liquidacion, liquidaciones, desembolso, saldo, abono, a liquidar, neto a recibir",
    pt: "repasse, liquidacao, saldo, transferencia",
  },
  rate: {
    en: "rate, rates, ctr, cvr, cr, ctor, ratio, percent, percentage, pct, conversion, share, take rate, gpm, rpm, cpm, roas, roi, acos, index",
    es: "tasa, tasas, porcentaje, pct, ratio, conversion, cuota de mercado, participacion, indice",
    pt: "taxa, percentual, percentagem, porcentagem, conversao, participacao, indice",
  },
  average: {
    en: "average, avg, per order, per buyer, mean, aov, asp, arpu, median, per, basket",
    es: "promedio, por comprador, por pedido, por cliente, por orden, por usuario, por compra, por visita, por transaccion, media, medio, ticket, mediana, ticket medio, ticket promedio",
    pt: "medio, media, por comprador, por pedido, por cliente, por usuario, por visita, ticket medio, mediana",
  },
  growth: {
    en: "growth, change, yoy, mom, wow, delta, difference, vs",
    es: "crecimiento, cambio, diferencia, incremento, evolucion",
    pt: "crescimento, mudanca, diferenca, evolucao",
  },
  earlier: {
    en: "previous, prior, last year, ly, py, last month, last week",
    es: "anterior, previo, ano anterior, mes anterior, ano pasado",
    pt: "anterior, ano anterior, mes anterior, ano passado",
  },
  cumulative: {
    en: "cumulative, ytd, mtd, qtd, lifetime, running",
    es: "acumulado, acumulada, acumulados",
    pt: "acumulado, acumulada",
  },
} as const satisfies Words;
