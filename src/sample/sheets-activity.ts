/** Sales and traffic as sheets. */
import type { SampleMarketplace } from "./generate";
import type { Headers } from "./headers";
import type { Creator, Product, Seller } from "./entities";
import { CATEGORIES, CONTENTS, MARKETS, type CategorySeed } from "./vocabulary";
import { COUNT, DATE, GENERAL, MONEY, sheetOf, type SampleSheet } from "./sheet";

const PLATFORM_FEE = 0.06;

export function salesSheet({ sales, entities, language }: SampleMarketplace, words: Headers): SampleSheet {
  const { sellers, products, creators } = entities;
  const seller = (row: number) => sellers[sales.seller[row] as number] as Seller;
  const category = (row: number) => CATEGORIES[sales.category[row] as number] as CategorySeed;
  const creator = (row: number) => creators[sales.creator[row] as number];
  const gmv = (row: number) => sales.gmv[row] as number;
  return sheetOf(words.sales, sales.rows, [
    [words.date, DATE, (row) => sales.date[row] as number],
    [words.seller, GENERAL, (row) => seller(row).name],
    [words.product, GENERAL, (row) => (products[sales.product[row] as number] as Product).name],
    [words.category, GENERAL, (row) => category(row).name[language]],
    [words.creator, GENERAL, (row) => creator(row)?.handle ?? null],
    [words.partner, GENERAL, (row) => entities.partners[seller(row).partner]?.name ?? null],
    [words.content, GENERAL, (row) => CONTENTS[sales.content[row] as number]?.name[language] ?? null],
    [words.market, GENERAL, (row) => MARKETS[seller(row).market]?.code ?? null],
    [words.orders, COUNT, (row) => sales.orders[row] as number],
    [words.units, COUNT, (row) => sales.units[row] as number],
    [words.buyers, COUNT, (row) => sales.buyers[row] as number],
    [words.gmv, MONEY, gmv],
    [words.refunds, MONEY, (row) => sales.refunds[row] as number],
    [words.cogs, MONEY, (row) => cents(gmv(row) * category(row).cogs)],
    [words.platformFee, MONEY, (row) => cents(gmv(row) * PLATFORM_FEE)],
    [words.commission, MONEY, (row) => cents(gmv(row) * commissionOf(creator(row)))],
    [words.adSpend, MONEY, (row) => sales.adSpend[row] as number],
    [words.subsidies, MONEY, (row) => sales.subsidies[row] as number],
  ]);
}

export function trafficSheet(
  { traffic, entities, language }: SampleMarketplace,
  words: Headers,
): SampleSheet {
  const seller = (row: number) => entities.sellers[traffic.seller[row] as number] as Seller;
  return sheetOf(words.traffic, traffic.rows, [
    [words.date, DATE, (row) => traffic.date[row] as number],
    [words.seller, GENERAL, (row) => seller(row).name],
    [
      words.category,
      GENERAL,
      (row) => (CATEGORIES[traffic.category[row] as number] as CategorySeed).name[language],
    ],
    [words.creator, GENERAL, (row) => entities.creators[traffic.creator[row] as number]?.handle ?? null],
    [words.partner, GENERAL, (row) => entities.partners[seller(row).partner]?.name ?? null],
    [words.content, GENERAL, (row) => CONTENTS[traffic.content[row] as number]?.name[language] ?? null],
    [words.market, GENERAL, (row) => MARKETS[seller(row).market]?.code ?? null],
    [words.views, COUNT, (row) => traffic.views[row] as number],
    [words.impressions, COUNT, (row) => traffic.impressions[row] as number],
    [words.clicks, COUNT, (row) => traffic.clicks[row] as number],
    [words.orders, COUNT, (row) => traffic.orders[row] as number],
  ]);
}

function commissionOf(creator: Creator | undefined): number {
  return creator?.commission ?? 0;
}

function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}
