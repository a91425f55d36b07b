/** Pieces of chart XML that titles, axes and series share, and the look of what a ChartFile does not say. */
import { EMU_PER_POINT } from "./geometry";
import { element, escapeXml } from "./xml";

export const TEXT = "1F2937";
export const QUIET_TEXT = "6B7280";
export const RULE = "E5E7EB";
export const AXIS_LINE = "D1D5DB";

/** `<c:name val="…"/>` */
export function valued(name: string, value: string | number): string {
  return element(`c:${name}`, { val: value });
}

/** A colour as charts write it; "none" is invisible. */
export function fill(color: string): string {
  return color === "none"
    ? "<a:noFill/>"
    : element("a:solidFill", {}, element("a:srgbClr", { val: color.replace("#", "").toUpperCase() }));
}

export function line(color: string | undefined, weight?: number, dash?: string): string {
  const round = color === "none" ? undefined : "<a:round/>";
  return element(
    "a:ln",
    {
      w: weight === undefined ? undefined : Math.round(weight * EMU_PER_POINT),
      cap: round && weight ? "rnd" : undefined,
    },
    color === undefined ? undefined : fill(color),
    dash === undefined ? undefined : element("a:prstDash", { val: dash }),
    round,
  );
}

export function shape(...parts: (string | undefined)[]): string {
  return element("c:spPr", {}, ...parts);
}

/** The text properties of an axis, a legend, labels or the whole chart. */
export function textLook(size: number, color: string): string {
  return element(
    "c:txPr",
    {},
    "<a:bodyPr/>",
    "<a:lstStyle/>",
    paragraph(runLook("a:defRPr", size, color, false)),
  );
}

function paragraph(look: string, text?: string): string {
  const run =
    text === undefined
      ? '<a:endParaRPr lang="en-US"/>'
      : `<a:r><a:rPr lang="en-US"/><a:t>${escapeXml(text)}</a:t></a:r>`;
  return element("a:p", {}, element("a:pPr", {}, look), run);
}

function runLook(name: string, size: number, color: string, bold: boolean): string {
  return element(name, { sz: Math.round(size * 100), b: bold ? 1 : 0 }, fill(color));
}

/** A plain title over or beside what it names; each line of the text is a paragraph. */
export function title(text: string, size: number, bold: boolean, rotation?: number): string {
  const paragraphs = text
    .split("\n")
    .map((each) =>
      element(
        "a:p",
        {},
        element("a:pPr", {}, runLook("a:defRPr", size, TEXT, bold)),
        element(
          "a:r",
          {},
          withLanguage(runLook("a:rPr", size, TEXT, bold)),
          element("a:t", {}, escapeXml(each)),
        ),
      ),
    );
  const rich = element(
    "c:rich",
    {},
    element("a:bodyPr", { rot: rotation, vert: rotation && "horz" }),
    "<a:lstStyle/>",
    ...paragraphs,
  );
  return element("c:title", {}, element("c:tx", {}, rich), valued("overlay", 0));
}

function withLanguage(run: string): string {
  return run.replace("<a:rPr ", '<a:rPr lang="en-US" ');
}
