import { rake, type RakeDimension } from "../metrics/rake";
import {
  keyColumn,
  invalid,
  normaliseKey,
  type Cell,
  type KeyColumn,
  type KeyLabel,
} from "../metrics/values";
import { cells, number, numbers, optional } from "./arguments";
import { defineFunction } from "./define";

export const RAKE = defineFunction({
  name: "RAKE",
  family: "survey",
  args: {
    dims: cells(),
    targets: cells(),
    base_w: optional(numbers()),
    cap: optional(number()),
    tol: optional(number({ min: 0 }), 1e-10),
  },
  result: { kind: "table" },
  text: {
    en: {
      summary: "Weights that make a sample agree with known totals of its segments (raking).",
      definition:
        "Iterative proportional fitting: weights are scaled to each dimension's targets in turn until every margin is " +
        "met within tol. Targets that sum to 1 are shares, and the weights then sum to the base weights. The design " +
        "effect is Kish's n·Σw²/(Σw)². One row per respondent; design effect and iterations stand in the first.",
      arguments: {
        dims: "One column per dimension with its header, one row per respondent",
        targets: "Three columns: dimension, member, target (a first row of headers is passed over)",
        base_w: "Weights to start from; 1 each when left out",
        cap: "No weight above this many times the mean; a margin that needs more is then missed",
        tol: "Largest relative distance from a target, 1e-10 when left out",
      },
      headers: { weight: "Weight", deff: "Design effect", iterations: "Iterations" },
    },
    es: {
      summary: "Pesos que hacen coincidir una muestra con los totales conocidos de sus segmentos (raking).",
      definition:
        "Ajuste proporcional iterativo: los pesos se escalan a los objetivos de cada dimensión, una tras otra, hasta " +
        "cumplir todos los márgenes dentro de tol. Si los objetivos suman 1 son proporciones y los pesos suman lo que " +
        "los pesos base. El efecto de diseño es el de Kish, n·Σw²/(Σw)². Una fila por encuestado; el efecto de diseño " +
        "y las iteraciones están en la primera.",
      arguments: {
        dims: "Una columna por dimensión con su encabezado, una fila por encuestado",
        targets: "Tres columnas: dimensión, miembro, objetivo (se omite una primera fila de encabezados)",
        base_w: "Pesos de partida; 1 si se omite",
        cap: "Ningún peso por encima de tantas veces la media; el margen que exija más queda sin cumplir",
        tol: "Mayor distancia relativa a un objetivo; 1e-10 si se omite",
      },
      headers: { weight: "Peso", deff: "Efecto de diseño", iterations: "Iteraciones" },
    },
  },
  source: "Deming & Stephan 1940; R survey::rake",
  // Two of three answer "a", which is half of the population: ½·3/2 = 0.75 each, and 1.5 for the other.
  // Deff = 3·(0.75² + 0.75² + 1.5²)/3².
  example: {
    formula: '=BIZ.RAKE({"seg";"a";"a";"b"},{"seg","a",0.5;"seg","b",0.5})',
    result: [
      ["Weight", "Design effect", "Iterations"],
      [0.75, 1.125, 1],
      [0.75, "", ""],
      [1.5, "", ""],
    ],
  },
  run: ({ dims, targets, base_w, cap, tol }) => {
    const dimensions = readDimensions(dims, readTargets(targets));
    const rows = dimensions[0]?.members.codes.length ?? 0;
    if (base_w && base_w.length !== rows) {
      throw invalid("lengthsDiffer", {
        first: "dims",
        firstLength: rows,
        second: "base_w",
        secondLength: base_w.length,
      });
    }
    const { weights, deff, iterations } = rake(dimensions, { base: base_w, cap, tolerance: tol });
    return {
      columns: ["weight", "deff", "iterations"],
      rows: [...weights].map((weight, i) => (i === 0 ? [weight, deff, iterations] : [weight, "", ""])),
    };
  },
});

type Rows = readonly (readonly Cell[])[];
type Targets = Map<string, { name: string; members: Map<string, number> }>;

function readTargets(rows: Rows): Targets {
  const targets: Targets = new Map();
  rows.forEach((row, i) => {
    if (row.length !== 3) throw invalid("targetShape", { columns: row.length });
    const [dimension, member, target] = [label(row[0]), label(row[1]), row[2]];
    if (typeof target !== "number") {
      if (i === 0) return;
      throw invalid("numberExpected", {
        argument: "targets",
        cell: `${i + 1}:3`,
        found: String(target ?? ""),
      });
    }
    const key = normaliseKey(dimension);
    const known = targets.get(key) ?? { name: String(dimension), members: new Map<string, number>() };
    if (known.members.has(normaliseKey(member))) {
      throw invalid("targetTwice", { row: i + 1, dimension: String(dimension), member: String(member) });
    }
    known.members.set(normaliseKey(member), target);
    targets.set(key, known);
  });
  return targets;
}

function label(cell: Cell | undefined): KeyLabel {
  return cell === null || cell === undefined || cell === "" ? "(blank)" : cell;
}

function readDimensions(dims: Rows, targets: Targets): RakeDimension[] {
  const headers = (dims[0] ?? []).map((header) => normaliseKey(label(header)));
  if (dims.length < 2) throw invalid("empty", { argument: "dims" });
  const strangers = [...targets].find(([key]) => !headers.includes(key));
  if (strangers) throw invalid("targetUnknown", { row: 1, dimension: strangers[1].name });
  return headers.flatMap((key, column) => {
    const wanted = targets.get(key);
    if (!wanted) return [];
    const members = encode(dims, column, wanted.members);
    const goals = members.labels.map((each) => {
      const goal = wanted.members.get(normaliseKey(each));
      if (goal === undefined)
        throw invalid("targetMissing", { dimension: wanted.name, member: String(each) });
      return goal;
    });
    return [{ name: wanted.name, members, targets: Float64Array.from(goals) }];
  });
}

/** Members that have a target but no respondent are members too: whether that is an error is the metric's say. */
function encode(dims: Rows, column: number, wanted: ReadonlyMap<string, number>): KeyColumn {
  const labels: KeyLabel[] = [];
  const codes = new Map<string, number>();
  const codeOf = (each: KeyLabel) => {
    const key = normaliseKey(each);
    const code = codes.get(key) ?? labels.length;
    if (code === labels.length) {
      codes.set(key, code);
      labels.push(each);
    }
    return code;
  };
  const rows = Int32Array.from(dims.slice(1), (row) => codeOf(label(row[column])));
  for (const member of wanted.keys()) codeOf(member);
  return keyColumn(rows, labels);
}
