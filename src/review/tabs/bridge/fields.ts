/** Who made the change: per field the members that added and lost most (BIZ.CONTRIB), two fields side by side. */
import type { Breakdown } from "../../../insights/fields";
import { tieText } from "../../accounts";
import type { CellPlace, RangePlace } from "../../address";
import type { Review } from "../../context";
import { biz, valuesIn } from "../../expressions";
import { moneyLook, withUnit, type MoneyLook } from "../../figures";
import type { Inputs } from "../../inputs";
import { FIRST_COLUMN, formula, type Layout } from "../../layout";
import { column, type MemberSource } from "../../sources";
import { FORMAT, STYLE } from "../../theme";
import { expression, sentence } from "../../wording";
import { colourChange } from "../scorecard/table";
import { EACH_WAY, nthFormula, part, placeRanking, shortened, type Nth, type Ranking } from "./ranking";

export interface FieldBlock {
  readonly field: Breakdown;
  readonly title: CellPlace;
  readonly money: MoneyLook;
  readonly gains: readonly Member[];
  readonly losses: readonly Member[];
}

/** One line of the table. */
export interface Member {
  readonly name: CellPlace;
  readonly change: CellPlace;
  readonly points: CellPlace;
}

/** So many members are ranked; the rest is one row. */
const RANKED = 200;
/** Members that may appear after the build without the spill running into what stands below it. */
export const SLACK = 10;
/** A table of five columns and one of air; the feed under it uses all six. */
const TABLE_COLUMNS = 5;
const BLOCK_COLUMNS = 6;
/** Columns as BIZ.CONTRIB spills them. */
const [KEY, CHANGE, POINTS] = [0, 1, 3];
/** Where the table has them. */
const AT = { change: 3, points: 4 } as const;
const SPILLED = 5;

export interface FieldsInput {
  readonly review: Review;
  readonly inputs: Inputs;
  readonly change: CellPlace;
}

/** A pair of fields: tables beside each other, their feeds folded away under them. */
export function placeFieldPair(
  sheet: Layout,
  input: FieldsInput,
  fields: readonly Breakdown[],
): FieldBlock[] {
  const top = sheet.row;
  // Title, header, gains, losses, others, total, tie-out, and a row of air.
  const feedAt = top + 2 + 2 * EACH_WAY + 3 + 1;
  const feedRows = Math.max(...fields.map((field) => feedRowsOf(input.review, field)));
  const blocks = fields.map((field, i) => {
    const at = FIRST_COLUMN + i * BLOCK_COLUMNS;
    const feed = placeFeed(sheet, input, field, { row: feedAt, column: at });
    return placeTable(sheet, input, { field, feed, row: top, column: at });
  });
  sheet.collapse(feedAt, feedAt + feedRows - 1);
  sheet.row = feedAt + feedRows + 2;
  return blocks;
}

function feedRowsOf({ sales }: Review, field: Breakdown): number {
  const members = sales.keys[field]?.count ?? 0;
  return Math.min(RANKED, members + SLACK) + 1;
}

interface Feed {
  /** With the row of the others, if there is one. */
  readonly zone: RangePlace;
  readonly ranking: Ranking;
}

function placeFeed(
  sheet: Layout,
  { review, inputs }: FieldsInput,
  field: Breakdown,
  at: { readonly row: number; readonly column: number },
): Feed {
  const { block, key, gmv } = review.sources.members(field) as MemberSource;
  const days = ({ from, to }: Inputs["base"]) => ({ from: sheet.ref(from), to: sheet.ref(to) });
  const call = biz(
    "CONTRIB",
    column(block, key),
    valuesIn(block, gmv, days(inputs.base)),
    valuesIn(block, gmv, days(inputs.counted)),
    RANKED,
    "FALSE",
  );
  const rows = feedRowsOf(review, field);
  const zone = sheet.spill({ ...at, rows, columns: SPILLED }, call, STYLE.feed);
  return { zone, ranking: placeRanking(sheet, { ...zone, rows: rows - 1 }, CHANGE) };
}

interface TableAt {
  readonly field: Breakdown;
  readonly feed: Feed;
  readonly row: number;
  readonly column: number;
}

