import { ApiError, itemNotFound } from "../errors";
import type { Host } from "../host";
import { ObjectType, type HostObject } from "../registry";

interface PartAt {
  readonly id: string;
}

/** All parts, or those of one namespace. */
interface PartsAt {
  readonly namespace?: string;
}

/** The namespace of the root element; the client never needs more of the XML than that. */
function namespaceOf(xml: string): string {
  const root = /<(?![?!])([^\s/>]+)([^>]*)>/.exec(xml);
  if (!root) throw new ApiError("InvalidArgument");
  const [, name = "", attributes = ""] = root;
  const prefix = name.includes(":") ? `:${name.split(":")[0]}` : "";
  return new RegExp(`\\sxmlns${prefix}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1] ?? "";
}

function ids({ namespace }: PartsAt, { document }: Host): string[] {
  const all = Object.entries(document.facts.xmlParts);
  return all.filter(([, xml]) => namespace === undefined || namespaceOf(xml) === namespace).map(([id]) => id);
}

function find(at: PartsAt, host: Host, id: string): HostObject | null {
  return ids(at, host).includes(id) ? CustomXmlPartType.of({ id }) : null;
}

function found(part: HostObject | null): HostObject {
  if (!part) throw itemNotFound();
  return part;
}

function only(at: PartsAt, host: Host): HostObject | null {
  const [id, another] = ids(at, host);
  return id === undefined || another !== undefined ? null : CustomXmlPartType.of({ id });
}

const CustomXmlPartType = new ObjectType<PartAt>("CustomXmlPart", {
  identity: ({ id }) => ({ Id: id }),
  properties: {
    id: { get: ({ id }) => id },
    namespaceUri: { get: ({ id }, { document }) => namespaceOf(document.facts.xmlParts[id] ?? "") },
  },
  methods: {
    getXml: ({ id }, _args, { document }) => document.facts.xmlParts[id] ?? null,
    setXml: ({ id }, args, { document }) => {
      const xml = args.text(0);
      namespaceOf(xml);
      document.setFact(["xmlParts", id], xml);
    },
    delete: ({ id }, _args, { document }) => document.setFact(["xmlParts", id], undefined),
  },
});

const shared = {
  items: (at: PartsAt, host: Host) => ids(at, host).map((id) => CustomXmlPartType.of({ id })),
};

const CustomXmlPartScopedCollectionType = new ObjectType<PartsAt>("CustomXmlPartScopedCollection", {
  ...shared,
  item: (at, args, host) => found(find(at, host, args.text(0))),
  methods: {
    getCount: (at, _args, host) => ids(at, host).length,
    getItemOrNullObject: (at, args, host) => find(at, host, args.text(0)),
    getOnlyItem: (at, _args, host) => found(only(at, host)),
    getOnlyItemOrNullObject: (at, _args, host) => only(at, host),
  },
});

export const CustomXmlPartCollectionType = new ObjectType<PartsAt>("CustomXmlPartCollection", {
  ...shared,
  item: (at, args, host) => found(find(at, host, args.text(0))),
  methods: {
    add: (_at, args, { document }) => {
      const xml = args.text(0);
      namespaceOf(xml);
      const id = `{${document.model.uuidGenerator.uuidv4().toUpperCase()}}`;
      document.setFact(["xmlParts", id], xml);
      return CustomXmlPartType.of({ id });
    },
    getByNamespace: (_at, args) => CustomXmlPartScopedCollectionType.of({ namespace: args.text(0) }),
    getCount: (at, _args, host) => ids(at, host).length,
    getItemOrNullObject: (at, args, host) => find(at, host, args.text(0)),
  },
});
