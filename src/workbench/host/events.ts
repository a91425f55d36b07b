/** Events: what an add-in subscribed to, and what the workbook has to tell. */
import { EVENT_CATEGORY, type EventEntry } from "./protocol";

/** Excel's numbers for them. */
const EventType = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetFormatChanged: 18,
  worksheetNameChanged: 25,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

export type EventName = keyof typeof EventType;

/** The target of events of a collection of the workbook. */
export const WORKBOOK_TARGET = "Workbook";

export type EventListener = (entries: readonly EventEntry[]) => void;

export class Events {
  /** Told of every change of selection, as the older event of the document is (Workbook.onSelectionChanged). */
  readonly whenSelected = new Set<() => void>();
  private readonly subscriptions = new Set<string>();
  private readonly listeners = new Set<EventListener>();
  private waiting: EventEntry[] = [];

  /** The transport that carries events to office.js. */
  listen(listener: EventListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  subscribe(name: EventName, target: string): void {
    this.subscriptions.add(`${name} ${target}`);
  }

  unsubscribe(name: EventName, target: string): void {
    this.subscriptions.delete(`${name} ${target}`);
  }

  /** Tells those who asked, after the command that caused it is done. */
  tell(name: EventName, targets: readonly string[], details: Readonly<Record<string, unknown>>): void {
    for (const target of targets) {
      if (!this.subscriptions.has(`${name} ${target}`)) continue;
      if (this.waiting.length === 0) queueMicrotask(() => this.send());
      this.waiting.push([EVENT_CATEGORY, EventType[name], target, JSON.stringify(details), 0, false]);
    }
  }

  private send(): void {
    const entries = this.waiting;
    this.waiting = [];
    for (const listener of this.listeners) listener(entries);
  }
}
