/** Every opportunity that the data show, each kind the surest first; ranked by whoever asks. */
import type { Decision } from "../decision";
import type { DiagnosisInput } from "../input";
import { belowBenchmark } from "./below-benchmark";
import { incubation } from "./incubation";
import { reactivation } from "./reactivation";
import { whiteSpace } from "./white-space";

export { totalOf } from "./total";

export function opportunities(input: DiagnosisInput): Decision[] {
  return [belowBenchmark, whiteSpace, reactivation, incubation].flatMap((find) => find(input));
}
