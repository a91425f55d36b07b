import type { trustErrors as english } from "../en/errors-trust";

export const trustErrors: Record<keyof typeof english, string> = {
  toleranceNegative: "tol: llegó {found}; se espera una tolerancia de 0 o más.",
};
