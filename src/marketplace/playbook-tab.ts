/** Our own tab of the playbook: no table of the person's, so that it is in no list and no account of those. */
import { findTables } from "./find";
import { readHeader } from "./header";
import { isEmpty } from "./grid";
import { recognise } from "./recognise";
import type { Mapping, NamedArea, SheetReading, TableGuess, WorkbookReading } from "./tables";

export function playbookTab(reading: WorkbookReading, mapping: Mapping): TableGuess | undefined {
  const sheet = reading.sheets.find(({ playbook }) => playbook === true);
  const area = sheet && tableOn(sheet);
  if (!area) return undefined;
  const tables = findTables({ ...reading, areas: [area] }, (each) => each === sheet);
  return recognise(tables, mapping).find(({ role }) => role === "playbook");
}

/** From its header row to the end of the sheet: rows that a person emptied are gaps in it, not its end. */
function tableOn({ name, values, top, left }: SheetReading): NamedArea | undefined {
  const header = values.findIndex((cells) =>
    (["condition", "action"] as const).every((concept) =>
      cells.some((cell) => {
        const terms = typeof cell === "string" ? readHeader(cell).terms : [];
        return terms.length === 1 && terms[0]?.concepts.has(concept);
      }),
    ),
  );
  const cells = values[header];
  if (!cells) return undefined;
  const filled = cells.flatMap((cell, column) => (isEmpty(cell) ? [] : [column]));
  const first = filled[0] ?? 0;
  return {
    ...{ name: `${name}!`, sheet: name, kind: "table" },
    ...{ top: top + header, left: left + first },
    ...{ rows: values.length - header, columns: (filled.at(-1) ?? first) - first + 1 },
  };
}
