/** Which cells of a tab look different from the last build: only those are touched. */
import type { Style, StyledZone, Zone } from "../review/description";
import { bounds, Canvas } from "./zones";

/** Cells that had one look and get another; an absent look is that of a cell nobody styled. */
export interface Restyle {
  readonly zone: Zone;
  readonly from: Style | undefined;
  readonly to: Style | undefined;
}

/** The rectangles in which `next` looks different from `before`. */
export function restyles(before: readonly StyledZone[], next: readonly StyledZone[]): Restyle[] {
  const styled = bounds([...before, ...next]);
  if (!styled) return [];
  // A line belongs to the cells on both its sides.
  const top = Math.max(0, styled.row - 1);
  const area = { ...styled, row: top, rows: styled.row + styled.rows + 1 - top };
  const looks = new Looks();
  const old = looks.painted(area, before);
  const now = looks.painted(area, next);
  const changes = new Canvas(area);
  const pairs: { from: number; to: number }[] = [];
  const known = new Map<string, number>();
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const [from, to] = [old.at(row, column), now.at(row, column)];
      if (from === to) continue;
      const key = `${from}>${to}`;
      const number = known.get(key) ?? pairs.push({ from, to });
      known.set(key, number);
      changes.set(row, column, number);
    }
  }
  return changes.rectangles().map(({ zone, number }) => {
    const { from, to } = pairs[number - 1] as (typeof pairs)[number];
    return { zone, from: looks.style(from), to: looks.style(to) };
  });
}

/** Styles by number; zones laid over each other add up, the later one wins. */
class Looks {
  private readonly styles: Style[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly sums = new Map<string, number>();

  painted(area: Zone, zones: readonly StyledZone[]): Canvas {
    const canvas = new Canvas(area);
    for (const zone of zones) canvas.paint(zone, (under) => this.over(under, zone.style));
    return this.withSharedLines(canvas);
  }

  /** Taking away the line above a cell must not take the line below its neighbour: each says both. */
  private withSharedLines(canvas: Canvas): Canvas {
    const { area } = canvas;
    const shared = new Canvas(area);
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const number = canvas.at(row, column);
        const above = this.style(canvas.at(row - 1, column))?.borderBottom;
        const below = this.style(canvas.at(row + 1, column))?.borderTop;
        shared.set(row, column, above || below ? this.under(number, above, below) : number);
      }
    }
    return shared;
  }

  private under(number: number, above: string | undefined, below: string | undefined): number {
    const lines = { ...(above ? { borderTop: above } : {}), ...(below ? { borderBottom: below } : {}) };
    return this.numberOf({ ...lines, ...this.style(number) });
  }

  style(number: number): Style | undefined {
    return this.styles[number - 1];
  }

  private over(under: number, style: Style): number {
    const key = `${under}+${JSON.stringify(style)}`;
    const known = this.sums.get(key);
    if (known !== undefined) return known;
    const number = this.numberOf({ ...this.style(under), ...style });
    this.sums.set(key, number);
    return number;
  }

  /** Equal looks have one number, in whatever order their properties were given. */
  private numberOf(style: Style): number {
    const entries = Object.entries(style).sort(([a], [b]) => (a < b ? -1 : 1));
    if (entries.length === 0) return 0;
    const key = JSON.stringify(entries);
    const number = this.numbers.get(key) ?? this.styles.push(style);
    this.numbers.set(key, number);
    return number;
  }
}
