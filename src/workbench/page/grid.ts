/** The library's spreadsheet on the page, over an open document. */
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
