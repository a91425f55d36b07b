/**
 * Header sets as exports and analysts spell them, with what their columns mean. Written from public descriptions of the
 * exports named (column names only); values are invented by kind.
 */
import type { Cell } from "../../src/metrics/values";
import type { Meaning, Role } from "../../src/marketplace/roles";

export interface HeaderSet {
  readonly source: string;
  readonly role: Role;
  readonly sheet?: string;
  /** "Header:kind" or "Header:kind=meaning", separated by "|". */
  readonly columns: string;
}

type Kind =
  | "date" | "isoTime" | "dmy" | "month" | "id" | "text" | "name" | "category" | "money" | "count" | "rate" | "percent"
  | "ten" | "five" | "long" | "country" | "status" | "currency" | "blank" | "small" | "flag"; // prettier-ignore

const VALUES: Readonly<Record<Kind, (row: number) => Cell>> = {
  date: (row) => 45292 + row * 3,
  isoTime: (row) => `2024-0${1 + (row % 9)}-${10 + (row % 18)} 12:30:00`,
  dmy: (row) => `${13 + (row % 15)}/0${1 + (row % 9)}/2024 10:0${row % 10}`,
  month: (row) => `2024-${String(1 + (row % 12)).padStart(2, "0")}`,
  id: (row) => `A${57000 + row * 7}`,
  text: (row) => ["Red", "Blue", "Green", "XL", "M"][row % 5] as string,
  name: (row) => `${["Luna", "Nova", "Casa", "Brisa", "Norte"][row % 5]} ${row}`,
  category: (row) => ["Beauty", "Home", "Toys"][row % 3] as string,
  money: (row) => 10.5 + row * 1.37,
  count: (row) => 1 + ((row * 7) % 40),
  rate: (row) => 0.01 + (row % 9) / 100,
  percent: (row) => `${1 + (row % 9)}.5%`,
  ten: (row) => row % 11,
  five: (row) => 1 + (row % 5),
  long: (row) => `The delivery of order ${row} was late and nobody told me why, please improve.`,
  country: (row) => ["MX", "ES", "BR"][row % 3] as string,
  status: (row) => ["Completed", "Cancelled", "Shipped"][row % 3] as string,
  currency: () => "MXN",
  blank: () => null,
  small: (row) => 1 + (row % 4),
  flag: (row) => (row % 2 === 0 ? "Yes" : "No"),
};

const ROWS = 44;

export interface ReadSet {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly formats: readonly string[];
  readonly expected: Readonly<Partial<Record<Meaning, string>>>;
}

export function readSet({ columns }: HeaderSet): ReadSet {
  const parsed = columns.split("|").map((column) => {
    const [, header, kind, meaning] = /^(.*):(\w+)(?:=(\w+))?$/.exec(column.trim()) as unknown as string[];
    return { header: (header as string).trim(), kind: kind as Kind, meaning: meaning as Meaning | undefined };
  });
  return {
    headers: parsed.map(({ header }) => header),
    rows: Array.from({ length: ROWS }, (_, row) => parsed.map(({ kind }) => VALUES[kind](row))),
    formats: parsed.map(({ kind }) => (kind === "date" ? "yyyy-mm-dd" : "General")),
    expected: Object.fromEntries(
      parsed.flatMap(({ header, meaning }) => (meaning ? [[meaning, header]] : [])),
    ),
  };
}

