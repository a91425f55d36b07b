/** Which part of a package refers to which: every part may have a list of relations beside it. */
import type { Archive } from "./zip";
import { childrenOf, parseXml } from "./xml";

export interface Relation {
  readonly id: string;
  /** The last word of its type: "worksheet", "table", "hyperlink". */
  readonly type: string;
  /** A part's path, or an address outside when `external`. */
  readonly target: string;
  readonly external: boolean;
}

export function relationsPath(path: string): string {
  const slash = path.lastIndexOf("/") + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

export function relationsOf(archive: Archive, path: string): Relation[] {
  const list = relationsPath(path);
  if (!archive.has(list)) return [];
  return childrenOf(parseXml(archive.text(list)), "Relationship").map(({ attributes }) => {
    const external = attributes["TargetMode"] === "External";
    const target = attributes["Target"] ?? "";
    return {
      id: attributes["Id"] ?? "",
      type: (attributes["Type"] ?? "").split("/").at(-1) ?? "",
      target: external ? target : resolve(path, target),
      external,
    };
  });
}

/** Targets stand relative to the part, or absolute from the package's root. */
function resolve(from: string, target: string): string {
  const base = target.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") base.pop();
    else if (step !== "." && step !== "") base.push(step);
  }
  return base.join("/");
}
