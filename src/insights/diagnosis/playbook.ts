/** From a decision to what to do about it: the rows of the playbook whose condition it meets. */
import { playbook as english } from "../../i18n/en/playbook";
import { playbook as spanish } from "../../i18n/es/playbook";
import type { Language } from "../../i18n/text";
import { parseCondition, type Condition } from "../../marketplace/conditions/parse";
import type { Marketplace, Play } from "../../marketplace/model";
import type { Decision, Member } from "./decision";

export type Playbook = readonly Omit<Play, "row">[];

export interface Action {
  readonly action: string;
  readonly owner: string | undefined;
  readonly metric: string | undefined;
  /** As it stands in the playbook. */
  readonly condition: string;
}

export function defaultPlaybook(language: Language): Playbook {
  const rows = language === "es" ? spanish : english;
  return Object.values(rows).map(([condition, action, owner, metric]) => {
    return { condition: parseCondition(condition).condition, action, owner, metric };
  });
}

/** The person's own table stands in for all of the default, so that a deleted row stays deleted. */
export function playbookOf({ playbook }: Pick<Marketplace, "playbook">, language: Language): Playbook {
  return playbook?.plays ?? defaultPlaybook(language);
}

/** The row that says most about the decision first; rows that say as much in the order of the playbook. */
export function actionsFor(decision: Decision, playbook: Playbook): Action[] {
  return playbook
    .filter(({ condition }) => meets(decision, condition))
    .sort((a, b) => weightOf(b.condition) - weightOf(a.condition))
    .map(({ action, owner, metric, condition }) => ({ action, owner, metric, condition: condition.text }));
}

function meets(decision: Decision, { kind, subjects, places, direction }: Condition): boolean {
  const { code, signal, segment, facts } = decision;
  if (kind !== undefined && kind !== decision.kind) return false;
  if (direction !== undefined && direction !== directionOf(facts.change)) return false;
  return (
    subjects.every((subject) => subject === code || subject === signal) &&
    places.every((wanted) => segment.some((member) => isAt(member, wanted)))
  );
}

function directionOf(change: number | string | undefined): "up" | "down" | undefined {
  if (typeof change !== "number" || !(change !== 0)) return undefined;
  return change > 0 ? "up" : "down";
}

function isAt({ dimension, member }: Member, wanted: Condition["places"][number]): boolean {
  const { place, member: named } = wanted;
  const there = dimension === place || dimension.startsWith(`${place}.`);
  return there && (named === undefined || folded(named) === folded(member));
}

function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").trim().toLowerCase();
}

/** A member says more than its field, an attribute more than the field it belongs to. */
function weightOf({ kind, subjects, places, direction }: Condition): number {
  const ofPlace = ({ place, member }: Condition["places"][number]) =>
    (place.includes(".") ? 3 : 2) + (member === undefined ? 0 : 4);
  const where = places.reduce((sum, place) => sum + ofPlace(place), 0);
  return where + 4 * subjects.length + (direction === undefined ? 0 : 1) + (kind === undefined ? 0 : 1);
}