export const HEADER_SETS: readonly HeaderSet[] = [
  { source: "TikTok Shop, orders (Seller Center)", role: "sales", columns: "Order ID:id=order|Order Status:status=status|Order Substatus:status|Cancelation/Return Type:blank|Normal or Pre-order:text|SKU ID:id|Seller SKU:id|Product Name:name|Variation:text|Quantity:small=units|Sku Quantity of return:small|SKU Unit Original Price:money|SKU Subtotal Before Discount:money|SKU Platform Discount:money|SKU Seller Discount:money|SKU Subtotal After Discount:money=gmv|Shipping Fee After Discount:money|Original Shipping Fee:money|Taxes:money|Order Amount:money|Order Refund Amount:money=refunds|Created Time:dmy|Paid Time:dmy=date|RTS Time:dmy|Shipped Time:dmy|Delivered Time:dmy|Cancelled Time:blank|Fulfillment Type:text|Warehouse Name:text|Buyer Username:name=buyer|Recipient:name|Country:country=market|State:text|City:text|Payment Method:text|Weight(kg):money|Product Category:category=category|Package ID:id" },
  { source: "TikTok Shop, affiliate orders", role: "sales", columns: "Order ID:id=order|Product ID:id=product|Product Name:name|SKU:text|Price:money|Payment Amount:money=gmv|Currency:currency|Quantity:small=units|Payment Method:text|Order Status:status=status|Creator Username:name=creator|Content Type:category=content|Content ID:id|Standard commission rate:percent|Est. commission base:money|Est. standard commission payment:money|Time Created:dmy=date|Platform:text" },
  { source: "TikTok Shop, shop overview by day", role: "sales", columns: "Date:date=date|GMV ($):money=gmv|GMV with co-funding:money|Orders:count=orders|Customers:count|Items sold:count=units|Refunds ($):money=refunds|Visitors:count|Conversion rate:percent" },
  { source: "TikTok Shop, product card traffic by day", role: "traffic", sheet: "Product card", columns: "Date:date=date|Product impressions:count=impressions|Product page views:count=views|Product clicks:count=clicks|Orders:count=orders|Click-through rate:percent|C_O rate:percent" },
  { source: "TikTok Shop, LIVE analytics", role: "traffic", sheet: "LIVE", columns: "LIVE start time:isoTime=date|Creator:name=creator|Duration:count|Views:count=views|Product impressions:count=impressions|Product clicks:count=clicks|SKU orders:count=orders|Avg. viewing duration:count|New followers:count|CTR:percent" },
  { source: "TikTok Shop, creators of the affiliate centre", role: "creators", columns: "Creator name:name=id|Followers:count=followers|Affiliate GMV:money|Items sold:count|Avg. commission rate:percent|Level:category=tier" },
  { source: "Shopee, orders (Brazil)", role: "sales", columns: "ID do pedido:id=order|Status do pedido:status=status|Cancelar Motivo:blank|Status da Devolução / Reembolso:blank|Número de rastreamento:id|Opção de envio:text|Data prevista de envio:isoTime|Data de criação do pedido:isoTime|Hora do pagamento do pedido:isoTime=date|Nº de referência do SKU principal:id|Nome do Produto:name=product|Número de referência SKU:id|Nome da variação:text|Preço original:money|Preço acordado:money|Quantidade:small=units|Subtotal do produto:money=gmv|Desconto do vendedor:money|Peso total SKU:money|Cupom do vendedor:money|Taxa de comissão:money|Taxa de serviço:money|Nome de usuário (comprador):name=buyer|País:country=market" },
  { source: "Shopee, orders (English)", role: "sales", columns: "Order ID:id=order|Order Status:status=status|Tracking Number*:id|Order Creation Date:isoTime|Order Paid Time:isoTime=date|Parent SKU Reference No.:id|Product Name:name=product|Variation Name:text|Original Price:money|Deal Price:money|Quantity:small=units|Product Subtotal:money=gmv|Seller Voucher:money|Shopee Voucher:money|Total Amount:money|Buyer Paid Shipping Fee:money|Commission Fee:money|Service Fee:money|Grand Total:money|Username (Buyer):name=buyer|Country:country=market" },
  { source: "Amazon, all orders by order date", role: "sales", columns: "amazon-order-id:id=order|merchant-order-id:id|purchase-date:isoTime=date|last-updated-date:isoTime|order-status:status=status|fulfillment-channel:text|sales-channel:text|ship-service-level:text|product-name:name|sku:id|asin:id|item-status:status|quantity:small=units|currency:currency=currency|item-price:money=gmv|item-tax:money|shipping-price:money|shipping-tax:money|item-promotion-discount:money|ship-city:text|ship-state:text|ship-country:country" },
  { source: "Amazon, business report by date", role: "sales", columns: "Date:date=date|Ordered Product Sales:money=gmv|Units Ordered:count=units|Total Order Items:count|Average Sales per Order Item:money|Average Selling Price:money|Sessions - Total:count|Order Item Session Percentage:percent" },
  { source: "Amazon, informe de transacciones (España)", role: "sales", columns: "fecha y hora:isoTime=date|identificador de pago:id|tipo:text|número de pedido:id=order|sku:id=product|descripción:name|cantidad:small=units|web de Amazon:text|ciudad del pedido:text|ventas de productos:money=gmv|abonos de envío:money|devoluciones promocionales:money|tarifas de venta:money|tarifas de Logística de Amazon:money|total:money" },
  { source: "Mercado Libre, ventas (México)", role: "sales", columns: "# de venta:id=order|Fecha de venta:isoTime=date|Estado:status=status|Descripción del estado:text|Paquete de varios productos:flag|Unidades:small=units|Ingresos por productos (MXN):money=gmv|Cargo por venta e impuestos (MXN):money|Ingresos por envío (MXN):money|Costos de envío (MXN):money|Anulaciones y reembolsos (MXN):money|Total (MXN):money|Venta por publicidad:flag|SKU:id|# de publicación:id=product|Tienda oficial:name|Título de la publicación:name|Variante:text|Precio unitario de venta de la publicación (MXN):money|Comprador:name=buyer" },
  { source: "Mercado Livre, vendas (Brasil)", role: "sales", columns: "N.º de venda:id=order|Data da venda:isoTime=date|Estado:status|Unidades:small=units|Receita por produtos (BRL):money=gmv|Tarifa de venda e impostos (BRL):money|Receita por envio (BRL):money|Cancelamentos e reembolsos (BRL):money|Total (BRL):money|SKU:id|# de anúncio:id=product|Título do anúncio:name|Variação:text|Comprador:name=buyer" },
  { source: "Shopify, orders", role: "sales", columns: "Name:id|Email:name|Financial Status:status|Paid at:isoTime=date|Fulfillment Status:status|Currency:currency=currency|Subtotal:money=gmv|Shipping:money|Taxes:money|Total:money|Discount Code:text|Discount Amount:money|Shipping Method:text|Created at:isoTime|Lineitem quantity:small=units|Lineitem name:name|Lineitem price:money|Lineitem sku:id|Billing Country:country|Vendor:name=seller|Refunded Amount:money=refunds" },
  { source: "Shopify, sales over time", role: "sales", columns: "Day:date=date|Orders:count=orders|Gross sales:money=gmv|Discounts:money|Returns:money=refunds|Net sales:money|Shipping charges:money|Taxes:money|Total sales:money" },
  { source: "Shopify, sessions over time", role: "traffic", columns: "Day:date=date|Sessions:count=views|Sessions with cart additions:count|Sessions that completed checkout:count|Conversion rate:rate" },
  { source: "Via, gestão de pedidos (lojista)", role: "sales", columns: "Número do pedido:id=order|Origem da venda:text=content|Status do pedido:status=status|Data da compra:date=date|Data de aprovação:date|Nome do produto:name=product|SKU da loja:id|Valor do produto:money=gmv|Valor do frete:money|Valor total:money" },
  { source: "BI extract, snake_case", role: "sales", columns: "order_id:id=order|order_created_time:isoTime=date|seller_id:id=seller|seller_name:name|product_id:id=product|category_l1:category=category|content_type:category=content|creator_username:name=creator|units_sold:small=units|gmv_usd:money=gmv|refund_amount_usd:money=refunds|platform_fee:money=platform_fee" },
  { source: "BI extract, camelCase", role: "sales", columns: "orderId:id=order|paidTime:isoTime=date|shopName:name=seller|skuId:id=product|categoryName:category=category|itemQuantity:small=units|gmvAmount:money=gmv|countryCode:country=market" },
  { source: "BI extract, run together", role: "sales", columns: "orderid:id=order|orderdate:date=date|sellerid:id=seller|productid:id=product|totalamount:money=gmv|qty:small=units" },
  { source: "Analyst, Spanish (Spain)", role: "sales", columns: "Fecha de pago:date=date|Nº de pedido:id=order|Vendedor:name=seller|Artículo:name=product|Categoría:category=category|Unidades vendidas:small=units|Importe total (€):money=gmv|Devoluciones (€):money=refunds" },
  { source: "Analyst, Spanish (Mexico), accents lost and a typo", role: "sales", columns: "Fehca:date=date|Tienda:name=seller|Categoria:category=category|Ventas brutas MXN:money=gmv|Piezas:small=units|Pedidos:count=orders" },
  { source: "Analyst, Portuguese", role: "sales", columns: "Data do pagamento:date=date|Nome do vendedor:name=seller|Categoria:category=category|Faturamento bruto (R$):money=gmv|Qtd. vendida:small=units|Criador:name=creator|Canal:category=content" },
  { source: "Finance, margin columns", role: "sales", columns: "Month:date=date|Category:category=category|Revenue:money=gmv|COGS:money=cogs|Platform fee:money=platform_fee|Creator commission:money=commission|Ad spend:money=ad_spend|Platform subsidies:money=subsidies|Gross margin:money|Margin %:rate" },
  { source: "Seller list", role: "sellers", columns: "Seller ID:id=id|Shop name:name=name|Seller tier:category=tier|Onboarding date:date=start|Main category:category=category|TSP:name=partner|Country:country" },
  { source: "Padrón de vendedores", role: "sellers", columns: "ID vendedor:id=id|Nombre de la tienda:name=name|Nivel:category=tier|Fecha de alta:date=start|Fecha de baja:blank=end|Agencia:name=partner|Estado:text=region" },
  { source: "Catálogo de productos", role: "products", columns: "SKU:id=id|Nombre del producto:name=name|Categoría:category=category|Tienda:name=seller|Precio (MXN):money=price|Fecha de lanzamiento:date=start" },
  { source: "Product catalogue", role: "products", columns: "product_id:id=id|title:name=name|product_type:category=category|vendor:name=seller|price:money=price|created_at:isoTime=start" },
  { source: "Lista de criadores", role: "creators", columns: "ID do criador:id=id|Nome de usuário:name=name|Seguidores:count=followers|Nível:category=tier|Taxa de comissão:percent=commission|MCN:name=partner" },
  { source: "Partners", role: "partners", columns: "Partner ID:id=id|Partner name:name=name|Partner type:category=type|Country:country|Start date:date=start" },
  { source: "Agencias", role: "partners", columns: "Agencia:name=id|Tipo:category=type|Comisión:percent=commission|Alta:date=start" },
  { source: "Targets by month", role: "targets", columns: "Month:month=period|GMV target:money=target|Category:category=member" },
  { source: "Objetivos", role: "targets", columns: "Periodo:month=period|Indicador:category=metric|Meta:money=target|Campo:text=field|Miembro:text=member" },
  { source: "Metas", role: "targets", columns: "Mês:month=period|Meta de faturamento:money=target" },
  { source: "NPS survey", role: "survey", columns: "Respondent ID:id=respondent|Submitted at:isoTime=date|Respondent type:category=audience|Seller tier:text=segment|How likely are you to recommend us to a friend?:ten=nps|Overall satisfaction:five=csat|Why did you give this score?:long=open" },
  { source: "Encuesta a vendedores", role: "survey", columns: "ID de respuesta:id=respondent|Fecha de respuesta:date=date|Perfil:category=audience|¿Qué tan probable es que nos recomiende?:ten=nps|Satisfacción con los pagos (1-5):five=csat|¿Qué podemos mejorar?:long=open" },
  { source: "Roadmap", role: "initiatives", columns: "Initiative:name=name|Owner:name=owner|Start:date=start|Duration (weeks):small=duration|Depends on:blank=depends|Reach:count=reach|Impact:small=impact|Confidence:rate=confidence|Effort:small=effort|Status:status=status" },
  { source: "Hoja de ruta", role: "initiatives", columns: "Proyecto:name=name|Responsable:name=owner|Fecha de inicio:date=start|Duración:small=duration|Alcance:count=reach|Impacto:small=impact|Confianza:rate=confidence|Esfuerzo:small=effort|Estado:status=status" },
  { source: "Calendar of campaigns", role: "events", columns: "Date:date=date|Event:name=what|Market:country=market" },
  { source: "Calendario comercial", role: "events", columns: "Inicio:date=date|Fin:date=end|Campaña:name=what|País:country=market" },
]; // prettier-ignore
