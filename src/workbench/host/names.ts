/** Defined names. The library holds those that stand for a range; constants and odd names are facts of ours. */
import { addressText, fromZone, parseCells, splitAddress, type Area } from "./address";
import type { HostDocument } from "./document";

export interface DefinedName {
  readonly name: string;
  readonly visible: boolean;
  readonly comment: string;
  /** "=Sheet1!$A$1:$B$2" or "=0.5" */
  readonly formula: string;
  /** Where the name refers to, if to a range. */
  readonly area?: Area;
}

export function definedNames(document: HostDocument): DefinedName[] {
  const held = document.getters.getNamedRanges().map(({ name, range }) => {
    if (!document.sheetIds().includes(range.sheetId)) return describe(document, name, "=#REF!");
    const area = { sheetId: range.sheetId, ...fromZone(range.zone) };
    return describe(document, name, `=${addressText(document.sheetName(range.sheetId), area, true)}`, area);
  });
  const kept = Object.values(document.facts.names)
    .filter((fact) => fact?.formula !== undefined && !isHeldName(document, fact.name))
    .map((fact) =>
      describe(document, fact.name, fact.formula as string, areaOf(document, fact.formula as string)),
    );
  return [...held, ...kept].sort((a, b) => a.name.localeCompare(b.name));
}

export function findName(document: HostDocument, name: string): DefinedName | undefined {
  const wanted = name.toLowerCase();
  return definedNames(document).find((each) => each.name.toLowerCase() === wanted);
}

export function isHeldName(document: HostDocument, name: string): boolean {
  return document.getters.getNamedRange(name) !== undefined;
}

function describe(document: HostDocument, name: string, formula: string, area?: Area): DefinedName {
  const fact = document.facts.names[name.toLowerCase()];
  return {
    name,
    formula,
    visible: fact?.visible ?? true,
    comment: fact?.comment ?? "",
    ...(area ? { area } : {}),
  };
}

/** The range that "=Sheet1!$A$1:$B$2" names, if it is one. */
export function areaOf(document: HostDocument, formula: string): Area | undefined {
  const { sheet, cells } = splitAddress(formula.replace(/^=/, "").trim());
  const sheetId = sheet === undefined ? undefined : document.findSheet(sheet);
  if (sheetId === undefined || !/^\$?[A-Z]{0,3}\$?\d*(:\$?[A-Z]{0,3}\$?\d*)?$/i.test(cells)) return undefined;
  return { sheetId, ...parseCells(cells) };
}

/** Whether Excel would take it for a name. */
export function isValidName(name: string): boolean {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name)) return false;
  return !/^([A-Za-z]{1,3}\d+|[RrCc](\d+)?)$/.test(name);
}

export function defineName(document: HostDocument, name: string, formula: string, visible = true): void {
  const area = areaOf(document, formula);
  const held = area !== undefined && holdRange(document, name, area);
  document.setFact(["names", name.toLowerCase()], { name, visible, ...(held ? {} : { formula }) });
}

/** Some names that Excel takes are refused by the library; those stay with us. */
function holdRange(document: HostDocument, name: string, area: Area): boolean {
  try {
    document.dispatch("CREATE_NAMED_RANGE", { name, ranges: [document.rangeData(area)] });
    return true;
  } catch {
    return false;
  }
}

export function deleteName(document: HostDocument, name: string): void {
  if (isHeldName(document, name)) document.dispatch("DELETE_NAMED_RANGE", { name });
  document.setFact(["names", name.toLowerCase()], undefined);
}
