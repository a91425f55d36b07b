import { schedule } from "../metrics/schedule";
import { invalid } from "../metrics/values";
import { date, flag, keys, numbers, optional, texts } from "./arguments";
import { defineFunction } from "./define";

export const SCHEDULE = defineFunction({
  name: "SCHEDULE",
  family: "opportunity",
  args: {
    ids: keys({ aligned: "rows" }),
    duration: numbers({ aligned: "rows" }),
    deps: texts({ aligned: "rows" }),
    start: date(),
    workdays: optional(flag(), false),
  },
  result: { kind: "table" },
  text: {
    en: {
      summary: "Earliest dates, slack and critical path of roadmap items that wait for one another.",
      definition:
        "Critical path method: an item starts when all it waits for is finished. Finish is the last day, included; an item of 0 days is a milestone. Slack is the (work) days it can slip without moving the end of all; critical items have none. A cycle is refused: its length and first items are told.",
      arguments: {
        ids: "Each item once",
        duration: "Whole days",
        deps: "Ids it waits for, separated by commas; blank for none",
        start: "First day on which anything can begin",
        workdays: "TRUE: count Monday to Friday only",
      },
      headers: {
        id: "Item",
        start: "Early start",
        finish: "Early finish",
        slack: "Slack",
        critical: "Critical",
      },
    },
    es: {
      summary: "Fechas más tempranas, holgura y camino crítico de iniciativas que dependen unas de otras.",
      definition:
        "Método del camino crítico: una iniciativa empieza cuando terminan todas de las que depende. El final es el último día, incluido; una de 0 días es un hito. La holgura son los días (laborables) que puede retrasarse sin mover el final de todo; las críticas no tienen. Un ciclo se rechaza indicando su longitud y sus primeras iniciativas.",
      arguments: {
        ids: "Cada iniciativa una vez",
        duration: "Días enteros",
        deps: "Identificadores de los que depende, separados por comas; vacío si ninguno",
        start: "Primer día en que algo puede empezar",
        workdays: "VERDADERO: contar solo de lunes a viernes",
      },
      headers: {
        id: "Iniciativa",
        start: "Inicio temprano",
        finish: "Final temprano",
        slack: "Holgura",
        critical: "Crítica",
      },
    },
  },
  source: "Kelley & Walker 1959, critical path method",
  // a takes 1 and 2 January 2025, b the 3rd to the 5th; c has four days to spare.
  example: {
    formula: '=BIZ.SCHEDULE({"a";"b";"c"},{2;3;1},{"";"a";""},45658)',
    result: [
      ["Item", "Early start", "Early finish", "Slack", "Critical"],
      ["a", 45658, 45659, 0, true],
      ["b", 45660, 45662, 0, true],
      ["c", 45658, 45658, 4, false],
    ],
  },
  run: ({ ids, duration, deps, start, workdays }) => {
    const tasks = [...ids.codes].map((code, i) => {
      if (code < 0) throw invalid("taskWithoutId", { row: i + 1 });
      const waitsFor = (deps[i] ?? "").split(/[,;]/).map((id) => id.trim());
      return { id: ids.labels[code] ?? "", waitsFor: waitsFor.filter((id) => id !== "") };
    });
    return {
      columns: ["id", "start", "finish", "slack", "critical"],
      rows: schedule(tasks, duration, start, workdays).map((task) => [
        ...[task.id, task.start, task.finish, task.slack, task.critical],
      ]),
    };
  },
});
