/** A believable content-commerce marketplace from a seed: everything as data, and the truths planted in it beside it. */
import { addMonths, toSerial } from "../metrics/dates";
import { createRandom } from "../metrics/random";
import { drawActivity } from "./activity";
import { eventsOf, type SampleEvent } from "./calendar";
import { cutTo, rowsUntil, type SalesColumns, type TrafficColumns } from "./columns";
import { drawDemand } from "./demand";
import { drawEntities, type Entities } from "./entities";
import { INITIATIVES, type SampleInitiative } from "./initiatives";
import type { SampleLanguage, SampleOptions, SurveyTheme, TruthRecord } from "./options";
import { drawSurvey, type SurveyAnswer } from "./survey";
import { drawTargets, type FixedTarget, type SampleTarget } from "./targets";
import { effectsOf, plant, recordsOf } from "./truths";
import type { Generated, Planted } from "./truths/kind";
import { CATEGORIES } from "./vocabulary";

export interface SampleMarketplace {
  readonly language: SampleLanguage;
  readonly first: number;
  readonly last: number;
  readonly entities: Entities;
  readonly sales: SalesColumns;
  readonly traffic: TrafficColumns;
  readonly targets: readonly SampleTarget[];
  readonly survey: readonly SurveyAnswer[];
  readonly initiatives: readonly SampleInitiative[];
  readonly events: readonly SampleEvent[];
  /** Beside the tables, in none of them. */
  readonly truths: readonly TruthRecord[];
}

const DEFAULT_ROWS = 8000;
const DEFAULT_MONTHS = 24;
const DEFAULT_START = toSerial(2024, 1, 1);
const EVENTS_AHEAD = 2;

export function generateMarketplace(options: SampleOptions): SampleMarketplace {
  const {
    seed,
    rows = DEFAULT_ROWS,
    months = DEFAULT_MONTHS,
    language = "en",
    start = DEFAULT_START,
  } = options;
  const horizon = addMonths(start, months) - 1;
  const last = Math.min(horizon, options.until ?? horizon);
  const days = horizon - start + 1;
  const random = createRandom(seed);
  const entities = drawEntities(seed, language, start, days);
  const context = { entities, language, first: start, last, horizon, random: random.fork("truths") };
  const planted = plant(options.truths ?? [], context);
  const events = eventsOf(start, addMonths(horizon, EVENTS_AHEAD));
  const demand = drawDemand(random.fork("demand"), events, start, days);
  const effects = effectsOf(planted);
  const activity = { random: random.fork("activity"), entities, demand, effects, first: start, days, rows };
  const generated = drawActivity(activity);
  const truths = recordsOf(planted, generated);
  return {
    ...{ language, first: start, last, entities, events, truths },
    ...shownUntil(generated, last),
    targets: drawTargets(random.fork("targets"), generated.sales, start, horizon, fixedTargets(truths)),
    survey: drawSurvey(random.fork("survey"), start, last, themesOf(planted)),
    initiatives: INITIATIVES,
  };
}

function shownUntil({ sales, traffic }: Generated, last: number): Generated {
  return {
    sales: cutTo(sales, rowsUntil(sales.date, last)),
    traffic: cutTo(traffic, rowsUntil(traffic.date, last)),
  };
}

function fixedTargets(truths: readonly TruthRecord[]): FixedTarget[] {
  return truths.flatMap(({ truth, from, to, effect }) => {
    if (truth.kind !== "missedTarget" || from === undefined || to === undefined) return [];
    const category = CATEGORIES.findIndex(
      ({ name }) => truth.category !== undefined && Object.values(name).includes(truth.category),
    );
    return [{ from, to, category, target: effect.target as number }];
  });
}

function themesOf(planted: readonly Planted[]): Required<SurveyTheme>[] {
  return planted.flatMap(({ truth }) =>
    truth.kind === "surveyTheme" ? [truth as Required<SurveyTheme>] : [],
  );
}
