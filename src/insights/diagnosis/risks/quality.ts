/** Data that cannot be trusted: errors that the checks found, and rows that could not be used. */
import { ROLES, type Role } from "../../../marketplace/roles";
import { decisionOf } from "../decide";
import type { Decision } from "../decision";
import type { DiagnosisInput } from "../input";

/** Left out, this part of a table's rows is no trifle. */
const MOST_LEFT_OUT = 0.05;
/** Rows that are meant to be left out. */
const BY_DESIGN: readonly string[] = ["blankRow", "totalRow", "afterAsOf"];
const EXAMPLES = 3;

export function quality(input: DiagnosisInput): Decision[] {
  return [...errorsOf(input), ...leftOutOf(input)];
}

function errorsOf(input: DiagnosisInput): Decision[] {
  const errors = input.marketplace.findings.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return [];
  const cells = errors.map(({ where: { sheet, address } }) => {
    const quoted = `'${sheet.replaceAll("'", "''")}'`;
    return address === undefined ? quoted : `${quoted}!${address}`;
  });
  return [
    decisionOf(input, {
      ...{ kind: "risk", code: "dataQuality", signal: "dataQuality", segment: [], confidence: 1 },
      facts: {
        ...{
          state: "errors",
          errors: errors.length,
          count: errors.reduce((sum, { count }) => sum + count, 0),
        },
        codes: [...new Set(errors.map(({ code }) => code))].slice(0, EXAMPLES).join(", "),
        sheets: [...new Set(errors.map(({ where }) => where.sheet))].slice(0, EXAMPLES).join(", "),
      },
      evidence: [{ role: "sales", fact: "errors", cells: [...new Set(cells)], formula: undefined }],
    }),
  ];
}

function leftOutOf(input: DiagnosisInput): Decision[] {
  return input.marketplace.accounts.flatMap(({ table, rows, leftOut }) => {
    const reasons = leftOut.filter(({ code }) => !BY_DESIGN.includes(code));
    const count = reasons.reduce((sum, each) => sum + each.count, 0);
    const share = rows > 0 ? count / rows : 0;
    if (share < MOST_LEFT_OUT) return [];
    const [main] = [...reasons].sort((a, b) => b.count - a.count);
    return [
      decisionOf(input, {
        ...{ kind: "risk", code: "dataQuality", signal: "dataQuality", segment: [], confidence: 1 },
        facts: {
          ...{ state: "leftOut", table, rows, count, share, threshold: MOST_LEFT_OUT },
          reason: main?.code ?? "",
        },
        evidence: [{ role: roleOf(input, table), fact: "count", cells: [table], formula: undefined }],
      }),
    ];
  });
}

function roleOf({ marketplace }: DiagnosisInput, table: string): Role {
  const { sales, traffic, targets, survey, events, initiatives, entities } = marketplace;
  const known = [sales, traffic, targets, survey, events, initiatives, ...Object.values(entities)];
  const role = known.find((each) => each?.source.id === table)?.role;
  return role ?? (Object.keys(ROLES)[0] as Role);
}
