/** Words for the marketplace's tables, columns and checks; apart from text.ts, since the functions load without them. */
import { checks as checksEn } from "./en/checks";
import { roles as rolesEn } from "./en/roles";
import { checks as checksEs } from "./es/checks";
import { roles as rolesEs } from "./es/roles";
import { fill, type Language, type Parameters } from "./text";

const checks: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en: checksEn, es: checksEs };
const roles: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en: rolesEn, es: rolesEs };

/** A finding as the marketplace gives it (marketplace/findings.ts). */
interface FindingLike {
  readonly code: string;
  readonly where: {
    readonly sheet: string;
    readonly address?: string;
    readonly table?: string;
    readonly column?: string;
  };
  readonly count: number;
  readonly examples: readonly string[];
  readonly parameters: Parameters;
}

export function roleName(role: string, language: Language): string {
  return roles[language][`role_${role}`] ?? role;
}

export function meaningName(meaning: string, language: Language): string {
  return roles[language][`meaning_${meaning}`] ?? meaning;
}

/** What a column's values look like, for the reason "values". */
export function valuesName(detail: string, language: Language): string {
  return roles[language][`values_${detail}`] ?? detail;
}

/** One sentence or two: what was found, where, and what to do. */
export function findingText(finding: FindingLike, language: Language): string {
  const parameters = {
    ...wordParameters(finding.parameters, language),
    place: placeText(finding.where, language),
    examples: finding.examples.join(", "),
  };
  const text = fillCounted(
    checks[language][finding.code] ?? finding.code,
    finding.count,
    parameters,
    language,
  );
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Why rows were left out, in a few words. */
export function leftOutText(leftOut: { code: string; parameters: Parameters }, language: Language): string {
  return fill(checks[language][leftOut.code] ?? leftOut.code, leftOut.parameters);
}

function placeText({ sheet, address, table, column }: FindingLike["where"], language: Language): string {
  const words = checks[language];
  if (address === undefined) return fill(words.atSheet ?? "", { sheet });
  const template = column === undefined ? words.at : words.atColumn;
  return fill(template ?? "", {
    sheet: quoteSheet(sheet),
    address,
    table: plainName(table ?? sheet),
    column: column ?? "",
  });
}

/** "Sheet!A1", the id of a table without a name, says no more than the address beside it. */
function plainName(table: string): string {
  return table.replace(/![A-Z]+\d+$/, "");
}

function quoteSheet(sheet: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? sheet : `'${sheet.replace(/'/g, "''")}'`;
}

/** Codes among the parameters are worded: roles, meanings, orders of dates, steps. */
function wordParameters(parameters: Parameters, language: Language): Record<string, string | number> {
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => {
      if (name === "role") return [name, roleName(String(value), language)];
      if (name === "meaning") {
        return [
          name,
          String(value)
            .split(",")
            .map((each) => meaningName(each, language))
            .join(", "),
        ];
      }
      if (name === "field") return [name, meaningName(String(value), language).toLowerCase()];
      if (name === "order" || name === "step") return [name, checks[language][`${name}_${value}`] ?? value];
      return [name, typeof value === "number" ? numbers.format(value) : value];
    }),
  );
}

/** Fills `{count|row|rows}`: the number and the right form; `{count|=is|=are}`: the form alone, its {n} filled. */
function fillCounted(template: string, count: number, parameters: Parameters, language: Language): string {
  const number = new Intl.NumberFormat(language).format(count);
  const worded = template.replace(
    /\{count\|((?:[^{}|]|\{\w+\})*)\|((?:[^{}|]|\{\w+\})*)\}/g,
    (_whole, one: string, many: string) => {
      const form = count === 1 ? one : many;
      return form.startsWith("=") ? form.slice(1).replace("{n}", number) : `${number} ${form}`;
    },
  );
  return fill(worded, { ...parameters, count: number });
}
