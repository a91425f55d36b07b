import type { Area } from "../address";
import { uniform } from "../cells";
import type { ExcelStyle, Facts } from "../facts";
import type { Property } from "../registry";
import { writeStyle } from "../write";

/** A look of cells: read from all of them, null when they differ. */
export function look(
  read: (style: ExcelStyle, facts: Facts) => unknown,
  write: (value: unknown, facts: Facts) => ExcelStyle,
): Property<Area> {
  return {
    get: (area, { document }) =>
      uniform(document, area, (position) => read(document.style(position), document.facts)),
    set: (area, value, { document }) => writeStyle(document, area, write(value, document.facts)),
  };
}
