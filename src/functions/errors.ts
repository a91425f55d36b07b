import type { Outcome } from "./evaluate";

/** The two error values for which Excel shows a message. */
export function toExcelError(outcome: Extract<Outcome, { ok: false }>): CustomFunctions.Error {
  const code =
    outcome.error === "#VALUE!"
      ? CustomFunctions.ErrorCode.invalidValue
      : CustomFunctions.ErrorCode.notAvailable;
  return new CustomFunctions.Error(code, outcome.message);
}
