/** Whether the end dates of a table of targets count as days of their periods. */

interface Stated {
  readonly start: number;
  readonly end: number;
  /** Targets of one kind follow one another. */
  readonly kind: string;
}

/** Not included when more ends are the next period's first day than the day before it. */
export function endsAreIncluded(targets: readonly Stated[]): boolean {
  const byKind = new Map<string, Stated[]>();
  for (const target of targets) {
    const group = byKind.get(target.kind);
    if (group) group.push(target);
    else byKind.set(target.kind, [target]);
  }
  let included = 0;
  let excluded = 0;
  for (const group of byKind.values()) {
    group.sort((a, b) => a.start - b.start);
    group.slice(1).forEach(({ start }, index) => {
      const { end } = group[index] as Stated;
      if (end === start) excluded++;
      else if (end === start - 1) included++;
    });
  }
  return excluded <= included;
}
