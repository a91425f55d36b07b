import { addressText } from "../address";
import { toFlag, toText } from "../arguments";
import { excelError } from "../cells";
import { ApiError, invalidArgument, itemNotFound } from "../errors";
import type { Host } from "../host";
import { defineName, definedNames, deleteName, findName, isValidName, type DefinedName } from "../names";
import { ObjectType, type HostObject } from "../registry";
import { RangeType } from "./range";

interface NameAt {
  readonly name: string;
}

/** Guess: names of one sheet are not told apart from the workbook's. */
interface NamesAt {
  readonly sheetId?: string;
}

function defined({ name }: NameAt, { document }: Host): DefinedName {
  const found = findName(document, name);
  if (!found) throw itemNotFound();
  return found;
}

function valueOf(at: NameAt, host: Host): unknown {
  const { formula, area } = defined(at, host);
  if (area) return formula.replace(/^=/, "");
  const value = host.document.getters.evaluateFormula(host.document.getters.getActiveSheetId(), formula);
  const single = Array.isArray(value) ? value[0]?.[0] : value;
  return typeof single === "string" ? excelError(single) : (single ?? null);
}

function typeOf(at: NameAt, host: Host): string {
  if (defined(at, host).area) return "Range";
  const value = valueOf(at, host);
  if (typeof value === "number") return Number.isInteger(value) ? "Integer" : "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}

const NamedItemType = new ObjectType<NameAt>("NamedItem", {
  identity: ({ name }) => ({ _Id: name, Name: name }),
  properties: {
    name: { get: (at, host) => defined(at, host).name },
    formula: {
      get: (at, host) => defined(at, host).formula,
      set: (at, value, host) => {
        const { visible } = defined(at, host);
        deleteName(host.document, at.name);
        defineName(host.document, at.name, toText(value), visible);
      },
    },
    value: { get: valueOf },
    type: { get: typeOf },
    scope: { get: () => "Workbook" },
    comment: {
      get: (at, host) => defined(at, host).comment,
      set: (at, value, host) => keep(at, host, { comment: toText(value) }),
    },
    visible: {
      get: (at, host) => defined(at, host).visible,
      set: (at, value, host) => keep(at, host, { visible: toFlag(value) }),
    },
    _Id: { get: ({ name }) => name },
  },
  methods: {
    delete: ({ name }, _args, { document }) => deleteName(document, name),
    getRange: (at, _args, host) => {
      const { area } = defined(at, host);
      if (!area) throw itemNotFound();
      return RangeType.of(area);
    },
    getRangeOrNullObject: (at, _args, host) => {
      const { area } = defined(at, host);
      return area ? RangeType.of(area) : null;
    },
  },
});

function keep({ name }: NameAt, { document }: Host, part: object): void {
  const key = name.toLowerCase();
  const fact = document.facts.names[key] ?? { name, visible: true };
  document.setFact(["names", key], { ...fact, ...part });
}

function item(name: string, { document }: Host): HostObject | null {
  const found = findName(document, name);
  return found ? NamedItemType.of({ name: found.name }) : null;
}

export const NamedItemCollectionType = new ObjectType<NamesAt>("NamedItemCollection", {
  items: (_at, { document }) => definedNames(document).map(({ name }) => NamedItemType.of({ name })),
  item: (_at, args, host) => {
    const found = item(args.text(0), host);
    if (!found) throw itemNotFound();
    return found;
  },
  methods: {
    add: (_at, args, host) => {
      const { document } = host;
      const name = args.text(0);
      if (!isValidName(name)) throw invalidArgument();
      if (findName(document, name)) throw new ApiError("ItemAlreadyExists");
      defineName(document, name, referenceText(host, args.raw(1), args.isObject(1)));
      const comment = args.optionalText(2);
      if (comment) keep({ name }, host, { comment });
      return NamedItemType.of({ name });
    },
    getCount: (_at, _args, { document }) => definedNames(document).length,
    getItemOrNullObject: (_at, args, host) => item(args.text(0), host),
  },
});

function referenceText({ document }: Host, given: unknown, isObject: boolean): string {
  if (isObject) {
    const area = RangeType.read(given as HostObject);
    return `=${addressText(document.sheetName(area.sheetId), area, true)}`;
  }
  if (typeof given === "number" || typeof given === "boolean") return `=${String(given).toUpperCase()}`;
  const text = toText(given);
  return text.startsWith("=") ? text : `="${text.replaceAll('"', '""')}"`;
}
