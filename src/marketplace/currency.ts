/** The currency that the sales are in, where the workbook says so. */
import { currencyOfFormat } from "./number-format";
import type { SalesTable } from "./model";
import { BLANK_MEMBER } from "./columns";
import type { TableReader } from "./linking/table";

export function currencyOf(
  reader: TableReader | undefined,
  sales: SalesTable | undefined,
): string | undefined {
  const members = currenciesIn(sales);
  if (members.length > 0) return members.length === 1 ? members[0] : undefined;
  const gmv = reader?.column("gmv");
  if (!reader || !gmv) return undefined;
  const stated = gmv.unit;
  if (stated !== undefined && /^([A-Z]{3}|\$)$/.test(stated)) return stated;
  return currencyOfFormat(reader.source.formats[gmv.column] ?? "");
}

/** What the currency column holds, blanks aside. */
export function currenciesIn(sales: SalesTable | undefined): string[] {
  const labels = sales?.keys.currency?.labels ?? [];
  return labels.filter((label) => label !== BLANK_MEMBER).map((label) => String(label).trim().toUpperCase());
}
