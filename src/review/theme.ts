/** Colours, sizes and number formats: the one hand that every tab seems made by. */
import type { Style } from "./description";

export const COLOR = {
  text: "#1F2937",
  secondary: "#6B7280",
  actual: "#1D4ED8",
  prior: "#9CA3AF",
  target: "#B45309",
  better: "#0F766E",
  worse: "#C2410C",
  band: "#F3F4F6",
  rule: "#D1D5DB",
  heatFrom: "#FFFFFF",
  /** #1D4ED8 at 70 % on white: text stays legible on it. */
  heatTo: "#6183E4",
} as const;

export const SIZE = { title: 18, block: 12, note: 9, feed: 8 } as const;

/** Characters. */
export const WIDTH = { margin: 2, grid: 11 } as const;
/** Points. */
export const HEIGHT = { title: 28, header: 30, longHeader: 45, row: 15, lines: 30 } as const;

export const FORMAT = {
  count: "#,##0",
  decimal: "#,##0.00",
  oneDecimal: "#,##0.0",
  rate: "0.0%",
  growth: "+0.0%;-0.0%;0.0%",
  points: '+0.0" pt";-0.0" pt";0.0" pt"',
  index: "0.00",
  date: "d mmm yyyy",
} as const;

export const STYLE = {
  tabTitle: { bold: true, size: SIZE.title, color: COLOR.text, vertical: "Center" },
  scope: { size: SIZE.note, color: COLOR.secondary },
  blockTitle: { bold: true, size: SIZE.block, color: COLOR.text },
  explain: { color: COLOR.secondary },
  note: { size: SIZE.note, color: COLOR.secondary },
  header: {
    bold: true,
    color: COLOR.text,
    fill: COLOR.band,
    borderBottom: COLOR.rule,
    wrap: true,
    vertical: "Center",
  },
  /** A header over text that runs on into the next columns. */
  wide: { bold: true, color: COLOR.text, fill: COLOR.band, borderBottom: COLOR.rule, vertical: "Center" },
  row: { color: COLOR.text, vertical: "Center" },
  total: { bold: true, color: COLOR.text, borderTop: COLOR.rule, vertical: "Center" },
  input: { color: COLOR.actual, fill: COLOR.band, align: "Right" },
  feed: { size: SIZE.feed, color: COLOR.prior },
  paragraph: { color: COLOR.text, wrap: true, vertical: "Center" },
} as const satisfies Record<string, Style>;

/** How large amounts are written: in thousands or millions with one decimal where they have over five digits. */
export interface Scale {
  readonly factor: 1 | 1000 | 1000000;
  /** "", "k" or "M": stands in the header, never in the cell. */
  readonly suffix: "" | "k" | "M";
}

const PLAIN: Scale = { factor: 1, suffix: "" };

export function scaleOf(size: number): Scale {
  const digits = Math.abs(size);
  if (!(digits >= 99999.5)) return PLAIN;
  return digits >= 1e7 ? { factor: 1000000, suffix: "M" } : { factor: 1000, suffix: "k" };
}

const COMMAS: Readonly<Record<Scale["suffix"], string>> = { "": "", k: ",", M: ",," };

/** "#,##0" or "#,##0.0," with a sign for changes. */
export function amountFormat(scale: Scale, signed = false): string {
  const body = scale.factor === 1 ? "#,##0" : `#,##0.0${COMMAS[scale.suffix]}`;
  return signed ? `+${body};-${body};${body}` : body;
}
