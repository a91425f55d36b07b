/** BIZ.MILESTONE: what share has reached an event within so many days, those still waiting counted rightly. */
import {
  invalid,
  isMissing,
  unavailable,
  type DateColumn,
  type KeyColumn,
  type NumberColumn,
} from "./values";

export interface MilestoneInput {
  readonly ids: KeyColumn;
  /** When each id began, and when it reached the event; NaN = not (yet). */
  readonly start: DateColumn;
  readonly event: DateColumn;
  /** Days after the start. */
  readonly windows: NumberColumn;
  /** Last day that the data cover. */
  readonly asOf: number;
}

export interface Milestone {
  readonly window: number;
  /** 1 − Kaplan–Meier survival at the window; NaN beyond the last follow-up, as the next two. */
  readonly share: number;
  /** Ids followed for at least so many days and without an event before that day. */
  readonly atRisk: number;
  /** Events up to and on that day. */
  readonly events: number;
}

/**
 * Share of ids that reach the event within each window, by Kaplan–Meier: an id without an event is followed until
 * as_of and then no longer counts, instead of counting as a failure. An event on day w counts in window w; of several
 * starts or events of an id the earliest; a start after as_of is left out and an event after as_of has not happened.
 * Linear in rows. Definition: survival::survfit.
 *
 * @throws value: an id's event before its start, a negative window
 * @throws unavailable: no id has started
 */
export function milestones(input: MilestoneInput): Milestone[] {
  const { windows } = input;
  windows.forEach((window, i) => {
    if (window < 0) throw invalid("milestoneWindow", { row: i + 1, found: window });
  });
  const { events, leaving, followed } = followUp(input);
  const ordered = Array.from(windows, (window, row) => ({ window, row }))
    .filter(({ window }) => !isMissing(window))
    .sort((a, b) => a.window - b.window);
  let [day, survival, reached, waiting] = [0, 1, 0, followed];
  const found = ordered.map(({ window, row }) => {
    for (; day <= Math.min(window, events.length - 1); day++) {
      const now = events[day] as number;
      if (now > 0) survival *= 1 - now / waiting;
      reached += now;
      waiting -= leaving[day] as number;
    }
    // Whoever leaves on the window's own day is still at risk on it.
    const atRisk = waiting + (leaving[window] ?? 0);
    const isFollowed = window <= events.length - 1;
    return { row, window, ...(isFollowed ? { share: 1 - survival, atRisk, events: reached } : BEYOND) };
  });
  return found.sort((a, b) => a.row - b.row);
}

const BEYOND = { share: NaN, atRisk: NaN, events: NaN };

interface FollowUp {
  /** By days since the start, up to the last follow-up: ids that reach the event, and ids last seen (either way). */
  readonly events: Int32Array;
  readonly leaving: Int32Array;
  readonly followed: number;
}

function followUp({ ids, start, event, asOf }: MilestoneInput): FollowUp {
  const starts = earliest(ids, start);
  const reached = earliest(ids, event);
  let longest = -1;
  let followed = 0;
  const spans = starts.values.map((from, id) => {
    if (isMissing(from) || from > asOf) return NaN;
    const to = reached.values[id] as number;
    if (to < from)
      throw invalid("milestoneOrder", { row: (reached.rows[id] as number) + 1, id: String(ids.labels[id]) });
    const days = Math.min(asOf, isMissing(to) ? asOf : to) - from;
    longest = Math.max(longest, days);
    followed++;
    return days;
  });
  if (followed === 0) throw unavailable("milestoneNobody");
  const [events, leaving] = [new Int32Array(longest + 1), new Int32Array(longest + 1)];
  spans.forEach((days, id) => {
    if (isMissing(days)) return;
    leaving[days] = (leaving[days] as number) + 1;
    if ((reached.values[id] as number) <= asOf) events[days] = (events[days] as number) + 1;
  });
  return { events, leaving, followed };
}

/** The earliest date of each id and the row it stands in. */
function earliest({ codes, labels }: KeyColumn, dates: DateColumn) {
  const values = new Float64Array(labels.length).fill(NaN);
  const rows = new Int32Array(labels.length).fill(-1);
  for (let row = 0; row < codes.length; row++) {
    const id = codes[row] as number;
    const date = dates[row] as number;
    if (id < 0 || isMissing(date) || date >= (values[id] as number)) continue;
    values[id] = date;
    rows[id] = row;
  }
  return { values, rows };
}
