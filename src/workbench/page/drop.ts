/** Files dropped anywhere on the page but the pane, which is a page of its own. */
export function listenForDrops(
  target: HTMLElement,
  veil: HTMLElement,
  take: (files: readonly File[]) => void,
): void {
  const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
  target.addEventListener("dragover", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    veil.hidden = false;
  });
  target.addEventListener("dragleave", (event) => {
    // Leaving one element for another inside the page says so too.
    if (event.relatedTarget === null) veil.hidden = true;
  });
  target.addEventListener("drop", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    veil.hidden = true;
    take([...(event.dataTransfer?.files ?? [])]);
  });
}
