/** The grey line under a tab's title: which days, up to when, against what, in which currency, from where. */
import type { Review } from "./context";
import type { Inputs } from "./inputs";
import { formula, type Layout, type Note } from "./layout";
import { dateText, expression, sentence } from "./wording";

export function scopeLine(sheet: Layout, review: Review, inputs: Inputs): Note {
  const { words, marketplace, sales, language } = review;
  return formula(
    sentence(words.scope, {
      period: expression(sheet.ref(inputs.counted.label)),
      asOf: dateText(sheet.ref(inputs.asOf), language),
      base: expression(sheet.ref(inputs.base.label)),
      currency: marketplace.currency ?? words.noCurrency,
      source: sales.source.id,
    }),
  );
}
