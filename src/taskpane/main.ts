/**
 * The page's second entry, after the functions. Excel opens this page hidden as soon as a workbook holds BIZ
 * formulas; the pane's own code (React, Fluent) is fetched when the pane is first seen.
 */
import { COMMANDS, request } from "./commands";

let pane: Promise<unknown> | undefined;

function loadPane(): void {
  pane ??= import(/* webpackChunkName: "pane" */ "./index");
}

/** A hidden web view draws nothing, so nothing ever intersects it. */
function whenSeen(element: Element, act: () => void): void {
  const observer = new IntersectionObserver((seen) => {
    if (!seen.some((each) => each.isIntersecting)) return;
    observer.disconnect();
    act();
  });
  observer.observe(element);
}

function associateButtons(): void {
  for (const command of COMMANDS) {
    Office.actions.associate(command, async (event?: Office.AddinCommands.Event) => {
      request(command);
      // Excel greys the button out until its event is completed, whatever became of it; a shortcut has no event.
      try {
        await Office.addin.showAsTaskpane();
        loadPane();
      } finally {
        event?.completed();
      }
    });
  }
}

whenSeen(document.body, loadPane);
void Office.onReady().then(associateButtons);
