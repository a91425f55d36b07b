/** In which periods each id has rows. */
import { rowsThroughTime, type Groups } from "./group";

export interface Activity {
  /** The period of each id's first row; beyond all periods for an id without a row in one. */
  readonly firsts: Int32Array;
  /** Each id with each of its periods once, ids in their order and the periods of one ascending. */
  readonly each: (take: (id: number, period: number) => void) => void;
}

/**
 * One bit for each id and period, as long as that takes no more room than the rows themselves: setting bits is one pass
 * that waits for nothing. Many ids over thousands of days go through their rows in order of time instead.
 */
export function activityOf(ids: Groups, periods: Groups): Activity {
  const words = Math.ceil(periods.count / 32);
  return ids.count * words <= 2 * ids.codes.length
    ? activityByBits(ids, periods, words)
    : activityThroughTime(ids, periods);
}

export function activityByBits(ids: Groups, periods: Groups, words: number): Activity {
  const bits = new Int32Array(ids.count * words);
  for (let row = 0; row < ids.codes.length; row++) {
    const id = ids.codes[row] as number;
    const period = periods.codes[row] as number;
    if (id < 0 || period < 0) continue;
    const at = id * words + (period >>> 5);
    bits[at] = (bits[at] as number) | (1 << (period & 31));
  }
  const firsts = new Int32Array(ids.count);
  for (let id = 0; id < ids.count; id++) {
    let word = 0;
    while (word < words && bits[id * words + word] === 0) word++;
    firsts[id] = word < words ? word * 32 + lowestBit(bits[id * words + word] as number) : periods.count;
  }
  const each: Activity["each"] = (take) => {
    for (let at = 0, id = 0; id < ids.count; id++) {
      for (let word = 0; word < words; word++, at++) {
        for (let left = bits[at] as number; left !== 0; left &= left - 1)
          take(id, word * 32 + lowestBit(left));
      }
    }
  };
  return { firsts, each };
}

function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

export function activityThroughTime(ids: Groups, periods: Groups): Activity {
  const { starts, rows } = rowsThroughTime(ids, periods);
  const periodAt = (i: number) => periods.codes[rows[i] as number] as number;
  const firsts = new Int32Array(ids.count);
  for (let id = 0; id < ids.count; id++) {
    const start = starts[id] as number;
    firsts[id] = start < (starts[id + 1] as number) ? periodAt(start) : periods.count;
  }
  const each: Activity["each"] = (take) => {
    for (let id = 0; id < ids.count; id++) {
      const end = starts[id + 1] as number;
      let before = -1;
      for (let i = starts[id] as number; i < end; i++) {
        const period = periodAt(i);
        if (period !== before) take(id, period);
        before = period;
      }
    }
  };
  return { firsts, each };
}
