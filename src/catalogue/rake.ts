import { looksNumeric } from "../metrics/cell-text";
import { rake, type RakeDimension } from "../metrics/rake";
import {
  BLANK_MEMBER,
  invalid,
  isBlank,
  keyColumn,
  normaliseKey,
  type Cell,
  type KeyColumn,
  type KeyLabel,
} from "../metrics/values";
import { cells, dimensions, number, numbers, optional, type Dimensions } from "./arguments";
import { defineFunction } from "./define";

export const RAKE = defineFunction({
  name: "RAKE",
  family: "survey",
  args: {
    dims: dimensions({ aligned: "rows" }),
    targets: cells(),
    base_w: optional(numbers({ aligned: "rows" })),
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
        "effect is Kish's n·Σw²/(Σw)². One row per respondent; design effect and iterations stand in the first. With a cap " +
        "no weight is above cap × the mean weight, and what a cap takes is given to the others, so that the weights keep " +
        "the targets' sum. Members with too few respondents for their target then stop at the cap and the rest of their " +
        "dimension takes over; where the dimensions still cannot all be met, every target moves towards the starting " +
        "weights' own margin, as little as needed. Largest miss, a column that comes with a cap, is the largest relative " +
        "distance left from a target.",
      arguments: {
        dims: "One column per dimension with its header, one row per respondent",
        targets: "Three columns: dimension, member, target (a first row of headers is passed over)",
        base_w: "Weights to start from; 1 each when left out",
        cap: "No weight above this many times the mean (1 or more); a margin that needs more is then missed",
        tol: "Largest relative distance from a target, 1e-10 when left out",
      },
      headers: { weight: "Weight", deff: "Design effect", iterations: "Iterations", miss: "Largest miss" },
    },
    es: {
      summary: "Pesos que hacen coincidir una muestra con los totales conocidos de sus segmentos (raking).",
      definition:
        "Ajuste proporcional iterativo: los pesos se escalan a los objetivos de cada dimensión, una tras otra, hasta " +
        "cumplir todos los márgenes dentro de tol. Si los objetivos suman 1 son proporciones y los pesos suman lo que " +
        "los pesos base. El efecto de diseño es el de Kish, n·Σw²/(Σw)². Una fila por encuestado; el efecto de diseño " +
        "y las iteraciones están en la primera. Con cap ningún peso supera cap × el peso medio, y lo que el tope recorta " +
        "se reparte entre los demás, de modo que los pesos conservan la suma de los objetivos. Los miembros con muy pocos " +
        "encuestados para su objetivo se quedan en el tope y el resto de su dimensión asume la diferencia; si aun así no " +
        "se pueden cumplir todas las dimensiones, cada objetivo se acerca al margen de los pesos de partida, lo mínimo " +
        "necesario. Mayor desvío, una columna que aparece con cap, es la mayor distancia relativa que queda hasta un " +
        "objetivo.",
      arguments: {
        dims: "Una columna por dimensión con su encabezado, una fila por encuestado",
        targets: "Tres columnas: dimensión, miembro, objetivo (se omite una primera fila de encabezados)",
        base_w: "Pesos de partida; 1 si se omite",
        cap: "Ningún peso por encima de tantas veces la media (1 o más); el margen que exija más queda sin cumplir",
        tol: "Mayor distancia relativa a un objetivo; 1e-10 si se omite",
      },
      headers: { weight: "Peso", deff: "Efecto de diseño", iterations: "Iteraciones", miss: "Mayor desvío" },
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
    const wanted = readDimensions(dims, readTargets(targets));
    const { weights, deff, iterations, miss } = rake(wanted, { base: base_w, cap, tolerance: tol });
    const first = cap === undefined ? [deff, iterations] : [deff, iterations, miss];
    const blanks = first.map(() => "");
    return {
      columns: ["weight", "deff", "iterations", ...(cap === undefined ? [] : ["miss"])],
      rows: [...weights].map((weight, i) => [weight, ...(i === 0 ? first : blanks)]),
    };
  },
});

interface DimensionTargets {
  readonly name: string;
  /** The row of targets that first names it. */
  readonly row: number;
  readonly members: Map<string, { readonly label: KeyLabel; readonly target: number }>;
}

function readTargets(rows: readonly (readonly Cell[])[]): Map<string, DimensionTargets> {
  const targets = new Map<string, DimensionTargets>();
  rows.forEach((cells, i) => {
    const row = i + 1;
    if (cells.length !== 3) throw invalid("targetShape", { columns: cells.length });
    const [dimension, member, target] = [label(cells[0]), label(cells[1]), cells[2]];
    if (row === 1 && isHeader(target)) return;
    const known = targets.get(normaliseKey(dimension)) ?? {
      name: String(dimension),
      row,
      members: new Map(),
    };
    if (known.members.has(normaliseKey(member))) {
      throw invalid("targetTwice", { row, dimension: String(dimension), member: String(member) });
    }
    known.members.set(normaliseKey(member), { label: member, target: amount(target, row) });
    targets.set(normaliseKey(dimension), known);
  });
  return targets;
}

function isHeader(target: Cell | undefined): boolean {
  return typeof target === "string" && target.trim() !== "" && !looksNumeric(target);
}

function amount(target: Cell | undefined, row: number): number {
  if (typeof target === "number") return target;
  if (isBlank(target)) throw invalid("targetBlank", { row });
  const found = String(target);
  throw invalid(looksNumeric(found) ? "targetNumericText" : "targetNotNumber", { row, found });
}

function label(cell: Cell | undefined): KeyLabel {
  return isBlank(cell) ? BLANK_MEMBER : cell;
}

function readDimensions(
  { names, columns }: Dimensions,
  targets: ReadonlyMap<string, DimensionTargets>,
): RakeDimension[] {
  const headers = names.map(normaliseKey);
  if (targets.size === 0) throw invalid("empty", { argument: "targets" });
  for (const [key, { name, row }] of targets) {
    if (!headers.includes(key)) throw invalid("targetUnknown", { row, dimension: name });
  }
  return headers.flatMap((key, column) => {
    const wanted = targets.get(key);
    return wanted ? [withTargets(wanted, columns[column] as KeyColumn)] : [];
  });
}

/** Members that have a target but no respondent are members too: whether that is an error is the metric's say. */
function withTargets({ name, members }: DimensionTargets, answers: KeyColumn): RakeDimension {
  const answered = new Set(answers.labels.map(normaliseKey));
  const unanswered = [...members].filter(([key]) => !answered.has(key)).map(([, each]) => each.label);
  const labels = [...answers.labels, ...unanswered];
  const targets = Float64Array.from(labels, (each) => {
    const wanted = members.get(normaliseKey(each));
    if (wanted === undefined) throw invalid("targetMissing", { dimension: name, member: String(each) });
    return wanted.target;
  });
  return { name, members: keyColumn(answers.codes, labels), targets };
}
