/** The playbook: rows whose condition is understood; the others are left out and said so. */
import { parseCondition } from "../conditions/parse";
import type { Play, PlaybookTable } from "../model";
import { accountOf, codeOfReason, plainReason } from "../rows";
import type { TableReader } from "./table";

export function linkPlaybook(reader: TableReader): PlaybookTable | undefined {
  const { source } = reader;
  if (!reader.column("condition") || !reader.column("action")) return undefined;
  const reasons = new Uint8Array(source.rows.length);
  const plays: Play[] = [];
  source.rows.forEach((cells, row) => {
    const text = reader.text(cells, "condition");
    const action = reader.text(cells, "action");
    if (text === undefined || action === undefined) {
      reasons[row] = codeOfReason(plainReason(source, row, "noAction"));
      return;
    }
    const { condition, unknown } = parseCondition(text);
    if (unknown.length > 0) {
      reasons[row] = codeOfReason("unknownCondition");
      return;
    }
    const owner = reader.text(cells, "owner");
    const metric = reader.text(cells, "metric");
    plays.push({
      ...{ row, condition, action },
      ...(owner === undefined ? {} : { owner }),
      ...(metric === undefined ? {} : { metric }),
    });
  });
  return { ...reader.base("playbook"), plays, reasons, account: accountOf(source.id, reasons) };
}
