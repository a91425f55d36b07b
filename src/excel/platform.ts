/** What this Excel can do, and manners towards the thread that it shares with the pane and the functions. */

/** Whether the host has an ExcelApi set above the floor (1.9), on which everything else here is written. */
export function supports(version: string): boolean {
  return (
    typeof Office !== "undefined" &&
    Office.context?.requirements?.isSetSupported("ExcelApi", version) === true
  );
}

/** Lets the pane paint and the functions answer: one thread serves them all. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
