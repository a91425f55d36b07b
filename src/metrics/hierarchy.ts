/** The tree in a summing matrix: which bottom series make which node. */
import { invalid, unavailable } from "./values";

/** Rows are nodes, columns the bottom series; a cell says how often a series counts in a node. */
export interface Summing {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}

/** Row of each bottom series: the one that holds a single 1, in its column. */
export function bottomRows({ rows, columns, values }: Summing): number[] {
  const found = new Array<number>(columns).fill(-1);
  for (let row = 0; row < rows; row++) {
    const cells = values.subarray(row * columns, (row + 1) * columns);
    const column = cells.indexOf(1);
    if (column >= 0 && cells.every((cell, c) => c === column || cell === 0) && found[column] === -1)
      found[column] = row;
  }
  const without = found.indexOf(-1);
  if (without >= 0) throw invalid("noBottomRow", { column: without + 1 });
  return found;
}

/**
 * Top-down by forecast proportions: from the top, each node gives its amount to its children as their forecasts stand
 * to one another.
 *
 * @returns one amount per bottom series
 * Source: Athanasopoulos, Ahmed & Hyndman 2009.
 */
export function topDown(summing: Summing, forecasts: ArrayLike<number>): Float64Array {
  const { columns } = summing;
  const members = membersOf(summing);
  const bottom = bottomRows(summing);
  const order = members.map((_, row) => row).sort((a, b) => sizeOf(members, b) - sizeOf(members, a) || a - b);
  const top = order[0] as number;
  if (sizeOf(members, top) < columns) throw invalid("noTopRow");
  const amounts = new Map<number, number>([[top, forecasts[top] as number]]);
  for (const parent of order) {
    const amount = amounts.get(parent);
    if (amount === undefined || sizeOf(members, parent) === 1) continue;
    const children = childrenOf(members, order, parent);
    const sum = children.reduce((total, child) => total + (forecasts[child] as number), 0);
    if (sum === 0) throw unavailable("childrenZero", { row: parent + 1 });
    for (const child of children) amounts.set(child, (amount * (forecasts[child] as number)) / sum);
  }
  return Float64Array.from(bottom, (row) => amounts.get(row) as number);
}

type Members = readonly ReadonlySet<number>[];

function membersOf({ rows, columns, values }: Summing): Members {
  return Array.from({ length: rows }, (_, row) => {
    const set = new Set<number>();
    for (let column = 0; column < columns; column++) {
      const cell = values[row * columns + column] as number;
      if (cell !== 0 && cell !== 1) throw invalid("summingNotTree", { row: row + 1 });
      if (cell === 1) set.add(column);
    }
    return set;
  });
}

function sizeOf(members: Members, row: number): number {
  return members[row]?.size ?? 0;
}

/** The largest nodes inside a node; they must part it among themselves. */
function childrenOf(members: Members, order: readonly number[], parent: number): number[] {
  const open = new Set(members[parent]);
  const children: number[] = [];
  for (const row of order) {
    const own = members[row] as ReadonlySet<number>;
    if (own.size === 0 || own.size >= sizeOf(members, parent) || ![...own].every((each) => open.has(each)))
      continue;
    children.push(row);
    own.forEach((each) => open.delete(each));
  }
  if (open.size > 0) throw invalid("summingNotTree", { row: parent + 1 });
  return children;
}
