/** Registers every function of the catalogue with Excel. Together with errors.ts the only Office here. */
import { CATALOGUE } from "../catalogue";
import { languageOf } from "../i18n/text";
import { toExcelError } from "./errors";
import { argumentNames, evaluate } from "./evaluate";

/** Excel passes the invocation after the arguments; what was left out comes as null. */
export function registerFunctions(): void {
  for (const entry of CATALOGUE) {
    const count = argumentNames(entry).length;
    CustomFunctions.associate(entry.name, (...given: unknown[]) => {
      const outcome = evaluate(entry, given.slice(0, count), languageOf(displayLanguage()));
      if (outcome.ok) return outcome.value;
      throw toExcelError(outcome);
    });
  }
}

/** Office.context is not there before Office is ready, and a formula may be computed by then. */
function displayLanguage(): string | undefined {
  return typeof Office === "undefined" ? undefined : Office.context?.displayLanguage;
}
