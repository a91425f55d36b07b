/** The worked example of every function, as the help shows it. */
import { CATALOGUE } from "../../src/catalogue";
import { evaluateFormula, expectCells } from "../functions/formula";

test.each(CATALOGUE.map((entry) => [entry.name, entry.example] as const))(
  "the example of BIZ.%s gives the result that stands beside it",
  (_, { formula, result }) => {
    const outcome = evaluateFormula(formula);
    if (!outcome.ok) throw new Error(outcome.message);
    expectCells(outcome.value, result);
  },
);
