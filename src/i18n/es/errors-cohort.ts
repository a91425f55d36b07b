import type { cohortErrors as english } from "../en/errors-cohort";

export const cohortErrors: Record<keyof typeof english, string> = {
  cohortNoRows: "ids: ninguna fila contiene a la vez un id y una fecha hasta as_of, incluido.",
  cohortValuesNeeded: "values: es necesario para la métrica «{metric}» y no se indicó nada.",
  cohortUnbounded:
    "mode: «on_or_after» cuenta personas; solo se combina con las métricas retention y active.",
};
