/** The playbook as a table that people edit: the default one until then, and from then on what they made of it. */
import { defaultPlaybook } from "../../insights/diagnosis/playbook";
import type { TabCell } from "../description";
import type { Review } from "../context";
import { FIRST_COLUMN, type Layout } from "../layout";
import { COLOR, STYLE } from "../theme";
import { linesHigh } from "../heights";

const WIDTHS = [38, 78, 24, 34] as const;
/** A column is as wide as so many digits; letters are narrower. */
const CHARACTERS = WIDTHS.map((width) => 1.1 * width);
export const PLAYBOOK_COLUMNS = WIDTHS.length;
const PLAYBOOK_WIDTH = WIDTHS.reduce((sum, width) => sum + width, 0);
/** Empty rows under the table that are there to be filled. */
const SPARE = 15;

/** Undefined where the person keeps a playbook of their own elsewhere: two would be one too many. */
export function playbookRows({ marketplace, language }: Review): readonly (readonly TabCell[])[] | undefined {
  const { playbook } = marketplace;
  if (!playbook) {
    return defaultPlaybook(language).map(({ condition, action, owner, metric }) => [
      ...[condition.text, action, owner ?? null, metric ?? null],
    ]);
  }
  if (marketplace.guesses.includes(playbook.guess)) return undefined;
  const columns = (["condition", "action", "owner", "metric"] as const).map(
    (meaning) => playbook.guess.columns.find((column) => column.meaning === meaning)?.column,
  );
  return playbook.source.rows.map((cells) =>
    columns.map((column) => (column === undefined ? null : (cells[column] ?? null))),
  );
}

export function placePlaybook(sheet: Layout, { words }: Review, rows: readonly (readonly TabCell[])[]): void {
  WIDTHS.forEach((width, i) => sheet.width(FIRST_COLUMN + i, width));
  sheet.put(sheet.row, FIRST_COLUMN, words.playbookHelp, { ...STYLE.explain, wrap: true, vertical: "Top" });
  sheet.merge({ row: sheet.row, column: FIRST_COLUMN, rows: 1, columns: PLAYBOOK_COLUMNS });
  sheet.height(sheet.row, linesHigh([words.playbookHelp], [PLAYBOOK_WIDTH]));
  sheet.row += 2;
  sheet.header(sheet.row, FIRST_COLUMN, [
    ...[words.playCondition, words.playAction, words.playOwner, words.playMetric],
  ]);
  const first = sheet.row + 1;
  sheet.table(first, FIRST_COLUMN, rows);
  const zone = {
    ...{ row: first, column: FIRST_COLUMN, rows: rows.length + SPARE, columns: PLAYBOOK_COLUMNS },
  };
  sheet.style(zone, { ...STYLE.row, wrap: true, vertical: "Top", borderBottom: COLOR.rule });
  sheet.style({ ...zone, columns: 1 }, { color: COLOR.actual });
  rows.forEach((cells, i) => sheet.height(first + i, linesHigh(cells, CHARACTERS)));
  sheet.typed(zone);
  sheet.printTo(first + rows.length + SPARE - 1);
  sheet.head(words.playbookTitle, words.playbookScope);
}
