import { allocate, type Lock } from "../metrics/allocate";
import { invalid, isBlank, type Cell } from "../metrics/values";
import { cells, members, number, numbers, optional } from "./arguments";
import { defineFunction } from "./define";

export const ALLOCATE = defineFunction({
  name: "ALLOCATE",
  family: "pacing",
  args: {
    total: number(),
    keys: members({ aligned: "keys" }),
    base: numbers({ aligned: "keys" }),
    min: optional(numbers({ aligned: "keys" })),
    max: optional(numbers({ aligned: "keys" })),
    locked: optional(cells()),
    unit: optional(number(), 1),
  },
  result: { kind: "table" },
  text: {
    en: {
      summary:
        "Shares a total out by a base, within bounds per key, so that the amounts sum to it to the last unit.",
      definition:
        "Amounts are in proportion to the base; those beyond a bound are set to it and the rest is shared out again (the " +
        "optimum of the quadratic programme). Whole units by largest remainder: the sum is exact. Amounts are not on the other " +
        "side of 0 than the total unless a bound says so. Bounds that cannot hold give #VALUE! with the one that cannot.",
      arguments: {
        total: "What is shared out, a multiple of unit",
        keys: "Who receives (sellers, categories …), each once",
        base: "What the shares are in proportion to, 0 or more",
        min: "Least amount per key, blank for none",
        max: "Largest amount per key, blank for none",
        locked: "Amount that is fixed, or TRUE for the base as it is; blank for none",
        unit: "Smallest step of an amount, 1 when left out",
      },
      headers: {
        key: "Key",
        share: "Share",
        amount: "Amount",
        hit: "Bound hit",
        min: "min",
        max: "max",
        locked: "locked",
      },
    },
    es: {
      summary:
        "Reparte un total según una base, con límites por clave, y las cantidades lo suman a la unidad.",
      definition:
        "Las cantidades son proporcionales a la base; las que superan un límite quedan en él y el resto se reparte de nuevo (el " +
        "óptimo del programa cuadrático). Unidades enteras por resto mayor: la suma es exacta. Ninguna cantidad queda al otro " +
        "lado del 0 que el total salvo que lo diga un límite. Si los límites no pueden cumplirse, #VALUE! dice cuál.",
      arguments: {
        total: "Lo que se reparte, múltiplo de unit",
        keys: "Quién recibe (vendedores, categorías …), cada uno una vez",
        base: "A qué son proporcionales las partes, 0 o más",
        min: "Cantidad mínima por clave; vacío si no hay",
        max: "Cantidad máxima por clave; vacío si no hay",
        locked: "Cantidad fija, o TRUE para la base tal cual; vacío si no hay",
        unit: "Paso mínimo de una cantidad; 1 si se omite",
      },
      headers: {
        key: "Clave",
        share: "Cuota",
        amount: "Cantidad",
        hit: "Límite alcanzado",
        min: "mínimo",
        max: "máximo",
        locked: "fijo",
      },
    },
  },
  source:
    "Closed form; the optimum of min Σ(x − λ·base)²/base under the bounds, in units by Hamilton's method",
  // 50, 30, 20 of 100 by base; A may have 40 at most, so 60 go to B and C as 3 to 2.
  example: {
    formula: '=BIZ.ALLOCATE(100,{"A";"B";"C"},{5;3;2},,{40;"";""})',
    result: [
      ["Key", "Share", "Amount", "Bound hit"],
      ["A", 0.4, 40, "max"],
      ["B", 0.36, 36, ""],
      ["C", 0.24, 24, ""],
    ],
  },
  run: ({ total, keys, base, min, max, locked, unit }) => ({
    columns: ["key", "share", "amount", "hit"],
    rows: allocate({
      total,
      keys,
      base,
      min,
      max,
      locked: locked && locksOf(locked, base.length),
      unit,
    }).map(({ key, share, amount, hit }) => [key, share, amount, hit === null ? undefined : { word: hit }]),
  }),
});

/** Locks stand in one row or column beside the keys; a blank tail may be missing. */
function locksOf(rows: readonly (readonly Cell[])[], length: number): Lock[] {
  const isRow = rows.length === 1;
  const given = isRow ? [...(rows[0] ?? [])] : rows.map((row) => row[0] ?? null);
  const columns = rows[0]?.length ?? 0;
  if (!isRow && columns > 1)
    throw invalid("vectorExpected", { argument: "locked", rows: rows.length, columns });
  while (given.length > length && isBlank(given[given.length - 1])) given.pop();
  if (given.length > length) {
    throw invalid("lengthsDiffer", {
      first: "keys",
      firstLength: length,
      second: "locked",
      secondLength: given.length,
    });
  }
  return given.map((cell, i) => {
    if (typeof cell === "string" && cell !== "") throw invalid("lockExpected", { row: i + 1, found: cell });
    return typeof cell === "number" || cell === true ? cell : null;
  });
}
