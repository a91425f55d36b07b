/** Going to a place in the workbook, and knowing where the person is. */

/** Shows a sheet; nothing happens when it has been deleted or renamed since. */
export function activateSheet(name: string): Promise<void> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    await context.sync();
    if (sheet.isNullObject) return;
    sheet.activate();
    await context.sync();
  });
}

/** Calls back after every change of selection, on any sheet, until the returned function is called. */
export async function watchSelection(onChange: () => void): Promise<() => Promise<void>> {
  const registration = await Excel.run(async (context) => {
    const added = context.workbook.onSelectionChanged.add(async () => onChange());
    await context.sync();
    return added;
  });
  return async () => {
    registration.remove();
    await registration.context.sync();
  };
}
