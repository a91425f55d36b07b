/** What the ribbon's buttons ask of the pane. A request made before the pane is there waits for it. */
export const COMMANDS = ["buildReview", "checkData", "showHelp"] as const;
export type Command = (typeof COMMANDS)[number];

type Listener = (command: Command) => void;

let waiting: Command | undefined;
let listener: Listener | undefined;

export function request(command: Command): void {
  if (listener) listener(command);
  else waiting = command;
}

/** Hears requests from now on, the one that waited first. @returns stops hearing */
export function onRequest(hear: Listener): () => void {
  listener = hear;
  const first = waiting;
  waiting = undefined;
  if (first) hear(first);
  return () => {
    if (listener === hear) listener = undefined;
  };
}
