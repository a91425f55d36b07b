import type { ratiosErrors as english } from "../en/errors-ratios";

export const ratiosErrors: Record<keyof typeof english, string> = {
  denominatorTooSmall: "den: es {found}, menor que min_den ({least}); la tasa no diría nada.",
};
