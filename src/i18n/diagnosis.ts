/** Words for what a diagnosis found; apart from text.ts, since the functions load without them. */
import { diagnosis as english } from "./en/diagnosis";
import { diagnosisFound as foundEn } from "./en/diagnosis-found";
import { diagnosis as spanish } from "./es/diagnosis";
import { diagnosisFound as foundEs } from "./es/diagnosis-found";
import type { Language } from "./text";

const words: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { ...english, ...foundEn },
  es: { ...spanish, ...foundEs },
};

/** A decision as the diagnosis gives it (insights/diagnosis/decision.ts). */
interface DecisionLike {
  readonly kind: string;
  readonly code: string;
  readonly signal: string;
  readonly segment: readonly { readonly dimension: string; readonly member: string }[];
  readonly size: number | undefined;
  readonly sure: number | undefined;
  readonly facts: Readonly<Record<string, number | string>>;
  readonly question: string;
}

/** One sentence: how much, of what, where; then what it is worth, with the part of it that is sure. */
export function decisionText(decision: DecisionLike, language: Language, currency?: string): string {
  const { kind, code, size, sure, facts } = decision;
  const sentence = words[language][`${code}_${facts.state}`] ?? words[language][code] ?? code;
  const isSized = size !== undefined && !sentence.includes("{size");
  const tail = isSized ? (words[language][`${kind}_size`] ?? "") : "";
  const safe = isSized && sure !== undefined && sure !== 0 ? (words[language].sure ?? "") : "";
  return `${capital(filled(sentence + tail + safe, decision, language, currency))}.`;
}

/** The question of the signal where there is one, else that of the finding. */
export function questionText(decision: DecisionLike, language: Language, currency?: string): string {
  const { question, signal } = decision;
  const text = words[language][`${question}_${signal}`] ?? words[language][question] ?? question;
  return capital(filled(text, decision, language, currency));
}

export function signalName(signal: string, language: Language): string {
  return words[language][`signal_${signal}`] ?? signal;
}

export function dimensionName(dimension: string, language: Language): string {
  return words[language][`at_${dimension.replace(".", "_")}`] ?? dimension;
}

/** "seller tier Tier 2 · category Beauty": a member says nothing without its field. */
export function segmentText(segment: DecisionLike["segment"], language: Language): string {
  if (segment.length === 0) return words[language].everywhere ?? "";
  return segment
    .map(({ dimension, member }) => `${dimensionName(dimension, language)} ${member}`)
    .join(" · ");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

type Format = (value: number, language: Language) => string;

const number = (options: Intl.NumberFormatOptions): Format => {
  return (value, language) => new Intl.NumberFormat(language, options).format(value).replace(/^-/, "−");
};
const percent = number({ style: "percent", maximumSignificantDigits: 3 });
/** Spanish leaves four digits ungrouped; beside larger amounts that reads as another kind of number. */
const count = number({ maximumFractionDigits: 0, useGrouping: true });
const decimal = number({ maximumFractionDigits: 2 });
const cents = number({ minimumFractionDigits: 2, maximumFractionDigits: 2, useGrouping: true });
const UNIX_EPOCH = 25569;
const date: Format = (serial, language) =>
  new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" }).format(
    (serial - UNIX_EPOCH) * 86_400_000,
  );
const FORMATS: Readonly<Record<string, Format>> = {
  percent,
  count,
  date,
  number: decimal,
  signed: number({ style: "percent", maximumFractionDigits: 1, signDisplay: "exceptZero" }),
};

/** How the value of a signal reads; those that are not named here are rates. */
const MEASURED: Readonly<Record<string, "count" | "money" | "number" | "price">> = {
  ...{ views: "count", orders: "count", unitsPerOrder: "number", nps: "number", csat: "number" },
  ...{ gmv: "money", creatorShare: "money", target: "money", price: "price" },
};

function filled(template: string, decision: DecisionLike, language: Language, currency?: string): string {
  const { signal, segment, size, sure, facts } = decision;
  const own: Readonly<Record<string, number | string | undefined>> = {
    ...facts,
    ...{ signal: signalName(signal, language), where: segmentText(segment, language), size, sure },
  };
  return template.replace(/\{(\w+)(?:\|(\w+))?\}/g, (whole, name: string, format?: string) => {
    const value = own[name];
    if (value === undefined) return whole;
    if (typeof value === "string")
      return format === "name" ? (words[language][`name_${value}`] ?? value) : value;
    if (Number.isNaN(value)) return "–";
    const kind = format === "value" ? (MEASURED[signal] ?? "percent") : (format ?? "number");
    if (kind === "money") return money(count(value, language), currency);
    if (kind === "price") return money(cents(value, language), currency);
    return (FORMATS[kind] ?? decimal)(value, language);
  });
}

/** "−12,300 EUR", "$12,300" where the workbook does not say whose dollars. */
function money(amount: string, currency = ""): string {
  if (currency.length === 3) return `${amount} ${currency}`;
  return currency === "" ? amount : amount.replace(/^(−?)/, (minus) => `${minus}${currency}`);
}
