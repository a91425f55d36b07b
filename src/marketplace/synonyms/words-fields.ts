/** Words of orders, entities and their attributes → the concept they name. */
import type { Words } from "./words";

export const fieldWords = {
  order: {
    en: "order, ord, invoice, transaction id, transaction number, receipt, receipt number, checkout, purchase id, purchase number, order sn, order line",
    es: "pedido, orden, folio, ped, factura, ticket de compra, id de compra, n de compra, numero de compra, id de venta, n de venta, numero de venta",
    pt: "pedido, ordem, nota fiscal, n do pedido, id da venda, n de venda, numero da venda",
  },
  orders: {
    en: "orders, purchases, transactions, order count, invoices",
    es: "pedidos, ordenes, compras, transacciones",
    pt: "pedidos, ordens, compras, transacoes",
  },
  buyer: {
    en: "buyer, customer, shopper, client, consumer, user, end user, purchaser",
    es: "comprador, compradora, cliente, clienta, consumidor, usuario, usuaria",
    pt: "comprador, compradora, cliente, consumidor, usuario, utilizador",
  },
  buyers: {
    en: "buyers, customers, shoppers, clients, consumers, users",
    es: "compradores, clientes, consumidores, usuarios",
    pt: "compradores, clientes, consumidores, usuarios",
  },
  seller: {
    en: "seller, sellers, vendor, vendors, merchant, merchants, shop, shops, store, stores, sold by, supplier, account, retailer",
    es: "vendedor, sucursal, sucursales, cuenta, punto venta, vendedora, vendedores, tienda, tiendas, comercio, comercios, vendido por, proveedor, proveedores, negocio, comerciante",
    pt: "vendedor, vendedora, vendedores, loja, lojas, lojista, lojistas, vendido por, fornecedor, comerciante",
  },
  brand: { en: "brand, manufacturer", es: "marca, fabricante", pt: "marca, fabricante" },
  product: {
    en: "product, item, listing, goods, spu, article, lineitem, line item, products, prod",
    es: "producto, articulo, publicacion, mercancia, prod, productos, titulo de la publicacion",
    pt: "produto, artigo, anuncio, item, mercadoria, produtos, prod, titulo do anuncio",
  },
  sku: {
    en: "sku, stock code, style code, ean, upc, gtin, isbn, asin, barcode",
    es: "sku, ean, codigo de barras",
    pt: "sku, ean",
  },
  variant: {
    en: "variant, variation, variants, option, model",
    es: "variante, variacion, variantes, modelo, opcion",
    pt: "variante, variacao, modelo, opcao",
  },
  parent: { en: "parent, child", es: "padre, hijo", pt: "pai, principal" },
  creator: {
    en: "creator, creators, influencer, influencers, affiliate, affiliates, streamer, host, anchor, kol, koc, talent, tiktoker, presenter, ambassador, publisher, content creator",
    es: "creador, creadora, creadores, afiliado, afiliada, afiliados, influencer, anfitrion, anfitriona, presentador, presentadora, talento, embajador, streamer, creador de contenido, creadora de contenido, influente",
    pt: "criador, criadora, criadores, afiliado, afiliada, afiliados, influenciador, influenciadora, influenciadores, apresentador, apresentadora, criador de conteudo",
  },
  partner: {
    en: "partner, partners, agency, agencies, mcn, tsp, tap, capt, service provider",
    es: "socio, socia, socios, agencia, agencias, aliado, aliados, mcn, colaborador",
    pt: "parceiro, parceira, parceiros, agencia, agencias, mcn",
  },
  category: {
    en: "category, categories, cat, vertical, department, dept, industry, product type, product category, family, browse node, sector",
    es: "categoria, categorias, categ, rubro, departamento, depto, familia, industria, tipo de producto, giro, ramo, sector, linea de negocio, seccion",
    pt: "categoria, categorias, departamento, familia, setor, tipo de produto, segmento de produto, ramo",
  },
  subcategory: {
    en: "subcategory, subcategories, sub category, second category, leaf, l2, lv2, lvl2, subtype",
    es: "subcategoria, subcategorias, sub categoria, subrubro, subfamilia, sub familia, subdepartamento",
    pt: "subcategoria, subcategorias, sub categoria, subfamilia",
  },
  group: {
    en: "group, groups, product group, product groups, item group, subgroup, sub group, product line, product collection, collection",
    es: "grupo, grupos, grupo de productos, grupo de producto, grupo de articulos, subgrupo, linea de producto, linea de productos, coleccion",
    pt: "grupo, grupos, grupo de produtos, grupo de produto, subgrupo, linha de produto, linha de produtos, colecao",
  },
  content: {
    en: "content, channel, channels, format, content type, content format, traffic source, order source, sales channel, traffic type, traffic channel, sales source, content source, channel type",
    es: "contenido, canal, canales, formato, tipo de contenido, formato de contenido, canal de venta, canal de ventas, fuente de trafico, origen del pedido, fuente, origen de la venta, tipo de canal, tipo de trafico",
    pt: "conteudo, canal, canais, formato, tipo de conteudo, formato do conteudo, canal de venda, canal de vendas, origem, fonte de trafego, origem do pedido",
  },
  live: {
    en: "live, livestream, lives, live stream, livestreams",
    es: "directo, en vivo, directos, transmision",
    pt: "ao vivo, transmissao",
  },
  video: { en: "video, videos, short video", es: "video, videos, video corto", pt: "video, videos" },
  card: {
    en: "card, product card, shop tab, product cards, showcase",
    es: "tarjeta, tarjeta de producto, tarjeta del producto, ficha de producto, ficha del producto, vitrina, escaparate",
    pt: "cartao, cartao de produto, cartao do produto, vitrine",
  },
  market: {
    en: "market, country, marketplace, site, country code, territory, geo",
    es: "mercado, pais, sitio, territorio",
    pt: "mercado, pais, site, territorio",
  },
  region: {
    en: "region, city, province, state, area, county, location, town, district, uf",
    es: "region, ciudad, provincia, zona, municipio, localidad, ubicacion, poblacion, comuna, comunidad autonoma, alcaldia, delegacion",
    pt: "regiao, cidade, provincia, uf, municipio, localidade, bairro",
  },
  // "Estado" is a status in an order and a place in an address; the values and the rest of the table decide.
  estado: { en: "", es: "estado", pt: "estado" },
  status: {
    en: "status, stage, substatus, state of order",
    es: "estatus, estado del pedido, estado de la orden, estado de pedido, situacion, etapa, estado de la venta",
    pt: "status, situacao, estado do pedido, fase, etapa",
  },
  tier: {
    en: "tier, level, grade, rank, class, band, segment, league, tiers, lvl",
    es: "nivel, rango, clase, segmento, grado, liga, estrato, escalon, tamano, clasificacion",
    pt: "nivel, classe, segmento, faixa, grau, porte, classificacao",
  },
  type: { en: "type, kind", es: "tipo, clase de", pt: "tipo" },
  name: {
    en: "name, title, nick, nickname, alias, label, company, business name, legal name, trade name",
    es: "nombre, titulo, apodo, alias, razon social, nombre comercial, empresa, denominacion",
    pt: "nome, titulo, apelido, razao social, nome fantasia, empresa",
  },
  username: {
    en: "username, user, user name, handle, account name, uname",
    es: "nombre de usuario, usuario, usuario de tiktok, arroba",
    pt: "nome de usuario, nome do usuario",
  },
  id: {
    en: "id, ids, code, identifier, number, num, no, nr, uid, uuid, ref, reference, key, sn, n, guid",
    es: "id, codigo, cod, cve, identificador, numero, num, nro, no, n o, clave, referencia, ref, n, numero de",
    pt: "id, codigo, cod, identificador, numero, num, nro, referencia, chave, n",
  },
  followers: {
    en: "followers, fans, subscribers, subs, follower count, follower",
    es: "seguidores, suscriptores, fans, n de seguidores",
    pt: "seguidores, inscritos, fas",
  },
  shipping: {
    en: "shipping, ship, shipped, shipment, freight, delivery, delivered, fulfillment, fulfilment, logistics, dispatch, dispatched, tracking, courier, handling, rts, estimated",
    es: "envio, envios, enviado, despacho, despachado, flete, portes, entrega, entregado, logistica, transporte, paqueteria, guia, remision, estimada, estimado",
    pt: "frete, envio, enviado, entrega, entregue, despacho, postagem, logistica, rastreio, transportadora, estimada",
  },
  cancelled: {
    en: "cancelled, canceled, cancel, cancellation, cancelation, cancellations, void, voided",
    es: "cancelado, cancelada, cancelados, canceladas, cancelacion, cancelaciones, anulado, anulada",
    pt: "cancelado, cancelada, cancelados, cancelamento, cancelamentos",
  },
  contact: {
    en: "phone, email, mail, address, zip, zipcode, postal, postcode, recipient, notes, message, comment, remark",
    es: "telefono, correo, email, direccion, domicilio, cp, postal, destinatario, notas, mensaje, celular, movil",
    pt: "telefone, email, endereco, cep, destinatario, mensagem, celular",
  },
  views: {
    en: "views, view, pageviews, page views, page view, pv, vv, video views, plays, impressions views, watches, product views, product page views, view count",
    es: "vistas, vista, visualizaciones, visualizacion, reproducciones, paginas vistas, visualizaciones de pagina, visualizaciones del producto, visionados",
    pt: "visualizacoes, visualizacao, exibicoes de pagina, reproducoes, vistas, paginas vistas",
  },
  visits: {
    en: "visits, visit, sessions, session, traffic, viewers, visitors, unique visitors, uv, watchers, glance views, reach users",
    es: "visitas, visita, sesiones, sesion, trafico, visitantes, espectadores, visitas unicas, visitantes unicos, audiencia total",
    pt: "visitas, visita, sessoes, sessao, trafego, visitantes, acessos, espectadores",
  },
  impressions: {
    en: "impressions, impression, imp, imps, impr, exposures, exposure, product impressions, shows, product shows",
    es: "impresiones, impresion, exposiciones, exposicion, impr, muestras, apariciones",
    pt: "impressoes, impressao, exposicoes, exposicao, exibicoes",
  },
  clicks: {
    en: "clicks, click, product clicks, taps, link clicks, clic",
    es: "clics, clic, clicks, pulsaciones, clics en el producto, clics de producto",
    pt: "cliques, clique, clicks",
  },
  cart: {
    en: "cart, add to cart, adds to cart, added to cart, basket adds, carts",
    es: "carrito, anadidos al carrito, agregados al carrito, al carrito",
    pt: "carrinho, adicoes ao carrinho",
  },
  likes: {
    en: "likes, like, comments, shares, engagement, engagements, new followers, watch time, duration seconds, saves",
    es: "me gusta, comentarios recibidos, compartidos, interacciones, nuevos seguidores, tiempo de visualizacion",
    pt: "curtidas, compartilhamentos, engajamento, interacoes",
  },
} as const satisfies Words;
