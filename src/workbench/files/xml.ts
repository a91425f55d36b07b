/** XML for reading (a small tree) and for writing (escaped text). Namespaces are told by local names alone. */
import { SaxesParser } from "saxes";
import { FileError } from "./errors";

export interface Xml {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Xml[];
  text: string;
}

export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** Throws "damaged" when the text is no well-formed XML. */
export function parseXml(text: string): Xml {
  const top: Xml = { name: "", attributes: {}, children: [], text: "" };
  const open = [top];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const element: Xml = { name: localName(name), attributes, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  const addText = (part: string): void => {
    const element = open.at(-1);
    if (element) element.text += part;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("error", (cause) => {
    throw new FileError("damaged", {}, { cause });
  });
  parser.write(text).close();
  const root = top.children[0];
  if (!root) throw new FileError("damaged");
  return root;
}

export function child(element: Xml | undefined, ...path: string[]): Xml | undefined {
  let at = element;
  for (const name of path) at = at?.children.find((each) => each.name === name);
  return at;
}

export function childrenOf(element: Xml | undefined, name: string): Xml[] {
  return element?.children.filter((each) => each.name === name) ?? [];
}

/** Every descendant of that name, in document order. */
export function descendants(element: Xml | undefined, name: string): Xml[] {
  return (element?.children ?? []).flatMap((each) => [
    ...(each.name === name ? [each] : []),
    ...descendants(each, name),
  ]);
}

/** The `val` attribute that most chart and style elements carry. */
export function val(element: Xml | undefined, ...path: string[]): string | undefined {
  return child(element, ...path)?.attributes["val"];
}

/** A relationship id: "r:id" under whatever prefix the file uses. */
export function relationId(element: Xml | undefined, local = "id"): string | undefined {
  const key = Object.keys(element?.attributes ?? {}).find(
    (name) => name.includes(":") && localName(name) === local,
  );
  return key === undefined ? undefined : element?.attributes[key];
}

/** The number of an attribute or a text; undefined when there is none. */
export function numberOf(text: string | undefined): number | undefined {
  const number = text === undefined || text === "" ? NaN : Number(text);
  return Number.isFinite(number) ? number : undefined;
}

export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}

/** `_x000D_` is how Excel writes characters that XML cannot hold. */
export function decodeEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** A character that XML cannot hold: controls but tab and line feed, half a surrogate pair, U+FFFE and U+FFFF. */
const UNWRITABLE =
  /(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/gu;

/** Text of a formula, a title or an attribute; what XML cannot hold is left out. */
export function escapeXml(text: string): string {
  const clean = text.replace(UNWRITABLE, "");
  return /[&<>"]/.test(clean) ? clean.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? "") : clean;
}

/** Text of a cell: also a literal "_x000D_" survives, and what XML cannot hold is written as Excel does. */
export function escapeCellText(text: string): string {
  const literal = text.includes("_x") ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_") : text;
  return escapeXml(
    literal.replace(
      UNWRITABLE,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    ),
  );
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** `<name attributes>children</name>`; children that are undefined are left out. */
export function element(name: string, attributes: Attributes, ...children: (string | undefined)[]): string {
  let head = name;
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) head += ` ${key}="${escapeXml(String(value)).replaceAll("\n", "&#10;")}"`;
  const inside = children.join("");
  return inside === "" ? `<${head}/>` : `<${head}>${inside}</${name}>`;
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
