/** Every risk that the data show; ranked by whoever asks. */
import type { Decision } from "../decision";
import type { DiagnosisInput } from "../input";
import { cohorts } from "./cohorts";
import { concentration } from "./concentration";
import { departures } from "./departures";
import { dependence } from "./dependence";
import { pace } from "./pace";
import { quality } from "./quality";
import { raised } from "./raised";
import { refunds } from "./refunds";
import { surveys } from "./surveys";

export function risks(input: DiagnosisInput): Decision[] {
  return [concentration, dependence, departures, cohorts, refunds, pace, surveys, raised, quality].flatMap(
    (find) => find(input),
  );
}
