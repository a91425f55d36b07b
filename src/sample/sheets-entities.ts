/** Sellers, products, creators and partners as sheets. */
import type { Creator, Partner, Product, Seller } from "./entities";
import type { SampleMarketplace } from "./generate";
import type { Headers } from "./headers";
import { CATEGORIES, LEVELS, MARKETS, TIERS, type CategorySeed } from "./vocabulary";
import { COUNT, DATE, GENERAL, MONEY, PERCENT, sheetOf, type SampleSheet } from "./sheet";

export function entitySheets({ entities, language, last }: SampleMarketplace, words: Headers): SampleSheet[] {
  const { sellers, products, creators, partners } = entities;
  const seller = (row: number) => sellers[row] as Seller;
  const product = (row: number) => products[row] as Product;
  const creator = (row: number) => creators[row] as Creator;
  const partner = (row: number) => partners[row] as Partner;
  const category = (index: number) => (CATEGORIES[index] as CategorySeed).name[language];
  return [
    sheetOf(words.sellers, sellers.length, [
      [words.seller, GENERAL, (row) => seller(row).name],
      [words.tier, GENERAL, (row) => TIERS[seller(row).tier]?.name[language] ?? null],
      [words.category, GENERAL, (row) => category(seller(row).category)],
      [words.partner, GENERAL, (row) => partners[seller(row).partner]?.name ?? null],
      [words.market, GENERAL, (row) => MARKETS[seller(row).market]?.code ?? null],
      [words.region, GENERAL, (row) => seller(row).region],
      [words.start, DATE, (row) => seller(row).start],
      // Who will leave is not known before the day.
      [
        words.end,
        DATE,
        (row) => ((seller(row).end ?? Infinity) <= last ? (seller(row).end as number) : null),
      ],
    ]),
    sheetOf(words.products, products.length, [
      [words.product, GENERAL, (row) => product(row).name],
      [words.category, GENERAL, (row) => category(product(row).category)],
      [
        words.group,
        GENERAL,
        (row) => CATEGORIES[product(row).category]?.groups[product(row).group]?.[language] ?? null,
      ],
      [words.seller, GENERAL, (row) => seller(product(row).seller).name],
      [words.price, MONEY, (row) => product(row).price],
      [words.start, DATE, (row) => product(row).start],
    ]),
    sheetOf(words.creators, creators.length, [
      [words.creator, GENERAL, (row) => creator(row).handle],
      [words.level, GENERAL, (row) => LEVELS[creator(row).level]?.name[language] ?? null],
      [words.followers, COUNT, (row) => creator(row).followers],
      [words.commissionRate, PERCENT, (row) => creator(row).commission],
      [words.partner, GENERAL, (row) => partners[creator(row).partner]?.name ?? null],
      [words.start, DATE, (row) => creator(row).start],
    ]),
    sheetOf(words.partners, partners.length, [
      [words.partner, GENERAL, (row) => partner(row).name],
      [words.type, GENERAL, (row) => partner(row).type],
      [words.region, GENERAL, (row) => partner(row).region],
      [words.start, DATE, (row) => partner(row).start],
      [words.commissionRate, PERCENT, (row) => partner(row).commission],
    ]),
  ];
}
