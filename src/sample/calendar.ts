/** Days that sell more or less: weekdays, campaigns, public holidays of Spain and Mexico. */
import { fromSerial, toSerial, weekday } from "../metrics/dates";
import type { Bilingual } from "./vocabulary";

export interface SampleEvent {
  readonly start: number;
  readonly end: number;
  readonly name: Bilingual;
  readonly market: "ES" | "MX" | "ES + MX";
  readonly kind: "campaign" | "holiday";
  /** Demand on its days, around 1. */
  readonly lift: number;
}

/** Sunday first: content commerce sells in the evening and at the weekend. */
export const WEEKDAY_FACTORS = [1.14, 0.93, 0.9, 0.92, 0.97, 1.05, 1.12] as const;

const b = (en: string, es: string): Bilingual => ({ en, es });

export function eventsOf(first: number, last: number): SampleEvent[] {
  const events: SampleEvent[] = [];
  for (let year = fromSerial(first).year; year <= fromSerial(last).year; year++) {
    events.push(...campaignsOf(year), ...holidaysOf(year));
  }
  return events.filter(({ start, end }) => end >= first && start <= last).sort((x, y) => x.start - y.start);
}

function campaignsOf(year: number): SampleEvent[] {
  const campaign = (
    start: number,
    days: number,
    name: Bilingual,
    market: SampleEvent["market"],
    lift: number,
  ) => ({
    ...{ start, end: start + days - 1, name, market, lift },
    kind: "campaign" as const,
  });
  // The day after the fourth Thursday.
  const blackFriday = nth(year, 11, 5, 4) + 1;
  return [
    campaign(toSerial(year, 1, 7), 7, b("Winter sale", "Rebajas de invierno"), "ES", 1.35),
    campaign(toSerial(year, 2, 12), 3, b("Valentine's Day", "San Valentín"), "ES + MX", 1.25),
    campaign(nth(year, 5, 1, 1) - 3, 4, b("Mother's Day", "Día de la Madre"), "ES", 1.3),
    campaign(toSerial(year, 5, 8), 3, b("Mother's Day", "Día de las Madres"), "MX", 1.4),
    campaign(nth(year, 5, 2, 4), 7, b("Hot Sale", "Hot Sale"), "MX", 1.7),
    campaign(toSerial(year, 7, 1), 7, b("Summer sale", "Rebajas de verano"), "ES", 1.25),
    campaign(toSerial(year, 8, 24), 10, b("Back to school", "Vuelta al cole"), "ES + MX", 1.15),
    campaign(toSerial(year, 11, 11), 1, b("Singles' Day 11.11", "Día del Soltero 11.11"), "ES + MX", 2.4),
    campaign(nth(year, 11, 2, 3) - 3, 4, b("El Buen Fin", "El Buen Fin"), "MX", 1.9),
    campaign(blackFriday, 4, b("Black Friday", "Black Friday"), "ES + MX", 2.1),
    campaign(toSerial(year, 12, 12), 1, b("12.12", "12.12"), "ES + MX", 1.6),
  ];
}

function holidaysOf(year: number): SampleEvent[] {
  const holiday = (start: number, name: Bilingual, market: SampleEvent["market"], lift = 0.85) => ({
    ...{ start, end: start, name, market, lift },
    kind: "holiday" as const,
  });
  return [
    holiday(toSerial(year, 1, 1), b("New Year's Day", "Año Nuevo"), "ES + MX", 0.6),
    holiday(toSerial(year, 1, 6), b("Epiphany", "Día de Reyes"), "ES", 0.8),
    holiday(nth(year, 2, 2, 1), b("Constitution Day", "Día de la Constitución"), "MX"),
    holiday(nth(year, 3, 2, 3), b("Benito Juárez's birthday", "Natalicio de Benito Juárez"), "MX"),
    holiday(easterSunday(year) - 2, b("Good Friday", "Viernes Santo"), "ES + MX", 0.75),
    holiday(toSerial(year, 5, 1), b("Labour Day", "Día del Trabajo"), "ES + MX"),
    holiday(toSerial(year, 8, 15), b("Assumption", "Asunción de la Virgen"), "ES"),
    holiday(toSerial(year, 9, 16), b("Independence Day", "Día de la Independencia"), "MX", 0.8),
    holiday(toSerial(year, 10, 12), b("National Day", "Fiesta Nacional de España"), "ES"),
    holiday(toSerial(year, 11, 1), b("All Saints' Day", "Todos los Santos"), "ES"),
    holiday(nth(year, 11, 2, 3), b("Revolution Day", "Día de la Revolución"), "MX", 1),
    holiday(toSerial(year, 12, 6), b("Constitution Day", "Día de la Constitución"), "ES"),
    holiday(toSerial(year, 12, 8), b("Immaculate Conception", "Inmaculada Concepción"), "ES"),
    holiday(toSerial(year, 12, 25), b("Christmas", "Navidad"), "ES + MX", 0.6),
  ];
}

/** The n-th weekday (1 = Sunday) of a month. */
export function nth(year: number, month: number, day: number, n: number): number {
  const first = toSerial(year, month, 1);
  return first + ((day - weekday(first) + 7) % 7) + (n - 1) * 7;
}

/** Gregorian Easter, the anonymous algorithm (Meeus, Astronomical Algorithms, ch. 8). */
export function easterSunday(year: number): number {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(century / 4);
  const g = Math.floor((8 * century + 13) / 25);
  const h = (19 * a + century - d - g + 15) % 30;
  const l = (32 + 2 * (century % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return toSerial(year, month, (h + l - 7 * m + 33 * month + 19) % 32);
}

/** Demand of a day in a market by its events; a campaign over a holiday counts, not both. */
export function eventFactors(
  events: readonly SampleEvent[],
  first: number,
  days: number,
  market: string,
): Float64Array {
  const factors = new Float64Array(days).fill(1);
  for (const kind of ["holiday", "campaign"] as const) {
    for (const event of events) {
      if (event.kind !== kind || !event.market.includes(market)) continue;
      for (let day = Math.max(event.start, first); day <= Math.min(event.end, first + days - 1); day++) {
        factors[day - first] = event.lift;
      }
    }
  }
  return factors;
}
