/** The review as data: its tabs from first to last, what is missing, and every row accounted for. */
import { breakdownsOf } from "../insights/fields";
import { reviewText } from "../i18n/review";
import type { RowAccount } from "../marketplace/findings";
import type { Marketplace } from "../marketplace/model";
import { accountAsOf } from "../marketplace/rows";
import { placeAccounts } from "./accounts";
import { contextOf, type Review } from "./context";
import { chooseSources, type DataBlock } from "./data/sources";
import type { Tab, TabKey, TabKind } from "./description";
import { placeInputs } from "./inputs";
import { Layout } from "./layout";
import { missingParts } from "./missing";
import { TAB_KEYS } from "./names";
import type { ReviewRequest } from "./request";
import { scopeLine } from "./scope";
import { HEIGHT } from "./theme";
import { placeBridge } from "./tabs/bridge";
import { checksTitle, placeFindings } from "./tabs/checks";
import { placeData } from "./tabs/data";
import { FINDINGS_COLUMNS, findingsTitle, placeDecisions } from "./tabs/findings";
import { placeDefinitions } from "./tabs/definitions";
import { placeLineage } from "./tabs/lineage";
import { placePlaybook, PLAYBOOK_COLUMNS, playbookRows } from "./tabs/playbook";
import { placeScorecard } from "./tabs/scorecard";
import { placeSixTwelve } from "./tabs/six-twelve";
import { placeSummary } from "./tabs/summary";

export interface ReviewDescription {
  readonly tabs: readonly Tab[];
  /** What the review could not show, and for want of what; in the language of the tabs. */
  readonly missing: readonly string[];
  /** Of every table, counted up to the request's as-of date. */
  readonly accounts: readonly RowAccount[];
}

/** Twelve columns on every tab, so that blocks on different tabs line up. */
const COLUMNS = 12;
const WIDTH_OF: Readonly<Partial<Record<TabKey, number>>> = {
  findings: FINDINGS_COLUMNS,
  playbook: PLAYBOOK_COLUMNS,
};

const KIND: Readonly<Record<TabKey, TabKind>> = {
  summary: "reading",
  scorecard: "reading",
  sixTwelve: "reading",
  bridge: "reading",
  findings: "reading",
  playbook: "working",
  definitions: "evidence",
  checks: "evidence",
  lineage: "evidence",
  data: "evidence",
};

/** A page each, however long: what they say belongs together. */
const ONE_PAGE: ReadonlySet<TabKey> = new Set(["summary", "scorecard", "findings"]);

/** Throws where there are no sales: nobody asks for a review without them (defaultRequest gives none). */
export function describeReview(marketplace: Marketplace, request: ReviewRequest): ReviewDescription {
  const { sales } = marketplace;
  if (!sales) throw new Error("a review needs sales");
  let blocks: readonly DataBlock[] = [];
  const review = contextOf(marketplace, sales, request, (windows, names) => {
    const chosen = chooseSources({
      ...{ marketplace, sales, windows, asOf: request.asOf, sheet: names.data },
      ...{ other: reviewText[request.language].allOthers, breakdowns: breakdownsOf(marketplace) },
    });
    blocks = chosen.blocks;
    return chosen.sources;
  });
  return {
    tabs: tabsOf(review, blocks),
    missing: missingParts(review).map(({ text }) => text),
    accounts: accountsOf(review),
  };
}

function tabsOf(review: Review, blocks: readonly DataBlock[]): Tab[] {
  const headerHeight = review.windows.partial ? HEIGHT.longHeader : HEIGHT.header;
  const sheet = (key: TabKey) =>
    new Layout({
      ...{ key, name: review.names[key], kind: KIND[key], headerHeight, onePage: ONE_PAGE.has(key) },
      columns: key === "data" ? widthOf(blocks) : (WIDTH_OF[key] ?? COLUMNS),
    });
  const layouts = Object.fromEntries(TAB_KEYS.map((key) => [key, sheet(key)])) as Record<TabKey, Layout>;
  const inputs = placeInputs(layouts.scorecard, review);
  const accounts = placeAccounts(layouts.checks, review, inputs);
  const scorecard = placeScorecard(layouts.scorecard, review, inputs, accounts);
  placeSixTwelve(layouts.sixTwelve, review, inputs, accounts);
  const bridge = placeBridge(layouts.bridge, { review, inputs, totals: scorecard.totals, accounts });
  placeSummary(layouts.summary, { review, inputs, accounts, scorecard, bridge });
  placeFindings(layouts.checks, review);
  layouts.checks.head(checksTitle(review), scopeLine(layouts.checks, review, inputs));
  if (blocks.length > 0) placeData(layouts.data, review, inputs, blocks);
  placeDecisions(layouts.findings, review);
  layouts.findings.head(findingsTitle(review), scopeLine(layouts.findings, review, inputs));
  const plays = playbookRows(review);
  if (plays) placePlaybook(layouts.playbook, review, plays);
  const numbered = [
    ...[layouts.summary, layouts.scorecard, layouts.sixTwelve, layouts.bridge, layouts.findings],
    ...(plays ? [layouts.playbook] : []),
    layouts.checks,
  ];
  const made = [...numbered, ...(blocks.length > 0 ? [layouts.data] : [])].map((each) => each.toTab());
  placeDefinitions(layouts.definitions, review, made);
  placeLineage(layouts.lineage, review, made);
  layouts.definitions.head(review.words.definitionsTab, scopeLine(layouts.definitions, review, inputs));
  layouts.lineage.head(review.words.lineageTab, scopeLine(layouts.lineage, review, inputs));
  return [
    ...made.slice(0, numbered.length),
    layouts.definitions.toTab(),
    layouts.lineage.toTab(),
    ...made.slice(numbered.length),
  ];
}

function widthOf(blocks: readonly DataBlock[]): number {
  return Math.max(COLUMNS, ...blocks.flatMap(({ block }) => Object.values(block.columns)));
}

function accountsOf({ marketplace, request }: Review): RowAccount[] {
  const { sales, traffic } = marketplace;
  const dated = [sales, traffic].filter((table) => table !== undefined);
  const counted = new Map(dated.map((table) => [table.source.id, accountAsOf(table, request.asOf)]));
  return marketplace.accounts.map((account) => counted.get(account.table) ?? account);
}
