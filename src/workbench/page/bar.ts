/** The bar above the grid: buttons, the status line, notices and questions. */
import type { Language } from "../../i18n/text";
import type { RibbonButton } from "./ribbon";
import { writeWords, type Say } from "./words";

export interface Wishes {
  open(files: readonly File[]): void;
  save(): void;
  sample(): void;
  language(language: Language): void;
  dark(dark: boolean): void;
  action(name: string): void;
}

function element<E extends HTMLElement>(id: string): E {
  const found = document.getElementById(id);
  if (!found) throw new Error(`#${id} is not on the page`);
  return found as E;
}

export class Bar {
  private readonly status = element("status");
  private readonly progress = element<HTMLProgressElement>("progress");
  private readonly notices = element("notices");
  private readonly buttons = ["open", "save", "sample"].map((id) => element<HTMLButtonElement>(id));
  private readonly language = element<HTMLSelectElement>("language");
  private say: Say;

  constructor(
    say: Say,
    private readonly wishes: Wishes,
  ) {
    this.say = say;
    const file = element<HTMLInputElement>("file");
    element("open").addEventListener("click", () => file.click());
    file.addEventListener("change", () => {
      wishes.open([...(file.files ?? [])]);
      // Choosing the same file again must be heard too.
      file.value = "";
    });
    element("save").addEventListener("click", wishes.save);
    element("sample").addEventListener("click", wishes.sample);
    this.language.addEventListener("change", () => wishes.language(this.language.value as Language));
    const dark = element<HTMLInputElement>("dark");
    dark.addEventListener("change", () => wishes.dark(dark.checked));
    this.speak(say);
  }

  speak(say: Say): void {
    this.say = say;
    this.language.value = say.language;
    writeWords(document, say);
  }

  /** The add-in's buttons; the pane is always there, so that a button which only shows it is left out. */
  showRibbon(buttons: readonly RibbonButton[]): void {
    const made = buttons.flatMap(({ label, tip, icon, action }) => {
      if (action === undefined) return [];
      const button = document.createElement("button");
      button.type = "button";
      button.title = tip;
      button.addEventListener("click", () => this.wishes.action(action));
      const image = document.createElement("img");
      Object.assign(image, { src: icon, alt: "", width: 16, height: 16 });
      button.append(image, label);
      return [button];
    });
    element("ribbon").replaceChildren(...made);
  }

  /** @param share 0 to 1 while something goes on; absent when the page waits for the person */
  show(text: string, share?: number): void {
    this.status.textContent = text;
    this.status.title = text;
    this.progress.hidden = share === undefined;
    if (share !== undefined) this.progress.value = share;
    document.body.setAttribute("aria-busy", String(share !== undefined));
    for (const button of this.buttons) button.disabled = share !== undefined;
    this.language.disabled = share !== undefined;
  }

  /** Stays until the person closes it. */
  notify(text: string, kind: "error" | "warning", details: readonly string[] = []): void {
    const notice = document.createElement("div");
    notice.className = `notice ${kind}`;
    const words = document.createElement("div");
    words.append(paragraph(text));
    if (details.length > 0) {
      const list = document.createElement("ul");
      for (const detail of details) list.append(listItem(detail));
      words.append(list);
    }
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = this.say("close");
    close.addEventListener("click", () => notice.remove());
    notice.append(words, close);
    this.notices.append(notice);
  }

  clearNotices(): void {
    this.notices.replaceChildren();
  }

  ask(text: string): Promise<boolean> {
    const dialog = element<HTMLDialogElement>("question");
    element("question-text").textContent = text;
    dialog.returnValue = "no";
    dialog.showModal();
    return new Promise((resolve) =>
      dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true }),
    );
  }
}

function paragraph(text: string): HTMLElement {
  const made = document.createElement("p");
  made.textContent = text;
  return made;
}

function listItem(text: string): HTMLElement {
  const made = document.createElement("li");
  made.textContent = text;
  return made;
}
