/** THE list of functions, in the order of the help. */
import type { AnyEntry } from "./define";
import { PACING } from "./pacing";

export const CATALOGUE: readonly AnyEntry[] = [PACING];
