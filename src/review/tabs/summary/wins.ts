/** Three wins and three misses: the members that moved GMV most, the best of each field before the second best. */
import { FIRST_COLUMN, type Layout } from "../../layout";
import { COLOR, HEIGHT, STYLE } from "../../theme";
import { expression, sentence, signedPoints } from "../../wording";
import type { FieldBlock, Member } from "../bridge/fields";
import { placeEvidence, type SummaryInput } from "../summary";

const LINES = 3;
const HALF = 6;
const TEXT_COLUMNS = 4;

export function placeWins(sheet: Layout, input: SummaryInput): void {
  const { review, bridge } = input;
  const { words } = review;
  if (bridge.fields.length === 0) return;
  const top = sheet.row;
  const sides = [
    { side: "gains", title: words.winsTitle, color: COLOR.better, column: FIRST_COLUMN },
    { side: "losses", title: words.missesTitle, color: COLOR.worse, column: FIRST_COLUMN + HALF },
  ] as const;
  for (const { side, title, color, column } of sides) {
    sheet.put(top, column, title, { ...STYLE.blockTitle, color });
    sheet.styleRow(top, column, HALF, { borderBottom: COLOR.rule });
    pick(bridge.fields, side).forEach(({ block, member }, i) => {
      const row = top + 1 + i;
      sheet.formula(row, column, line(sheet, input, block, member), STYLE.paragraph);
      sheet.merge({ row, column, rows: 1, columns: TEXT_COLUMNS });
      sheet.height(row, HEIGHT.lines);
      placeEvidence(sheet, row, column + TEXT_COLUMNS, member.change);
    });
  }
  sheet.row = top + 1 + LINES;
  sheet.footer([words.winsNote]);
}

/** Round the fields: the best of each, then the second best. */
function pick(
  fields: readonly FieldBlock[],
  side: "gains" | "losses",
): { block: FieldBlock; member: Member }[] {
  return Array.from({ length: LINES }, (_, i) => {
    const block = fields[i % fields.length] as FieldBlock;
    return { block, member: block[side][Math.floor(i / fields.length)] as Member };
  });
}

/** "health_beauty (category): +12.3 k GMV, +4.0 pt of growth." */
function line(sheet: Layout, { review, bridge }: SummaryInput, block: FieldBlock, member: Member): string {
  const { words } = review;
  const name = sheet.ref(member.name);
  const text = sentence(words.memberLine, {
    name: expression(name),
    field: words[`field_${block.field}`].toLowerCase(),
    change: block.money.change(sheet.ref(member.change)),
    points: signedPoints(sheet.ref(member.points)),
  });
  const compared = `ISNUMBER(${sheet.ref(bridge.drivers.change)})`;
  return `IF(AND(${compared},LEN(${name})>0),${text},"–")`;
}
