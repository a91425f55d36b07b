/** The same object without the keys that are undefined, so that what is read is as what was written. */
export function definedOnly<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}

/** As `definedOnly`; undefined when no key is left. */
export function compact<T extends object>(value: T): T | undefined {
  const kept = definedOnly(value);
  return Object.keys(kept).length === 0 ? undefined : kept;
}
