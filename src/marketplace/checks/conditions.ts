/** Conditions of the playbook that no finding can ever meet, since they are not understood. */
import type { Subject } from "../checks";
import type { Finding } from "../findings";
import { codeOfReason } from "../rows";
import { cellExample, finding, whereColumn } from "./where";

export function checkConditions({ readers, model }: Subject): Finding[] {
  const reader = readers.get("playbook");
  const column = reader?.column("condition")?.column;
  if (!reader || column === undefined || !model.playbook) return [];
  const unknown = codeOfReason("unknownCondition");
  const rows = [...model.playbook.reasons.keys()].filter((row) => model.playbook?.reasons[row] === unknown);
  if (rows.length === 0) return [];
  return [
    finding({
      ...{ code: "unknownConditions", severity: "warning", where: whereColumn(reader.source, column) },
      count: rows.length,
      examples: rows.map((row) => cellExample(reader.source, row, column)),
    }),
  ];
}
