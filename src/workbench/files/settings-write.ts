/** Our settings as Excel keeps those of a task pane: a web extension in the package, its pane closed. */
import { ADD_IN_ID } from "./settings-read";
import { element, XML_HEAD } from "./xml";
import type { WorkbookFile } from "./workbook";

const EXTENSION = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const PANES = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const OFFICE_2011 = "http://schemas.microsoft.com/office/2011/relationships";
const RELATION_LIST = "http://schemas.openxmlformats.org/package/2006/relationships";
const DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface SettingsParts {
  readonly parts: Readonly<Record<string, string>>;
  readonly contentTypes: string;
  /** For the package's own list of relations. */
  readonly relation: string;
}

export function settingsParts(settings: WorkbookFile["settings"]): SettingsParts | undefined {
  const entries = Object.entries(settings).filter(([, value]) => value !== undefined);
  if (entries.length === 0) return undefined;
  const properties = entries.map(([name, value]) =>
    element("we:property", { name, value: JSON.stringify(value) }),
  );
  const extension = element(
    "we:webextension",
    { "xmlns:we": EXTENSION, id: `{${ADD_IN_ID.toUpperCase()}}` },
    element("we:reference", { id: ADD_IN_ID, version: "1.0.0.0", store: "developer", storeType: "Registry" }),
    "<we:alternateReferences/>",
    element("we:properties", {}, ...properties),
    "<we:bindings/>",
    element("we:snapshot", { "xmlns:r": DOCUMENT }),
  );
  const pane = element(
    "wetp:taskpane",
    { dockstate: "right", visibility: 0, width: 350, row: 0 },
    element("wetp:webextensionref", { "xmlns:r": DOCUMENT, "r:id": "rId1" }),
  );
  return {
    parts: {
      "xl/webextensions/webextension1.xml": XML_HEAD + extension,
      "xl/webextensions/taskpanes.xml": XML_HEAD + element("wetp:taskpanes", { "xmlns:wetp": PANES }, pane),
      "xl/webextensions/_rels/taskpanes.xml.rels":
        XML_HEAD +
        element(
          "Relationships",
          { xmlns: RELATION_LIST },
          relation("rId1", "webextension", "webextension1.xml"),
        ),
    },
    contentTypes:
      override("/xl/webextensions/taskpanes.xml", "application/vnd.ms-office.webextensiontaskpanes+xml") +
      override("/xl/webextensions/webextension1.xml", "application/vnd.ms-office.webextension+xml"),
    relation: relation("rIdSettings", "webextensiontaskpanes", "xl/webextensions/taskpanes.xml"),
  };
}

function relation(id: string, type: string, target: string): string {
  return element("Relationship", { Id: id, Type: `${OFFICE_2011}/${type}`, Target: target });
}

function override(part: string, type: string): string {
  return element("Override", { PartName: part, ContentType: type });
}
