import { labelAt } from "../metrics/members";
import { treeEffects } from "../metrics/tree";
import { keys, numbers, texts } from "./arguments";
import { defineFunction } from "./define";

export const TREE = defineFunction({
  name: "TREE",
  family: "decomposition",
  args: {
    nodes: keys({ aligned: "nodes" }),
    parents: keys({ aligned: "nodes" }),
    ops: texts({ aligned: "nodes" }),
    v0: numbers({ aligned: "nodes" }),
    v1: numbers({ aligned: "nodes" }),
  },
  result: { kind: "table" },
  text: {
    en: {
      summary: "The effect of every node of a driver tree of sums and products on the change of its root.",
      definition:
        "A node's children make it by its operation, + or ×. Passed down as a multiplier, the effect on the root per unit of " +
        "a node's own change: a child of a sum has its parent's, a child of a product has it times its Shapley effect per " +
        "unit. The leaves sum to the root's change, also where children cancel. Values of inner nodes may be left blank; " +
        "where given, they must be what their children make.",
      arguments: {
        nodes: "Names of the nodes",
        parents: "Parent of each node, blank for the root",
        ops: "How the children of a node make it, + or × (also * or x); blank for a leaf",
        v0: "Values before",
        v1: "Values after",
      },
      headers: { node: "Node", effect: "Effect" },
    },
    es: {
      summary: "El efecto de cada nodo de un árbol de sumas y productos en el cambio de su raíz.",
      definition:
        "Los hijos de un nodo lo forman con su operación, + o ×. Se transmite como multiplicador, el efecto en la raíz por " +
        "unidad de cambio del nodo: el hijo de una suma tiene el de su padre; el de un producto, ese por su efecto Shapley " +
        "por unidad. Las hojas suman el cambio de la raíz, también cuando los hijos se compensan. Los valores de los nodos " +
        "interiores pueden quedar vacíos; si se indican, deben ser lo que forman sus hijos.",
      arguments: {
        nodes: "Nombres de los nodos",
        parents: "Padre de cada nodo; vacío para la raíz",
        ops: "Cómo forman los hijos a su nodo, + o × (también * o x); vacío en una hoja",
        v0: "Valores antes",
        v1: "Valores después",
      },
      headers: { node: "Nodo", effect: "Efecto" },
    },
  },
  source: "Shapley 1953, recursively",
  // GMV = orders × value, 20·10 → 30·12, Δ 160: orders 10·11 = 110 (of its two sources 8·11 and 2·11), value 2·25 = 50.
  example: {
    formula:
      '=BIZ.TREE({"GMV";"Orders";"Value";"New";"Old"},{"";"GMV";"GMV";"Orders";"Orders"},{"×";"+";"";"";""},{200;"";10;5;15},{360;"";12;13;17})',
    result: [
      ["Node", "Effect"],
      ["GMV", 160],
      ["Orders", 110],
      ["Value", 50],
      ["New", 88],
      ["Old", 22],
    ],
  },
  run: (args) => {
    const effects = Array.from(treeEffects(args), (effect, row) => [labelAt(args.nodes, row), effect]);
    return {
      columns: ["node", "effect"],
      rows: effects.filter((_, row) => (args.nodes.codes[row] ?? -1) >= 0),
    };
  },
});
