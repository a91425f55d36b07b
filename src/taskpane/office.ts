/** What the pane asks Excel about itself; the rest goes through src/excel. */

export function displayLanguage(): string {
  return Office.context.displayLanguage;
}

/** Storage of add-ins is partitioned in Excel on the web: keys carry this prefix there. */
export function storagePartition(): string {
  return Office.context.partitionKey ?? "";
}

/** Excel's own theme is dark, or the system's is where Excel does not say. */
export function isDark(): boolean {
  const theme: { isDarkTheme?: boolean; bodyBackgroundColor?: string } | undefined =
    Office.context.officeTheme;
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme;
  if (theme?.bodyBackgroundColor) return luminance(theme.bodyBackgroundColor) < 0.5;
  return globalThis.matchMedia?.("(prefers-color-scheme: dark)").matches ?? false;
}

function luminance(color: string): number {
  const hex = Number.parseInt(color.replace("#", "").slice(0, 6), 16);
  const [red, green, blue] = [(hex >> 16) & 255, (hex >> 8) & 255, hex & 255];
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}
