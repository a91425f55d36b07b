/** The words of the sample marketplace: invented, and in two languages where the workbook has them. */
import type { ContentKey, SampleLanguage } from "./options";

export type Bilingual = Readonly<Record<SampleLanguage, string>>;

export interface CategorySeed {
  readonly name: Bilingual;
  /** Part of demand. */
  readonly share: number;
  /** Median price in EUR. */
  readonly price: number;
  readonly refundRate: number;
  readonly cogs: number;
  /** How demand swings over the year, January first, around 1. */
  readonly season: readonly number[];
  readonly groups: readonly Bilingual[];
}

const b = (en: string, es: string): Bilingual => ({ en, es });
const FLAT = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
const GIFTS = [0.9, 0.9, 0.9, 0.92, 1, 0.95, 0.9, 0.85, 0.95, 1, 1.3, 1.5];
const SUMMER = [0.7, 0.75, 0.9, 1.05, 1.2, 1.4, 1.4, 1.2, 1, 0.8, 0.85, 0.8];
const WINTER = [1.15, 1.05, 1, 0.95, 0.9, 0.8, 0.8, 0.8, 1, 1.15, 1.25, 1.2];
const SCHOOL = [1, 0.9, 0.9, 0.9, 0.9, 0.9, 0.95, 1.35, 1.35, 0.95, 0.95, 0.95];

export const CATEGORIES: readonly CategorySeed[] = [
  { name: b("Beauty", "Belleza"), share: 0.19, price: 18, refundRate: 0.03, cogs: 0.42, season: GIFTS,
    groups: [b("Face serum", "Sérum facial"), b("Lipstick", "Labial"), b("Hair mask", "Mascarilla capilar"), b("Sunscreen", "Protector solar"), b("Perfume", "Perfume")] },
  { name: b("Fashion", "Moda"), share: 0.15, price: 29, refundRate: 0.11, cogs: 0.45, season: WINTER,
    groups: [b("Dress", "Vestido"), b("Jeans", "Vaqueros"), b("Jacket", "Chaqueta"), b("T-shirt", "Camiseta"), b("Sweater", "Suéter")] },
  { name: b("Electronics", "Electrónica"), share: 0.14, price: 54, refundRate: 0.06, cogs: 0.68, season: GIFTS,
    groups: [b("Earbuds", "Auriculares"), b("Power bank", "Batería portátil"), b("Smartwatch", "Reloj inteligente"), b("Phone case", "Funda de móvil"), b("Speaker", "Altavoz")] },
  { name: b("Home", "Hogar"), share: 0.11, price: 33, refundRate: 0.05, cogs: 0.52, season: FLAT,
    groups: [b("Lamp", "Lámpara"), b("Bedding set", "Juego de cama"), b("Storage box", "Caja organizadora"), b("Rug", "Alfombra")] },
  { name: b("Kitchen", "Cocina"), share: 0.08, price: 38, refundRate: 0.04, cogs: 0.55, season: GIFTS,
    groups: [b("Air fryer", "Freidora de aire"), b("Knife set", "Juego de cuchillos"), b("Blender", "Batidora"), b("Coffee maker", "Cafetera")] },
  { name: b("Sports", "Deportes"), share: 0.07, price: 35, refundRate: 0.06, cogs: 0.5, season: SUMMER,
    groups: [b("Yoga mat", "Esterilla de yoga"), b("Dumbbells", "Mancuernas"), b("Leggings", "Mallas"), b("Water bottle", "Botella de agua")] },
  { name: b("Shoes", "Calzado"), share: 0.07, price: 47, refundRate: 0.12, cogs: 0.48, season: WINTER,
    groups: [b("Sneakers", "Zapatillas"), b("Boots", "Botas"), b("Sandals", "Sandalias")] },
  { name: b("Toys", "Juguetes"), share: 0.05, price: 24, refundRate: 0.04, cogs: 0.5, season: GIFTS,
    groups: [b("Building blocks", "Bloques de construcción"), b("Plush toy", "Peluche"), b("Board game", "Juego de mesa")] },
  { name: b("Health", "Salud"), share: 0.05, price: 22, refundRate: 0.02, cogs: 0.4, season: WINTER,
    groups: [b("Vitamins", "Vitaminas"), b("Protein", "Proteína"), b("Massager", "Masajeador")] },
  { name: b("Pets", "Mascotas"), share: 0.04, price: 20, refundRate: 0.03, cogs: 0.5, season: FLAT,
    groups: [b("Dog bed", "Cama para perro"), b("Cat toy", "Juguete para gato"), b("Pet snacks", "Snacks para mascotas")] },
  { name: b("Stationery", "Papelería"), share: 0.03, price: 11, refundRate: 0.02, cogs: 0.4, season: SCHOOL,
    groups: [b("Notebook", "Cuaderno"), b("Markers", "Rotuladores"), b("Planner", "Agenda")] },
  { name: b("Jewellery", "Joyería"), share: 0.02, price: 41, refundRate: 0.07, cogs: 0.38, season: GIFTS,
    groups: [b("Necklace", "Collar"), b("Earrings", "Pendientes"), b("Bracelet", "Pulsera")] },
]; // prettier-ignore

