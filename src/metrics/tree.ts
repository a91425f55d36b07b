/** BIZ.TREE: the effect of every node of a driver tree on its root. */
import { perUnit } from "./drivers";
import { labelAt, unite } from "./members";
import { invalid, isMissing, unavailable, type KeyColumn, type NumberColumn } from "./values";

export interface TreeInput {
  readonly nodes: KeyColumn;
  /** Parent of each node; none for the root. */
  readonly parents: KeyColumn;
  /** How a node's children make it: "+" or "×" (also "*", "x"); of no meaning for a leaf. */
  readonly ops: readonly string[];
  /** Values before and after; those of inner nodes may be left blank. */
  readonly v0: NumberColumn;
  readonly v1: NumberColumn;
}

interface Tree {
  /** Row of each node, children after their parents. */
  readonly order: readonly number[];
  readonly children: ReadonlyMap<number, readonly number[]>;
}

/** A node's own value may differ from its children's result by what was rounded when it was typed. */
const TOLERANCE = 1e-6;

/**
 * Effect of each row's node on the root's change, NaN for rows without a node.
 *
 * Passed down as a multiplier m, the effect on the root per unit of a node's own change: m = 1 at the root; a child of
 * a sum has its parent's; a child of a product has it times its Shapley effect per unit. So the leaves tie to the
 * root, and children that cancel divide nothing by zero.
 *
 * @throws value: a node twice, no or several roots, an unknown parent, a cycle, a missing or unknown operation, a value
 *   that is not what its children make
 * @throws unavailable: a leaf without a value
 * Source: Shapley 1953, recursively.
 */
export function treeEffects(input: TreeInput): Float64Array {
  const tree = readTree(input);
  const [v0, v1] = [fillUp(input, tree, input.v0, "v0"), fillUp(input, tree, input.v1, "v1")];
  const multiplier = new Float64Array(input.nodes.codes.length).fill(NaN);
  multiplier[tree.order[0] as number] = 1;
  for (const row of tree.order) {
    const children = tree.children.get(row) ?? [];
    const of = (values: Float64Array) => Float64Array.from(children, (child) => values[child] as number);
    const units = children.length > 0 && isProduct(input, row) ? perUnit(of(v0), of(v1)) : undefined;
    children.forEach((child, i) => {
      multiplier[child] = (multiplier[row] as number) * (units ? (units[i] as number) : 1);
    });
  }
  return multiplier.map((effect, row) => effect * ((v1[row] as number) - (v0[row] as number)));
}

function nameOf(input: TreeInput, row: number): string {
  return String(labelAt(input.nodes, row));
}

function readTree(input: TreeInput): Tree {
  const { labels, first, second } = unite(input.nodes, input.parents);
  const rowOf = new Int32Array(labels.length).fill(-1);
  first.forEach((code, row) => {
    if (code < 0) return;
    if ((rowOf[code] as number) >= 0) throw invalid("nodeTwice", { row: row + 1, key: nameOf(input, row) });
    rowOf[code] = row;
  });
  const children = new Map<number, number[]>();
  const roots: number[] = [];
  second.forEach((code, row) => {
    if ((first[row] as number) < 0) return;
    if (code < 0) return void roots.push(row);
    const parent = rowOf[code] as number;
    if (parent < 0)
      throw invalid("parentUnknown", { row: row + 1, key: nameOf(input, row), parent: String(labels[code]) });
    children.set(parent, [...(children.get(parent) ?? []), row]);
  });
  if (roots.length > 1)
    throw invalid("rootsMany", {
      first: nameOf(input, roots[0] as number),
      second: nameOf(input, roots[1] as number),
    });
  const order = roots.slice();
  if (rowOf.every((row) => row < 0)) throw invalid("empty", { argument: "nodes" });
  for (let i = 0; i < order.length; i++) order.push(...(children.get(order[i] as number) ?? []));
  checkReached(input, order);
  return { order, children };
}

/** Who is not below the root hangs in a circle. */
function checkReached(input: TreeInput, order: readonly number[]): void {
  const reached = new Set(order);
  const circle: string[] = [];
  input.nodes.codes.forEach((code, row) => {
    if (code >= 0 && !reached.has(row)) circle.push(nameOf(input, row));
  });
  if (circle.length > 0) throw invalid("treeCycle", { nodes: circle.slice(0, 10).join(", ") });
}

/** Values of all nodes: what stands there, and what their children make where a cell is blank. */
function fillUp(
  input: TreeInput,
  { order, children }: Tree,
  given: NumberColumn,
  argument: string,
): Float64Array {
  const values = given.slice();
  for (const row of [...order].reverse()) {
    const below = children.get(row);
    const own = given[row] as number;
    const where = { argument, row: row + 1, key: nameOf(input, row) };
    if (!below) {
      if (isMissing(own)) throw unavailable("valueMissing", where);
      continue;
    }
    const of = below.map((child) => values[child] as number);
    const made = isProduct(input, row)
      ? of.reduce((all, each) => all * each, 1)
      : of.reduce((sum, each) => sum + each, 0);
    const parts = isProduct(input, row) ? [] : of;
    const scale = Math.max(Math.abs(made), Math.abs(own), ...parts.map(Math.abs));
    if (!isMissing(own) && Math.abs(own - made) > TOLERANCE * scale)
      throw invalid("nodeDoesNotTie", { ...where, found: own, made });
    // The children's result and not the typed one: effects must tie to the last digit.
    values[row] = made;
  }
  return values;
}

function isProduct(input: TreeInput, row: number): boolean {
  const op = (input.ops[row] ?? "").trim().toLowerCase();
  if (op === "+") return false;
  if (["×", "*", "x", "·"].includes(op)) return true;
  throw invalid("opUnknown", { row: row + 1, key: nameOf(input, row), found: op });
}
