/** The library's spreadsheet on the page, over an open document. */
import type { Component } from "@odoo/owl";
import type { HostDocument } from "../host/document";
import { gridTemplates } from "./library";

export interface GridTalk {
  /** Something the person should read. */
  tell(text: string): void;
  ask(text: string): Promise<boolean>;
}

export interface Grid {
  destroy(): void;
}

export async function mountGrid(
  container: HTMLElement,
  document: HostDocument,
  dark: boolean,
  talk: GridTalk,
): Promise<Grid> {
  const { owl, o_spreadsheet: library } = window;
  openAssistant();
  const app = new owl.App(library.Spreadsheet as never, {
    templates: await gridTemplates(),
    props: {
      model: document.model,
      colorScheme: dark ? "dark" : "light",
      notifyUser: ({ text }: { text: string }) => talk.tell(text),
      raiseError: (text: string, after?: () => void) => {
        talk.tell(text);
        after?.();
      },
      askConfirmation: (text: string, confirm: () => void, cancel?: () => void) =>
        void talk.ask(text).then((yes) => (yes ? confirm() : cancel?.())),
    },
    env: { loadCurrencies: async () => [], loadLocales: async () => [] },
    translateFn: (text: string) => text,
  });
  await app.mount(container);
  return { destroy: () => app.destroy() };
}

type Assistant = new (...given: ConstructorParameters<typeof Component>) => Component & {
  state: { isCollapsed: boolean };
};

/** While a formula is typed, the library shows its arguments' names and folds their meaning away: unfold it. */
function openAssistant(): void {
  const { components } = window.o_spreadsheet.components.Composer as unknown as {
    components: Record<string, Assistant>;
  };
  const Folded = components.FunctionDescriptionProvider as Assistant;
  if (Folded.name === "OpenAssistant") return;
  components.FunctionDescriptionProvider = class OpenAssistant extends Folded {
    override setup(): void {
      super.setup();
      this.state.isCollapsed = false;
    }
  };
}