function placeTable(sheet: Layout, input: FieldsInput, at: TableAt): FieldBlock {
  const { review } = input;
  const money = moneyLook(review, review.size({ numerator: review.gmv }));
  const { row, column: left } = at;
  header(sheet, review, at, money);
  const each = Array.from({ length: EACH_WAY }, (_, i) => i);
  const members = (side: Nth["side"], first: number) =>
    each.map((i) => memberRow(sheet, at, money, { row: first + i, side, n: i + 1 }));
  const gains = members("gains", row + 2);
  const losses = members("losses", row + 2 + EACH_WAY);
  sheet.styleRow(row + 2 + EACH_WAY, left, TABLE_COLUMNS, { borderTop: STYLE.header.borderBottom });
  placeTotals(sheet, input, at, money);
  colourChange(sheet, { sheet: sheet.name, row: row + 2, column: left + AT.change }, "up", 2 * EACH_WAY + 1);
  const block = { field: at.field, money, gains, losses };
  const title = sheet.put(row, left, formula(finding(sheet, review, block)), STYLE.blockTitle);
  return { ...block, title };
}

function header(sheet: Layout, { words }: Review, at: TableAt, money: MoneyLook): void {
  const { field, row, column: left } = at;
  const change = withUnit(words.changeOfGmv, money.unit);
  const texts = [words[`field_${field}`], "", "", change, words.pointsOfGrowth];
  sheet.header(row + 1, left, texts, [left + AT.change, 2]);
}

interface MemberAt {
  readonly row: number;
  readonly side: Nth["side"];
  readonly n: number;
}

function memberRow(sheet: Layout, at: TableAt, money: MoneyLook, { row, side, n }: MemberAt): Member {
  const { feed, column: left } = at;
  const found = (offset: number) => nthFormula(sheet, feed.ranking, { side, n, change: CHANGE, offset });
  sheet.styleRow(row, left, TABLE_COLUMNS, STYLE.row);
  const put = (offset: number, from: number, numberFormat: string) =>
    sheet.formula(row, left + offset, found(from), { numberFormat, align: "Right" });
  const name = sheet.formula(row, left, shortened(found(KEY)));
  const change = put(AT.change, CHANGE, money.changeFormat);
  return { name, change, points: put(AT.points, POINTS, FORMAT.points) };
}

/** What is not shown, the whole, and whether the members add up to the change of GMV. */
function placeTotals(sheet: Layout, { review, change }: FieldsInput, at: TableAt, money: MoneyLook): void {
  const { words } = review;
  const { feed, column: left } = at;
  const othersAt = at.row + 2 + 2 * EACH_WAY;
  const shown = (offset: number) =>
    sheet.ref({ sheet: sheet.name, row: at.row + 2, column: left + offset, rows: 2 * EACH_WAY, columns: 1 });
  const line = (row: number, name: string, style: typeof STYLE.row | typeof STYLE.total, rest: boolean) => {
    sheet.styleRow(row, left, TABLE_COLUMNS, style);
    sheet.put(row, left, name);
    const sum = (offset: number, from: number, numberFormat: string) => {
      const all = `SUM(${part(sheet, feed.zone, from)})`;
      const text = rest ? `${all}-SUM(${shown(offset)})` : all;
      sheet.formula(row, left + offset, text, { numberFormat, align: "Right" });
    };
    sum(AT.change, CHANGE, money.changeFormat);
    sum(AT.points, POINTS, FORMAT.points);
  };
  line(othersAt, words.allOthers, STYLE.row, true);
  line(othersAt + 1, words.total, STYLE.total, false);
  sheet.put(othersAt + 2, left, words.tieOutMembers, STYLE.note);
  const whole = sheet.ref({ sheet: sheet.name, row: othersAt + 1, column: left + AT.change });
  sheet.formula(othersAt + 2, left + AT.change, tieText(sheet.ref(change), whole, words), {
    ...STYLE.note,
    align: "Right",
  });
}

/** "Category: health_beauty +12.3 k": the member that moved most, either way. */
function finding(sheet: Layout, { words }: Review, block: Omit<FieldBlock, "title">): string {
  const [gain, loss] = [block.gains[0], block.losses[0]] as [Member, Member];
  const said = ({ name, change }: Member) =>
    sentence("{name} {change}", {
      name: expression(sheet.ref(name)),
      change: block.money.change(sheet.ref(change)),
    });
  const [up, down] = [sheet.ref(gain.change), sheet.ref(loss.change)];
  const member = `IF(COUNT(${up},${down})=0,"–",IF(SUM(${up},${down})>=0,${said(gain)},${said(loss)}))`;
  return sentence(words.fieldFinding, {
    field: words[`field_${block.field}`],
    member: expression(member),
  });
}
