/**
 * A person's own choices for the pane. They live in the browser's storage through office-js-helpers, which is
 * archived and throws where storage is blocked (at import too, in old web views): then they last as long as the
 * pane. What colleagues must share is in the workbook instead (src/excel/settings.ts).
 */
export type Appearance = "system" | "light" | "dark";

export interface Preferences {
  readonly appearance: Appearance;
}

const DEFAULTS: Preferences = { appearance: "system" };

export interface PreferenceStore {
  read(): Preferences;
  write(preferences: Preferences): void;
  /** False when choices are kept in memory only. */
  lasting(): boolean;
}

interface Slot {
  get(key: string): unknown;
  set(key: string, value: unknown): unknown;
}

/** @param partition Excel's key for partitioned storage on the web, "" elsewhere */
export async function openPreferences(partition: string): Promise<PreferenceStore> {
  const slot = await storageSlot(`biz${partition}`);
  let memory = DEFAULTS;
  let lasting = slot !== undefined;
  if (slot) memory = { ...DEFAULTS, ...sound(attempt(() => slot.get("preferences"))) };
  return {
    read: () => memory,
    lasting: () => lasting,
    write: (preferences) => {
      memory = preferences;
      if (lasting && attempt(() => slot?.set("preferences", preferences)) === undefined) lasting = false;
    },
  };
}

async function storageSlot(container: string): Promise<Slot | undefined> {
  try {
    const { Storage, StorageType } = await import("@microsoft/office-js-helpers");
    return new Storage<unknown>(container, StorageType.LocalStorage);
  } catch {
    return undefined;
  }
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

/** What was stored may be from another version, or anything at all. */
function sound(stored: unknown): Partial<Preferences> {
  if (typeof stored !== "object" || stored === null) return {};
  const { appearance } = stored as { appearance?: unknown };
  return appearance === "light" || appearance === "dark" || appearance === "system" ? { appearance } : {};
}
