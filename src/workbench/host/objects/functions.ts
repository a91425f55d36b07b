import { toSerial } from "../../../metrics/dates";
import { ObjectType } from "../registry";

const FunctionResultType = new ObjectType<{ readonly value: number }>("FunctionResult", {
  properties: {
    value: { get: ({ value }) => value },
    error: { get: () => null },
  },
});

/** Days from the first day of 1900 to that of 1904. */
const FOUR_YEARS = 1462;

/** Excel's worksheet functions, called by name; the one that add-ins call here tells the workbook's date system. */
export const FunctionsType = new ObjectType<null>("Functions", {
  methods: {
    date: (_at, args, { document }) => {
      const serial = toSerial(args.number(0), args.number(1), args.number(2));
      return FunctionResultType.of({
        value: document.facts.dateSystem === 1904 ? serial - FOUR_YEARS : serial,
      });
    },
  },
});
