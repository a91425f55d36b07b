/** The hidden methods by which the client says that an event has its first handler, or has lost its last. */
import type { EventName } from "../events";
import type { Method } from "../registry";

/** @param events wire name without "_Register" and "Event" → event */
export function eventMethods<T>(
  events: Readonly<Record<string, EventName>>,
  target: (at: T) => string,
): Record<string, Method<T>> {
  const methods: Record<string, Method<T>> = {};
  for (const [wire, event] of Object.entries(events)) {
    methods[`_Register${wire}`] = (at, _args, { events }) => events.subscribe(event, target(at));
    methods[`_Unregister${wire}`] = (at, _args, { events }) => events.unsubscribe(event, target(at));
  }
  return methods;
}

export const SHEET_EVENTS = {
  ActivatedEvent: "worksheetActivated",
  DeactivatedEvent: "worksheetDeactivated",
  DataChangedEvent: "worksheetChanged",
  SelectionChangedEvent: "worksheetSelectionChanged",
  EventNameChanged: "worksheetNameChanged",
} as const;
