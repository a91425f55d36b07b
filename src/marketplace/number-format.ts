/** What an Excel number format says about the numbers under it. */

/** A format with a day, month or year code outside of quotes and brackets is a date's. */
export function isDateFormat(format: string): boolean {
  return /[dy]|^m{3,5}$/i.test(bareCodes(format));
}

export function isPercentFormat(format: string): boolean {
  return bareCodes(format).includes("%");
}

const SYMBOLS: readonly [RegExp, string][] = [
  [/€|EUR/i, "EUR"],
  [/US\$|USD/i, "USD"],
  [/MX\$|MXN|\$-(?:es-MX|80A)/i, "MXN"],
  [/R\$|BRL|\$-(?:pt-BR|416)/i, "BRL"],
  [/£|GBP/i, "GBP"],
  [/COP|\$-(?:es-CO|240A)/i, "COP"],
  [/CLP|\$-(?:es-CL|340A)/i, "CLP"],
  [/ARS|\$-(?:es-AR|2C0A)/i, "ARS"],
  [/PEN|S\//i, "PEN"],
  [/\[\$\$-(?:en-US|409)\]/i, "USD"],
  [/\$/, "$"],
];

/** The currency that a number format shows: a code, "$" when the format does not say whose, or undefined. */
export function currencyOfFormat(format: string): string | undefined {
  // [$-409] alone is a locale, not a currency.
  const shown = format.replace(/\[\$-[^\]]*\]/g, "").replace(/General/i, "");
  return SYMBOLS.find(([symbol]) => symbol.test(shown))?.[1];
}

function bareCodes(format: string): string {
  return format
    .replace(/"[^"]*"/g, "")
    .replace(/\\./g, "")
    .replace(/\[[^\]]*\]/g, "")
    .replace(/General/i, "")
    .replace(/(^|;)\s*(Red|Standard)/gi, "");
}
