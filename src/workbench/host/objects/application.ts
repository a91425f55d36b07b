import { oneOf } from "../arguments";
import { ObjectType } from "../registry";

/** The library always computes at once; the other modes are only remembered by Excel itself. */
export const ApplicationType = new ObjectType<null>("Application", {
  properties: {
    calculationMode: {
      get: () => "Automatic",
      // Guess: a host that cannot stop computing takes the word and goes on.
      set: (_at, value) => void oneOf(value, ["Automatic", "AutomaticExceptTables", "Manual"]),
    },
    calculationState: { get: () => "Done" },
    decimalSeparator: { get: () => "." },
    thousandsSeparator: { get: () => "," },
  },
  methods: {
    calculate: (_at, args, { document }) => {
      args.word(0, ["Recalculate", "Full", "FullRebuild"]);
      document.dispatch("EVALUATE_CELLS");
    },
    suspendApiCalculationUntilNextSync: () => null,
    suspendScreenUpdatingUntilNextSync: () => null,
  },
});
