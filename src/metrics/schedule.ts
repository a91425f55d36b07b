/** BIZ.SCHEDULE: earliest dates and slack of roadmap items that wait for one another (critical path method). */
import { weekday } from "./dates";
import { invalid, normaliseKey, type KeyLabel, type NumberColumn } from "./values";

export interface Task {
  readonly id: KeyLabel;
  /** Ids that must be finished before. */
  readonly waitsFor: readonly string[];
}

export interface ScheduledTask {
  readonly id: KeyLabel;
  /** First and last day (serials, last included); a task of 0 days is a milestone on its start. */
  readonly start: number;
  readonly finish: number;
  /** Days it can slip without moving the end of all. */
  readonly slack: number;
  readonly critical: boolean;
}

/**
 * @param durations whole days of each task
 * @param start first day on which anything can begin
 * @param workdays count Monday to Friday only
 * @throws value: an id twice, an unknown or own dependency, a cycle (its first tasks listed), a duration that is no whole number ≥ 0
 */
export function schedule(
  tasks: readonly Task[],
  durations: NumberColumn,
  start: number,
  workdays: boolean,
): ScheduledTask[] {
  const waits = dependencies(tasks);
  durations.forEach((days, i) => {
    if (!Number.isInteger(days) || days < 0) throw invalid("durationWhole", { row: i + 1 });
  });
  const order = topologicalOrder(tasks, waits);
  const days = (task: number) => durations[task] as number;
  const early = new Float64Array(tasks.length);
  for (const task of order) {
    for (const before of waits[task] as number[]) {
      early[task] = Math.max(early[task] as number, (early[before] as number) + days(before));
    }
  }
  const end = order.reduce((latest, task) => Math.max(latest, (early[task] as number) + days(task)), 0);
  const late = new Float64Array(tasks.length).fill(end);
  for (const task of [...order].reverse()) {
    late[task] = (late[task] as number) - days(task);
    for (const before of waits[task] as number[]) {
      late[before] = Math.min(late[before] as number, late[task] as number);
    }
  }
  return tasks.map(({ id }, task) => {
    const offset = early[task] as number;
    const slack = (late[task] as number) - offset;
    return {
      id,
      start: dayAfter(start, offset, workdays),
      finish: dayAfter(start, offset + Math.max(0, days(task) - 1), workdays),
      slack,
      critical: slack === 0,
    };
  });
}

function dependencies(tasks: readonly Task[]): number[][] {
  const index = new Map<string, number>();
  tasks.forEach(({ id }, i) => {
    const key = normaliseKey(id);
    if (index.has(key)) throw invalid("taskTwice", { row: i + 1, id: String(id) });
    index.set(key, i);
  });
  return tasks.map(({ waitsFor }, i) =>
    waitsFor.map((id) => {
      const found = index.get(normaliseKey(id));
      if (found === undefined) throw invalid("dependencyUnknown", { row: i + 1, id });
      return found;
    }),
  );
}

function topologicalOrder(tasks: readonly Task[], waits: readonly (readonly number[])[]): number[] {
  const followers: number[][] = tasks.map(() => []);
  const open = waits.map((before, task) => {
    for (const each of before) followers[each]?.push(task);
    return before.length;
  });
  const order = open.flatMap((count, task) => (count === 0 ? [task] : []));
  for (let at = 0; at < order.length; at++) {
    for (const follower of followers[order[at] as number] as number[]) {
      open[follower] = (open[follower] as number) - 1;
      if (open[follower] === 0) order.push(follower);
    }
  }
  if (order.length < tasks.length) throw invalid("cycle", cycleOf(tasks, waits, new Set(order)));
  return order;
}

/** A message shows this many tasks of a cycle. */
const SHOWN = 6;

/** Walks back from a task that never became free until one comes again: how many tasks that is, and the first. */
function cycleOf(
  tasks: readonly Task[],
  waits: readonly (readonly number[])[],
  free: ReadonlySet<number>,
): { readonly cycle: string; readonly count: number } {
  const path = new Map<number, number>();
  let task = tasks.findIndex((_, i) => !free.has(i));
  while (!path.has(task)) {
    path.set(task, path.size);
    task = (waits[task] as readonly number[]).find((before) => !free.has(before)) as number;
  }
  const [first, ...rest] = [...path.keys()].slice(path.get(task)) as [number, ...number[]];
  const around = [first, ...rest.reverse()];
  const ids = (some: readonly number[]) => some.map((each) => String(tasks[each]?.id));
  const shown =
    around.length <= SHOWN ? [...ids(around), ...ids([first])] : [...ids(around.slice(0, SHOWN)), "…"];
  return { cycle: shown.join(" → "), count: around.length };
}

/** The day `offset` (work) days after the first possible one. */
function dayAfter(start: number, offset: number, workdays: boolean): number {
  if (!workdays) return start + offset;
  const day = weekday(start);
  const first = day === 7 ? start + 2 : day === 1 ? start + 1 : start;
  const sinceMonday = weekday(first) - 2;
  return first - sinceMonday + Math.floor((sinceMonday + offset) / 5) * 7 + ((sinceMonday + offset) % 5);
}
