import type { periods as english } from "../en/periods";

export const periods: Record<keyof typeof english, string> = {
  first: "primero",
  partial: "parcial",
};
