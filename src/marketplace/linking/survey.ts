/** Survey answers: one row a respondent, several questions of each kind. */
import { readKeys, readNumbers } from "../columns";
import { isEmpty } from "../grid";
import type { SurveyTable } from "../model";
import { accountOf, codeOfReason, plainReason } from "../rows";
import type { ColumnGuess } from "../tables";
import type { TableReader } from "./table";

export function linkSurvey(reader: TableReader): SurveyTable | undefined {
  const { source } = reader;
  const respondents = reader.keys("respondent", false);
  if (!respondents) return undefined;
  const named = (column: ColumnGuess) => ({ header: column.header, place: reader.place(column.column) });
  const scores = (kind: "nps" | "csat") =>
    reader
      .columns(kind)
      .map((column) => ({ ...named(column), kind, values: readNumbers(source.rows, column.column).values }));
  const reasons = reasonsOf(reader, respondents.codes);
  const audience = reader.keys("audience", true);
  const dates = reader.dates("date");
  const weights = reader.numbers("weight");
  return {
    ...reader.base("survey"),
    respondents,
    ...(audience ? { audience } : {}),
    ...(dates ? { dates: dates.dates } : {}),
    ...(weights ? { weights: weights.values } : {}),
    segments: reader
      .columns("segment")
      .map((column) => ({ ...named(column), keys: readKeys(source.rows, column.column, true) })),
    scores: [...scores("nps"), ...scores("csat")],
    openAnswers: reader
      .columns("open")
      .map((column) => ({ ...named(column), texts: textsOf(reader, column.column) })),
    reasons,
    account: accountOf(source.id, reasons),
  };
}

function textsOf(reader: TableReader, column: number): string[] {
  return reader.source.rows.map((cells) => {
    const cell = cells[column];
    return isEmpty(cell) ? "" : String(cell).trim();
  });
}

/** The same person may answer in several waves: a repeated respondent is no duplicate by itself. */
function reasonsOf(reader: TableReader, codes: Int32Array): Uint8Array {
  return Uint8Array.from(codes, (code, row) =>
    code < 0 ? codeOfReason(plainReason(reader.source, row, "noKey")) : 0,
  );
}
