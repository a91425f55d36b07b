import type { Area } from "../address";
import { toFlag } from "../arguments";
import { ObjectType } from "../registry";
import { look } from "./look";

export const FormatProtectionType = new ObjectType<Area>("FormatProtection", {
  properties: {
    locked: look(
      ({ unlocked }) => !unlocked,
      (value) => ({ unlocked: !toFlag(value) }),
    ),
    // Guess: formulas of protected sheets stay visible here.
    formulaHidden: { get: () => false, set: (_area, value) => void toFlag(value) },
  },
});