export const CONTENTS: readonly { readonly key: ContentKey; readonly name: Bilingual }[] = [
  { key: "live", name: b("LIVE", "LIVE") },
  { key: "video", name: b("Video", "Vídeo") },
  { key: "card", name: b("Product card", "Tarjeta de producto") },
];

export const TIERS: readonly { readonly name: Bilingual; readonly share: number; readonly size: number }[] = [
  { name: b("Tier 1", "Nivel 1"), share: 0.1, size: 5.5 },
  { name: b("Tier 2", "Nivel 2"), share: 0.32, size: 1.6 },
  { name: b("Tier 3", "Nivel 3"), share: 0.58, size: 0.45 },
];

export const LEVELS: readonly {
  readonly name: Bilingual;
  readonly share: number;
  readonly followers: number;
}[] = [
  { name: b("Level 1", "Nivel C1"), share: 0.34, followers: 4_000 },
  { name: b("Level 2", "Nivel C2"), share: 0.28, followers: 15_000 },
  { name: b("Level 3", "Nivel C3"), share: 0.2, followers: 60_000 },
  { name: b("Level 4", "Nivel C4"), share: 0.12, followers: 220_000 },
  { name: b("Level 5", "Nivel C5"), share: 0.06, followers: 900_000 },
];

export const MARKETS = [
  { code: "ES", share: 0.55, region: ["Madrid", "Barcelona", "Valencia", "Sevilla", "Bilbao", "Málaga"] },
  { code: "MX", share: 0.45, region: ["CDMX", "Jalisco", "Nuevo León", "Puebla", "Querétaro", "Yucatán"] },
] as const;

export const PARTNER_TYPES = [
  "TSP",
  "TSP",
  "TSP",
  "TSP",
  "TSP",
  "TSP",
  "TSP",
  "MCN",
  "MCN",
  "MCN",
  "TAP",
  "TAP",
] as const;

export const STORE_HEADS = [
  ...[
    "Luna",
    "Nova",
    "Casa",
    "Brisa",
    "Norte",
    "Sol",
    "Río",
    "Alba",
    "Terra",
    "Mar",
    "Olivo",
    "Cactus",
    "Faro",
  ],
  ...["Menta", "Coral", "Duna", "Lima", "Nube", "Roble", "Canela", "Ámbar", "Trébol", "Bahía", "Cumbre"],
];
export const STORE_TAILS = [
  ...[
    "Studio",
    "Market",
    "& Co",
    "Shop",
    "Select",
    "House",
    "Lab",
    "Outlet",
    "Store",
    "Club",
    "Atelier",
    "Direct",
  ],
  ...["Express", "Plus", "Factory", "Boutique"],
];
export const FIRST_NAMES = [
  ...[
    "ana",
    "lucia",
    "sofia",
    "carlos",
    "diego",
    "valeria",
    "mateo",
    "paula",
    "jorge",
    "elena",
    "marta",
    "ivan",
  ],
  ...[
    "camila",
    "andres",
    "noa",
    "renata",
    "hugo",
    "irene",
    "luis",
    "daniela",
    "pablo",
    "carmen",
    "leo",
    "julia",
  ],
];
export const HANDLES = [
  ...[
    "vega",
    "live",
    "style",
    "deals",
    "home",
    "fit",
    "makeup",
    "tech",
    "cocina",
    "moda",
    "tips",
    "play",
    "daily",
  ],
  ...["haul", "review", "mx", "es", "glow", "kids", "pets"],
];
export const PARTNER_NAMES = [
  ...[
    "Alameda Services",
    "Puente Digital",
    "Meridiano Ops",
    "Cóndor Commerce",
    "Zócalo Partners",
    "Ebro Growth",
  ],
  ...[
    "Tajo Seller Care",
    "Aurora Creators",
    "Pulso Talent",
    "Vértice MCN",
    "Nexo Affiliates",
    "Puerto Match",
  ],
];
export const ADJECTIVES: Readonly<Record<SampleLanguage, readonly string[]>> = {
  en: ["Classic", "Pro", "Mini", "Essential", "Premium", "Eco", "Ultra", "Soft", "Travel", "Max"],
  es: ["Clásico", "Pro", "Mini", "Esencial", "Premium", "Eco", "Ultra", "Suave", "Viaje", "Max"],
};
