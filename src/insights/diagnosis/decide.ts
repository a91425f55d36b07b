/** Makes a decision of what was found: the period, the question and the evidence are the same for all. */
import type { Decision, Evidence } from "./decision";
import { evidenceOf, type FigureRequest } from "./evidence";
import type { DiagnosisInput } from "./input";

export interface Find extends Pick<
  Decision,
  "kind" | "code" | "signal" | "segment" | "facts" | "confidence"
> {
  readonly size?: number;
  readonly sure?: number;
  readonly surprise?: number;
  /** Figures of sales or traffic that show it, beside evidence of other tables. */
  readonly figures?: readonly FigureRequest[];
  readonly evidence?: readonly Evidence[];
}

export function decisionOf({ marketplace, period }: DiagnosisInput, find: Find): Decision {
  const { kind, code, signal, segment, facts, confidence, size, sure, surprise } = find;
  const shown = (find.figures ?? []).map((figure) => evidenceOf(marketplace, figure));
  return {
    ...{ kind, code, signal, segment, facts, confidence, size, sure, surprise, period },
    evidence: [...shown.filter((each) => each !== undefined), ...(find.evidence ?? [])],
    question: `${code}_question`,
  };
}
