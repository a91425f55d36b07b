/** What every tab is made from: the data, the request and what the tabs before it have placed. */
import { diagnose, type Diagnosis } from "../insights/diagnosis/diagnose";
import { inputFor } from "../insights/diagnosis/input";
import { driversOf, type Driver } from "../insights/drivers";
import { evaluate, type Window } from "../insights/evaluate";
import { breakdownsOf, type Breakdown } from "../insights/fields";
import { kpisOf, type Kpi } from "../insights/kpis";
import type { Measure } from "../insights/measures";
import type { Language } from "../i18n/text";
import { reviewText, type ReviewText } from "../i18n/review";
import type { Marketplace, SalesTable } from "../marketplace/model";
import type { TabKey } from "./description";
import { namesOf } from "./names";
import { windowsOf, type Windows } from "./period";
import type { ReviewRequest } from "./request";
import type { Sources } from "./sources";

export interface Review {
  readonly marketplace: Marketplace;
  readonly sales: SalesTable;
  readonly request: ReviewRequest;
  readonly language: Language;
  readonly words: ReviewText;
  readonly names: Readonly<Record<TabKey, string>>;
  readonly sources: Sources;
  readonly windows: Windows;
  readonly gmv: Measure;
  /** The key figures that the sources can answer. */
  readonly kpis: readonly Kpi[];
  readonly drivers: readonly Driver[];
  readonly breakdowns: readonly Breakdown[];
  readonly diagnosis: Diagnosis;
  /** Size of a figure in the period, to choose thousands or millions by. */
  size(kpi: Pick<Kpi, "numerator" | "denominator">, window?: Window): number;
}

const GMV: Measure = { key: "gmv", table: "sales", how: "sum", column: "gmv" };

export function contextOf(
  marketplace: Marketplace,
  sales: SalesTable,
  request: ReviewRequest,
  makeSources: (windows: Windows, names: Review["names"]) => Sources,
): Review {
  const windows = windowsOf({ from: request.from, to: request.to }, request.asOf);
  const names = namesOf(request.language);
  const sources = makeSources(windows, names);
  const answered = ({ numerator, denominator }: Pick<Kpi, "numerator" | "denominator">) =>
    sources.counted(numerator) !== undefined && (!denominator || sources.counted(denominator) !== undefined);
  return {
    marketplace,
    sales,
    request,
    language: request.language,
    words: reviewText[request.language],
    names,
    sources,
    windows,
    gmv: GMV,
    kpis: kpisOf(marketplace).filter(answered),
    drivers: driversOf(marketplace),
    breakdowns: breakdownsOf(marketplace),
    diagnosis: diagnose(inputFor(marketplace, windows.counted, request.asOf)),
    size: ({ numerator, denominator }, window = windows.counted) => {
      const above = evaluate(marketplace, numerator, window);
      return denominator ? above / evaluate(marketplace, denominator, window) : above;
    },
  };
}

/** TRUE in English results, "es" in Spanish ones: the argument that every table of BIZ takes last. */
export function headersArgument(language: Language): string | undefined {
  return language === "es" ? '"es"' : undefined;
}
