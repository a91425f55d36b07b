import { fromZone } from "../address";
import { ObjectType } from "../registry";
import { ApplicationType } from "./application";
import { CustomXmlPartCollectionType } from "./custom-xml-parts";
import { FunctionsType } from "./functions";
import { NamedItemCollectionType } from "./names";
import { RangeType } from "./range";
import { SettingCollectionType } from "./settings";
import { TableCollectionType } from "./tables";
import { WorkbookProtectionType } from "./workbook-protection";
import { WorksheetCollectionType } from "./worksheets";

export const WorkbookType: ObjectType<null> = new ObjectType<null>("Workbook", {
  properties: {
    name: { get: () => "Workbook.xlsx" },
    readOnly: { get: (_at, { document }) => document.getters.isReadonly() },
  },
  children: {
    application: () => ApplicationType.of(null),
    functions: () => FunctionsType.of(null),
    protection: () => WorkbookProtectionType.of(null),
    worksheets: () => WorksheetCollectionType.of(null),
    names: () => NamedItemCollectionType.of({}),
    tables: () => TableCollectionType.of({}),
    settings: () => SettingCollectionType.of(null),
    customXmlParts: () => CustomXmlPartCollectionType.of({}),
  },
  methods: {
    getSelectedRange: (_at, _args, { document }) => {
      const { getters } = document;
      return RangeType.of({ sheetId: getters.getActiveSheetId(), ...fromZone(getters.getSelectedZone()) });
    },
    getActiveCell: (_at, _args, { document }) => {
      const { sheetId, row, col } = document.getters.getActivePosition();
      return RangeType.of({ sheetId, row, column: col, rows: 1, columns: 1 });
    },
    _RemoveReference: (_at, args, { references }) => references.release(args.text(0)),
    _RemoveAllReferences: (_at, _args, { references }) => references.releaseAll(),
    _GetReferenceCount: (_at, _args, { references }) => references.count,
  },
});
