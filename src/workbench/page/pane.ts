/** The add-in's pane beside the grid: the page that Excel would open, in a frame, with the host behind it. */
import type { Language } from "../../i18n/text";
import type { Implementation } from "../host/functions";
import type { Host } from "../host/host";
import { PaneChannel } from "./xdm";

export interface PaneLook {
  readonly language: Language;
  readonly dark: boolean;
  readonly title: string;
  readonly documentName: string;
}

const PANE_PAGE = "/taskpane.html";
const LOCALES: Readonly<Record<Language, string>> = { en: "en-US", es: "es-ES" };

interface PaneWindow extends Window {
  readonly CustomFunctions?: {
    readonly _association?: { readonly mappings: Readonly<Record<string, Implementation | undefined>> };
  };
}

export class Pane {
  private frame: HTMLIFrameElement | undefined;
  private channel: PaneChannel | undefined;

  constructor(private readonly container: HTMLElement) {}

  /** Loads the add-in anew over `host`. @returns when its functions are registered */
  async show(host: Host, look: PaneLook): Promise<void> {
    this.channel?.close();
    this.frame?.remove();
    const frame = document.createElement("iframe");
    frame.title = look.title;
    this.channel = new PaneChannel(frame, host, {
      locale: LOCALES[look.language],
      documentName: look.documentName,
      prepare: () => frame.contentWindow && answerColorScheme(frame.contentWindow, look.dark),
    });
    frame.src = PANE_PAGE;
    this.frame = frame;
    const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
    this.container.append(frame);
    await loaded;
  }

  /** Whether the add-in's page answers; the server may have stopped. */
  get answers(): boolean {
    return (this.frame?.contentWindow as PaneWindow | null | undefined)?.CustomFunctions !== undefined;
  }

  runAction(name: string): void {
    this.channel?.runAction(name);
  }

  /** What the add-in registered for a function; Excel on the web asks for it by messages, half a second a round. */
  readonly find = (id: string): Implementation | undefined =>
    (this.frame?.contentWindow as PaneWindow | null | undefined)?.CustomFunctions?._association?.mappings[id];
}

/** A frame cannot be given another colour scheme than the browser's: the page's question for it is answered here. */
function answerColorScheme(window: Window, dark: boolean): void {
  const ask = window.matchMedia.bind(window);
  window.matchMedia = (query) => {
    const scheme = /^\(prefers-color-scheme:\s*(dark|light)\)$/.exec(query)?.[1];
    if (!scheme) return ask(query);
    return ask((scheme === "dark") === dark ? "all" : "not all");
  };
}
