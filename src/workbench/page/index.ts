/** The workbench: a spreadsheet with the add-in's pane beside it, for people without Excel and for trying things out. */
import { languageOf } from "../../i18n/text";
import { Bar } from "./bar";
import { Desk } from "./desk";
import { listenForDrops } from "./drop";
import { wordsIn } from "./words";
import { Workbooks } from "./workbooks";

async function start(): Promise<void> {
  const look = {
    say: wordsIn(languageOf(navigator.language)),
    dark: false,
  };
  const open = (files: readonly File[]) => void workbooks.openFiles(files);
  const bar = new Bar(look.say, {
    open,
    save: () => void workbooks.save(),
    sample: () => void workbooks.openSample(),
    language: (language) => void workbooks.redraw({ say: wordsIn(language) }),
    action: (name) => desk.runAction(name),
    dark: (dark) => void workbooks.redraw({ dark }),
  });
  const talk = {
    tell: (text: string) => bar.notify(text, "warning"),
    ask: (text: string) => bar.ask(text),
  };
  const desk = new Desk(place("grid"), place("pane"), talk);
  const workbooks = new Workbooks(bar, desk, look);
  listenForDrops(document.documentElement, place("drop"), open);
  window.addEventListener("beforeunload", (event) => {
    if (desk.workbook?.changed) event.preventDefault();
  });
  // For the browser's console, and for tests of the whole page.
  Object.assign(window, { desk });
  await workbooks.start();
}

function place(id: string): HTMLElement {
  return document.getElementById(id) as HTMLElement;
}

void start();
