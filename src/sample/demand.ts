/** How much is asked for on each day: growth, weekdays, campaigns, seasons, and weather that lasts a few days. */
import { fromSerial, weekday } from "../metrics/dates";
import type { Random } from "../metrics/random";
import { eventFactors, WEEKDAY_FACTORS, type SampleEvent } from "./calendar";
import { CATEGORIES, MARKETS } from "./vocabulary";

export interface Demand {
  /** By market, by day. */
  readonly markets: readonly Float64Array[];
  /** 1 on the days of a market's campaigns. */
  readonly campaigns: readonly Uint8Array[];
  /** By category, by day. */
  readonly categories: readonly Float64Array[];
}

const GROWTH_A_YEAR = 0.16;
/** From this lift on a campaign comes with lower prices and subsidies. */
const CAMPAIGN_LIFT = 1.3;

export function drawDemand(
  random: Random,
  events: readonly SampleEvent[],
  first: number,
  days: number,
): Demand {
  const markets = MARKETS.map(({ code }) => {
    const lifts = eventFactors(events, first, days, code);
    const noise = persistentNoise(random, days, 0.06, 0.55);
    return Float64Array.from({ length: days }, (_, day) => {
      const growth = (1 + GROWTH_A_YEAR) ** (day / 365);
      const weekly = WEEKDAY_FACTORS[weekday(first + day) - 1] as number;
      return growth * weekly * (lifts[day] as number) * (noise[day] as number);
    });
  });
  const categories = CATEGORIES.map(({ season }) => {
    const noise = persistentNoise(random, days, 0.05, 0.6);
    return Float64Array.from(
      { length: days },
      (_, day) => seasonAt(season, first + day) * (noise[day] as number),
    );
  });
  const campaigns = MARKETS.map(({ code }) =>
    Uint8Array.from(eventFactors(events, first, days, code), (lift) => (lift >= CAMPAIGN_LIFT ? 1 : 0)),
  );
  return { markets, campaigns, categories };
}

/** Between the middles of two months the season moves in a straight line. */
function seasonAt(season: readonly number[], day: number): number {
  const { month, day: dayOfMonth } = fromSerial(day);
  const position = month - 1 + (dayOfMonth - 15.5) / 30.5;
  const before = Math.floor(position);
  const weight = position - before;
  const at = (index: number) => season[(index + 12) % 12] as number;
  return at(before) * (1 - weight) + at(before + 1) * weight;
}

/** exp of a first-order autoregression: what was high yesterday is rather high today. */
function persistentNoise({ normal }: Random, days: number, sigma: number, memory: number): Float64Array {
  const noise = new Float64Array(days);
  const fresh = sigma * Math.sqrt(1 - memory * memory);
  let level = sigma * normal();
  for (let day = 0; day < days; day++) {
    noise[day] = Math.exp(level);
    level = memory * level + fresh * normal();
  }
  return noise;
}
