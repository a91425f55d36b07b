/** Bridge: from the base to the period, by factor, by price, volume and mix, and by who made the change. */
import { mixField } from "../../insights/fields";
import type { CellPlace } from "../address";
import { accountNote } from "../accounts";
import type { Review } from "../context";
import type { Inputs } from "../inputs";
import { formula, type Layout } from "../layout";
import { scopeLine } from "../scope";
import { expression, quoted, sentence } from "../wording";
import { placeDrivers, type BlockInput, type DriverBlock } from "./bridge/drivers";
import { placeFieldPair, type FieldBlock } from "./bridge/fields";
import { placeMargin } from "./bridge/margin";
import { MOST_MIX_MEMBERS, placeMix } from "./bridge/mix";

export interface Bridge {
  readonly drivers: DriverBlock;
  readonly mix: CellPlace | undefined;
  readonly fields: readonly FieldBlock[];
}

/** A page holds two pairs. */
const MOST_FIELDS = 4;

export function placeBridge(sheet: Layout, input: BlockInput): Bridge {
  const { review, inputs, accounts } = input;
  const { words, sources, sales } = review;
  const drivers = placeDrivers(sheet, input);
  placeMargin(sheet, input);
  const shown = review.breakdowns.filter((field) => sources.members(field)).slice(0, MOST_FIELDS);
  const few = (field: (typeof shown)[number]) => (sales.keys[field]?.count ?? 0) <= MOST_MIX_MEMBERS;
  const mixed = mixField(shown.filter(few));
  if (mixed) sheet.breakBefore(sheet.row);
  const mix = mixed && placeMix(sheet, { ...input, field: mixed, change: drivers.change });
  const fields: FieldBlock[] = [];
  if (shown.length > 0) sheet.breakBefore(sheet.row);
  if (shown.length > 0) sheet.block(words.fieldsTitle, words.fieldsExplain);
  for (let i = 0; i < shown.length; i += 2) {
    const pair = shown.slice(i, i + 2);
    fields.push(...placeFieldPair(sheet, { review, inputs, change: drivers.change }, pair));
  }
  if (shown.length > 0) sheet.footer([accountNote(sheet, review, accounts), words.fieldsNote]);
  placeTitle(sheet, review, inputs, drivers);
  return { drivers, mix, fields };
}

/** "GMV -5.4 k on May–Jun 2018: orders explain +38.4 k of it". */
function placeTitle(sheet: Layout, review: Review, inputs: Inputs, drivers: DriverBlock): CellPlace {
  const { words } = review;
  const { main, money } = drivers;
  const change = sheet.ref(drivers.change);
  const text = sentence(main ? words.bridgeFinding : words.changeFinding, {
    change: money.change(change),
    base: expression(sheet.ref(inputs.base.label)),
    ...(main ? { name: expression(sheet.ref(main.name)), effect: money.change(sheet.ref(main.effect)) } : {}),
  });
  const title = `IF(ISNUMBER(${change}),${text},${quoted(words.noBase)})`;
  return sheet.head(formula(title), scopeLine(sheet, review, inputs));
}
