/** BIZ.CONTENTSPLIT: GMV by content channel (LIVE, video, product card) with affiliate GMV as an overlay. */
import { invalid, isMissing, type KeyColumn, type KeyLabel, type NumberColumn } from "./values";

export interface ChannelRow {
  readonly channel: KeyLabel;
  readonly gmv: number;
  /** Of the total; null when the total is 0. */
  readonly share: number | null;
  /** Part of this channel's GMV that an affiliate brought; null where none was given. */
  readonly affiliate: number | null;
  readonly affiliateShare: number | null;
}

export interface ContentSplit {
  readonly channels: readonly ChannelRow[];
  /** total − Σ channels: what no channel explains */
  readonly residual: number;
  readonly total: number;
  readonly affiliate: number | null;
}

/**
 * Channels in their first order, rows of one channel summed. Affiliate GMV is another attribution of the same money:
 * it is shown within its channel and never added to the split.
 *
 * @throws value: affiliate GMV above its channel's GMV
 */
export function contentSplit(
  channels: KeyColumn,
  gmv: NumberColumn,
  affiliate: NumberColumn | undefined,
  total: number,
): ContentSplit {
  const amounts = sums(channels, gmv);
  const overlays = affiliate && sums(channels, affiliate);
  const rows = channels.labels.map((channel, code) => {
    const amount = amounts[code] as number;
    const overlay = overlays ? (overlays[code] as number) : null;
    if (overlay !== null && overlay > amount + 1e-9 * Math.abs(amount)) {
      throw invalid("affiliateOverGmv", { channel: String(channel), affiliate: overlay, gmv: amount });
    }
    return {
      channel,
      gmv: amount,
      share: ratio(amount, total),
      affiliate: overlay,
      affiliateShare: overlay === null ? null : ratio(overlay, amount),
    };
  });
  const explained = rows.reduce((sum, row) => sum + row.gmv, 0);
  return {
    channels: rows,
    residual: total - explained,
    total,
    affiliate: overlays ? overlays.reduce((sum, each) => sum + each, 0) : null,
  };
}

function sums(channels: KeyColumn, values: NumberColumn): Float64Array {
  const totals = new Float64Array(channels.count);
  channels.codes.forEach((code, row) => {
    const value = values[row] as number;
    if (code >= 0 && !isMissing(value)) totals[code] = (totals[code] as number) + value;
  });
  return totals;
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
