/** Units that must not be mixed: currencies, time zones, end dates that count and that do not. */
import { toIsoDate } from "../../metrics/dates";
import type { Subject } from "../checks";
import { currenciesIn } from "../currency";
import type { Finding } from "../findings";
import type { TargetsTable } from "../model";
import { finding, whereColumn, whereTable } from "./where";

export function checkCurrencies({ readers, model }: Subject): Finding[] {
  const column = readers.get("sales")?.column("currency")?.column;
  const currencies = currenciesIn(model.sales);
  if (!model.sales || column === undefined || currencies.length < 2) return [];
  const where = whereColumn(model.sales.source, column);
  return [
    finding({
      code: "mixedCurrencies",
      severity: "error",
      where,
      count: currencies.length,
      examples: currencies,
    }),
  ];
}

const ZONE = /^(UTC|GMT)([+-].*)?$|^(CST|CET|CEST|EST|PST|BRT|HORALOCAL)$/;

export function checkTimeZones({ readers }: Subject): Finding[] {
  const stated = [...readers.values()].flatMap(({ guess, source }) =>
    guess.columns
      .filter(({ meaning, unit }) => meaning === "date" && unit !== undefined && ZONE.test(unit))
      .map(({ unit }) => ({ zone: unit as string, source })),
  );
  const zones = new Set(stated.map(({ zone }) => zone));
  const [first] = stated;
  if (zones.size < 2 || !first) return [];
  const examples = stated.map(({ zone, source }) => `${source.id}: ${zone}`);
  return [
    finding({
      code: "timeZones",
      severity: "warning",
      where: whereTable(first.source),
      count: zones.size,
      examples,
    }),
  ];
}

export function checkTargetEnds({ readers, model }: Subject): Finding[] {
  const { targets } = model;
  const column = readers.get("targets")?.column("end")?.column;
  if (!targets || column === undefined) return [];
  const where = whereColumn(targets.source, column);
  const found = targets.endsIncluded ? [] : [finding({ code: "endsExclusive", severity: "note", where })];
  const overlapping = overlaps(targets);
  if (overlapping.length === 0) return found;
  const examples = overlapping.map((end) => toIsoDate(end));
  return [
    ...found,
    finding({ code: "endsOverlap", severity: "warning", where, count: overlapping.length, examples }),
  ];
}

/** Targets of the same kind and length whose days overlap: a year over its months is no overlap. */
function overlaps({ targets }: TargetsTable): number[] {
  const lastEnd = new Map<string, number>();
  const found: number[] = [];
  for (const { start, end, metric, field, member } of [...targets].sort((a, b) => a.start - b.start)) {
    const length = Math.round((end - start + 1) / 30);
    const kind = JSON.stringify([metric, field, member, length]);
    const before = lastEnd.get(kind);
    if (before !== undefined && start <= before) found.push(before);
    lastEnd.set(kind, Math.max(end, before ?? -Infinity));
  }
  return found;
}
