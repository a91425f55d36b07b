import { toText } from "../arguments";
import { itemNotFound } from "../errors";
import type { Host } from "../host";
import { ObjectType } from "../registry";

interface SettingAt {
  readonly key: string;
}

const has = ({ document }: Host, key: string) => key in document.facts.settings;

const SettingType = new ObjectType<SettingAt>("Setting", {
  identity: ({ key }) => ({ _Id: key, Key: key }),
  properties: {
    key: { get: ({ key }) => key },
    value: {
      get: ({ key }, { document }) => document.facts.settings[key],
      set: ({ key }, value, { document }) => document.setFact(["settings", key], value),
    },
    _Id: { get: ({ key }) => key },
  },
  methods: {
    delete: ({ key }, _args, { document }) => document.setFact(["settings", key], undefined),
  },
});

/** Document settings; the same that Office.context.document.settings shows. */
export const SettingCollectionType = new ObjectType<null>("SettingCollection", {
  items: (_at, { document }) => Object.keys(document.facts.settings).map((key) => SettingType.of({ key })),
  item: (_at, args, host) => {
    const key = args.text(0);
    if (!has(host, key)) throw itemNotFound();
    return SettingType.of({ key });
  },
  methods: {
    add: (_at, args, { document }) => {
      const key = toText(args.raw(0));
      document.setFact(["settings", key], args.raw(1) ?? null);
      return SettingType.of({ key });
    },
    getItemOrNullObject: (_at, args, host) => {
      const key = args.text(0);
      return has(host, key) ? SettingType.of({ key }) : null;
    },
    getCount: (_at, _args, { document }) => Object.keys(document.facts.settings).length,
  },
});
