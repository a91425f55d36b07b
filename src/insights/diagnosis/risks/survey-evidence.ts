/** Where survey answers stand. */
import type { SurveyTable } from "../../../marketplace/model";
import type { Evidence } from "../decision";
import { columnRange } from "../evidence-terms";

/** The columns that were read: who answered, when, in which segment, and the question itself. */
export function surveyEvidence(
  { places, segments }: SurveyTable,
  fact: string,
  question: Parameters<typeof columnRange>[0],
  segmentHeader?: string,
): Evidence[] {
  const segment = segments.find(({ header }) => header === segmentHeader);
  const read = [places.audience, places.date, segment?.place, question].filter(
    (place) => place !== undefined,
  );
  return [{ role: "survey", fact, cells: read.map(columnRange), formula: undefined }];
}
