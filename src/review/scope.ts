/** The grey line under a tab's title: which days, up to when, against what, in which currency, from where. */
import type { SourceTable } from "../marketplace/tables";
import type { Review } from "./context";
import type { Inputs } from "./inputs";
import { formula, type Layout, type Note } from "./layout";
import { dateText, expression, sentence } from "./wording";

/** A table by its name; one that has none is called by its sheet and not by the address of its header. */
export function tableName({ id, sheet }: SourceTable): string {
  return id.startsWith(`${sheet}!`) ? sheet : id;
}

export function scopeLine(sheet: Layout, review: Review, inputs: Inputs): Note {
  const { words, marketplace, sales, language } = review;
  return formula(
    sentence(words.scope, {
      period: expression(sheet.ref(inputs.counted.label)),
      asOf: dateText(sheet.ref(inputs.asOf), language),
      base: expression(sheet.ref(inputs.base.label)),
      currency: marketplace.currency ?? words.noCurrency,
      source: tableName(sales.source),
    }),
  );
}
