/** The pane's entry: waits for Excel, then draws. */
import { createRoot } from "react-dom/client";
import { languageOf } from "../i18n/text";
import { App } from "./app";
import { displayLanguage, isDark, storagePartition } from "./office";
import { openPreferences } from "./preferences";

async function start(): Promise<void> {
  await Office.onReady();
  const container = document.getElementById("pane");
  if (!container) return;
  const language = languageOf(displayLanguage());
  document.documentElement.lang = language;
  const store = await openPreferences(storagePartition());
  createRoot(container).render(<App language={language} store={store} dark={isDark()} />);
}

void start();
