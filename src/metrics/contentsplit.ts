/** BIZ.CONTENTSPLIT: GMV by content channel (LIVE, video, product card) with affiliate GMV as an overlay. */
import { invalid, isMissing, type KeyColumn, type KeyLabel, type NumberColumn } from "./values";

export interface ChannelRow {
  readonly channel: KeyLabel;
  /** Sum of the values that are there; null where none is. */
  readonly gmv: number | null;
  /** Of the total; null when the total is 0. */
  readonly share: number | null;
  /** Part of this channel's GMV that an affiliate brought; null where a part of it is missing. */
  readonly affiliate: number | null;
  /** Null where a part of either amount is missing, and where the GMV is not above 0. */
  readonly affiliateShare: number | null;
}

export interface ContentSplit {
  readonly channels: readonly ChannelRow[];
  /** total − Σ channels: what no channel explains */
  readonly residual: number;
  readonly total: number;
  /** Null where a part of it is missing: no residual would show the gap. */
  readonly affiliate: number | null;
}

/** What sums of rounded numbers can differ by, relative to the amounts added. */
const ROUNDING = 1e-12;

/**
 * Channels in their first order, rows of one channel summed. Affiliate GMV is another attribution of the same money:
 * it is shown within its channel and never added to the split.
 *
 * @throws value: affiliate GMV above its channel's GMV; where refunds make that negative, a part of it has no bound
 */
export function contentSplit(
  channels: KeyColumn,
  gmv: NumberColumn,
  affiliate: NumberColumn | undefined,
  total: number,
): ContentSplit {
  const amounts = sums(channels, gmv);
  const overlays = affiliate && sums(channels, affiliate);
  const rows = channels.labels.map((channel, code) =>
    channelRow(channel, amounts[code] as Sum, overlays?.[code], total),
  );
  const all = overlays?.map(wholeOf);
  return {
    channels: rows,
    residual: residual(rows, total),
    total,
    affiliate: all ? all.reduce((sum, each) => (sum === null || each === null ? null : sum + each), 0) : null,
  };
}

interface Sum {
  total: number;
  present: number;
  missing: number;
}

function sums(channels: KeyColumn, values: NumberColumn): Sum[] {
  const totals = channels.labels.map((): Sum => ({ total: 0, present: 0, missing: 0 }));
  channels.codes.forEach((code, row) => {
    const sum = totals[code];
    const value = values[row] as number;
    if (!sum) return;
    if (isMissing(value)) sum.missing++;
    else {
      sum.total += value;
      sum.present++;
    }
  });
  return totals;
}

function wholeOf({ total, missing }: Sum): number | null {
  return missing > 0 ? null : total;
}

function channelRow(channel: KeyLabel, amount: Sum, overlay: Sum | undefined, total: number): ChannelRow {
  const gmv = amount.present > 0 ? amount.total : null;
  const whole = wholeOf(amount);
  const affiliate = overlay ? wholeOf(overlay) : null;
  if (affiliate !== null && whole !== null && whole >= 0 && affiliate > whole * (1 + 1e-9)) {
    throw invalid("affiliateOverGmv", { channel: String(channel), affiliate, gmv: whole });
  }
  return {
    channel,
    gmv,
    share: gmv === null || total === 0 ? null : gmv / total,
    affiliate,
    affiliateShare: affiliateShare(affiliate, whole),
  };
}

/** Of GMV that refunds made negative, a share would have the wrong sign. */
export function affiliateShare(affiliate: number | null, gmv: number | null): number | null {
  return affiliate === null || gmv === null || gmv <= 0 ? null : affiliate / gmv;
}

function residual(rows: readonly ChannelRow[], total: number): number {
  let explained = 0;
  let scale = Math.abs(total);
  for (const { gmv } of rows) {
    explained += gmv ?? 0;
    scale += Math.abs(gmv ?? 0);
  }
  const left = total - explained;
  return Math.abs(left) <= ROUNDING * scale ? 0 : left;
}
