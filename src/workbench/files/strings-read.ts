/** The shared strings of a workbook, as they stream in. */
import { SaxesParser } from "saxes";
import { FileError } from "./errors";
import { decodeEscapes, localName } from "./xml";
import { encodingOf, type Archive } from "./zip";
import type { Warn } from "./warnings";

export async function readSharedStrings(
  archive: Archive,
  path: string,
  warn: Warn,
  unpacked: (bytes: number) => Promise<void>,
): Promise<string[]> {
  if (!archive.has(path)) return [];
  const strings: string[] = [];
  const parser = new SaxesParser({ position: false });
  let text = "";
  let inText = false;
  let phonetic = false;
  parser.on("opentag", ({ name }) => {
    const local = localName(name);
    if (local === "si") text = "";
    else if (local === "rPh") phonetic = true;
    else if (local === "t") inText = !phonetic;
    else if (local === "rPr") warn("richText");
  });
  parser.on("closetag", ({ name }) => {
    const local = localName(name);
    if (local === "si") strings.push(decodeEscapes(text));
    else if (local === "rPh") phonetic = false;
    else if (local === "t") inText = false;
  });
  const addText = (part: string): void => {
    if (inText) text += part;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("error", (cause) => {
    throw new FileError("damaged", {}, { cause });
  });
  let decoder: TextDecoder | undefined;
  let bytes = 0;
  for (const piece of archive.pieces(path)) {
    decoder ??= new TextDecoder(encodingOf(piece));
    parser.write(decoder.decode(piece, { stream: true }));
    bytes += piece.length;
    await unpacked(bytes);
  }
  parser.close();
  return strings;
}
