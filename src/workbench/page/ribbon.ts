/** The buttons that the add-in's manifest puts on Excel's ribbon, here in the bar. */
import type { Language } from "../../i18n/text";
import { fetchText } from "./library";

const LOCALES: Readonly<Record<Language, string>> = { en: "en-US", es: "es-ES" };
const ICON_SIZE = "16";

export interface RibbonButton {
  readonly label: string;
  readonly tip: string;
  readonly icon: string;
  /** What the add-in registered; a button without one shows the pane. */
  readonly action: string | undefined;
}

export async function readRibbon(language: Language): Promise<RibbonButton[]> {
  return ribbonButtons(
    new DOMParser().parseFromString(await fetchText("/manifest.xml"), "text/xml"),
    language,
  );
}

export function ribbonButtons(manifest: Document, language: Language): RibbonButton[] {
  const text = (id: string | null | undefined) => resource(manifest, id, LOCALES[language]);
  return [...manifest.querySelectorAll("Control")].map((control) => {
    const child = (name: string) => control.querySelector(name);
    return {
      label: text(child(":scope > Label")?.getAttribute("resid")),
      tip: text(child("Supertip > Description")?.getAttribute("resid")),
      icon: text(child(`Icon > *|Image[size="${ICON_SIZE}"]`)?.getAttribute("resid")),
      action: child("Action > FunctionName")?.textContent ?? undefined,
    };
  });
}

/** A text or address of the manifest in one locale; the default where the locale has none of its own. */
function resource(manifest: Document, id: string | null | undefined, locale: string): string {
  const found = [...manifest.querySelectorAll("Resources *|*[id]")].find((each) => each.id === id);
  const own = [...(found?.children ?? [])].find((each) => each.getAttribute("Locale") === locale);
  return own?.getAttribute("Value") ?? found?.getAttribute("DefaultValue") ?? "";
}
