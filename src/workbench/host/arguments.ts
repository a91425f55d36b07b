/** Reading the arguments of a call: every wrong one is refused as Excel refuses it. */
import { invalidArgument } from "./errors";
import type { HostObject, ObjectType } from "./registry";

export class Arguments {
  constructor(private readonly given: readonly unknown[]) {}

  raw(index: number): unknown {
    return this.given[index] ?? undefined;
  }

  has(index: number): boolean {
    return this.raw(index) !== undefined;
  }

  text(index: number): string {
    const value = this.raw(index);
    if (typeof value === "number") return String(value);
    if (typeof value !== "string") throw invalidArgument();
    return value;
  }

  number(index: number): number {
    const value = this.raw(index);
    if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument();
    return value;
  }

  optionalText(index: number): string | undefined {
    return this.has(index) ? this.text(index) : undefined;
  }

  optionalNumber(index: number): number | undefined {
    return this.has(index) ? this.number(index) : undefined;
  }

  flag(index: number): boolean {
    return this.raw(index) === true;
  }

  /** One of the listed words; the first when left out. */
  word<const W extends string>(index: number, words: readonly W[]): W {
    if (!this.has(index)) return words[0] as W;
    return oneOf(this.raw(index), words);
  }

  isObject(index: number): boolean {
    return isHostObject(this.raw(index));
  }

  object<T>(index: number, type: ObjectType<T>): T {
    const value = this.raw(index);
    if (!isHostObject(value)) throw invalidArgument();
    return type.read(value);
  }

  record(index: number): Readonly<Record<string, unknown>> {
    return this.has(index) ? toRecord(this.raw(index)) : {};
  }
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "type" in value && "at" in value;
}

export function oneOf<const W extends string>(value: unknown, words: readonly W[]): W {
  const found = words.find((word) => word.toLowerCase() === String(value).toLowerCase());
  if (found === undefined) throw invalidArgument();
  return found;
}

export function toText(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

export function toNumber(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

export function toFlag(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

export function toRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidArgument();
  return value as Readonly<Record<string, unknown>>;
}

/** "#RRGGBB", also from a short or a named colour; "" stays "". */
export function toColor(value: unknown): string {
  const text = toText(value).trim();
  if (text === "") return "";
  if (/^#?[0-9a-f]{6}$/i.test(text)) return `#${text.replace("#", "").toUpperCase()}`;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  if (short) return `#${[1, 2, 3].map((i) => (short[i] as string).repeat(2)).join("")}`.toUpperCase();
  const named = NAMED_COLORS[text.toLowerCase()];
  if (named === undefined) throw invalidArgument();
  return named;
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
};
