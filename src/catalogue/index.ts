/** THE list of functions, in the order of the help. */
import type { AnyEntry } from "./define";
import { PACING } from "./pacing";
import { NPS } from "./nps";
import { TOPBOX } from "./topbox";
import { CROSSTAB } from "./crosstab";
import { RAKE } from "./rake";
import { MOE } from "./moe";
import { THEMES } from "./themes";
import { KAPPA } from "./kappa";

export const CATALOGUE: readonly AnyEntry[] = [PACING, NPS, TOPBOX, CROSSTAB, RAKE, MOE, THEMES, KAPPA];
