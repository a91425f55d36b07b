/** Words of conditional formats: as files say them and as Excel's API does. */
import type { ConditionalRule } from "hucre/xlsx";

type FileOperator = NonNullable<ConditionalRule["operator"]>;

const OPERATORS: Readonly<Record<FileOperator, string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqual",
  lessThanOrEqual: "LessThanOrEqual",
};

const POINTS: Readonly<Record<string, string>> = {
  min: "LowestValue",
  max: "HighestValue",
  num: "Number",
  percent: "Percent",
  percentile: "Percentile",
  formula: "Formula",
};

export const operatorFromFile = (word: FileOperator): string => OPERATORS[word];

export const pointFromFile = (word: string): string => POINTS[word] ?? "Number";

export function operatorToFile(word: string): FileOperator {
  const found = Object.entries(OPERATORS).find(([, api]) => api === word);
  return (found?.[0] ?? "equal") as FileOperator;
}

export function pointToFile(word: string): string {
  return Object.entries(POINTS).find(([, api]) => api === word)?.[0] ?? "num";
}
