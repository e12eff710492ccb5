export interface InTree<T> { row: T; depth: number }

/** Each row after the one that it hangs from, with how deep it stands; one whose parent is not there stands at the top. */
export function asTree<T extends { parentId?: string }>(rows: T[], id: (row: T) => string, order: (a: T, b: T) => number): InTree<T>[] {
  const known = new Set(rows.map(id));
  const under = new Map<string, T[]>();
  for (const row of [...rows].sort(order)) {
    const parent = row.parentId && known.has(row.parentId) ? row.parentId : '';
    under.set(parent, [...(under.get(parent) ?? []), row]);
  }
  const branch = (parent: string, depth: number): InTree<T>[] => (under.get(parent) ?? []).flatMap((row) => [{ row, depth }, ...branch(id(row), depth + 1)]);
  return branch('', 0);
}

/** Bodies by code, the bureau's own sections before the departments. */
export function byCode(a: { kind: string; code: string }, b: { kind: string; code: string }): number {
  const rank = (kind: string): number => (kind === 'BUREAU_OFFICE' ? 0 : 1);
  return rank(a.kind) - rank(b.kind) || a.code.localeCompare(b.code);
}
