/** What tells each role and each meaning. */
import type { Meaning, Role } from "../roles";
import { creators, partners, products, sellers } from "./entities";
import type { MeaningPattern, RolePatterns } from "./patterns";
import { events, initiatives, targets } from "./plans";
import { playbook } from "./playbook";
import { sales } from "./sales";
import { survey } from "./survey";
import { traffic } from "./traffic";
import type { Concept } from "./words";

const PATTERNS: { readonly [R in Role]: RolePatterns<R> } = {
  sales,
  traffic,
  sellers,
  products,
  creators,
  partners,
  targets,
  survey,
  initiatives,
  playbook,
  events,
};

export const ALL_ROLES = Object.keys(PATTERNS) as Role[];

export function namesOf(role: Role): readonly Concept[] {
  return PATTERNS[role].names;
}

export function meaningsOf(role: Role): readonly [Meaning, MeaningPattern][] {
  return Object.entries(PATTERNS[role].meanings) as [Meaning, MeaningPattern][];
}
