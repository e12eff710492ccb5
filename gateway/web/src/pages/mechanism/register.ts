import type { MechanismRow } from '@/api/types';
import { say } from '@/i18n';

/** Each body after the one it hangs from, by code, with how deep it stands. */
export function asRegister(rows: MechanismRow[]): { row: MechanismRow; depth: number }[] {
  const under = (parent: string | undefined, depth: number): { row: MechanismRow; depth: number }[] =>
    rows
      .filter((row) => (row.parentId ?? undefined) === parent)
      .sort((a, b) => rank(a) - rank(b) || a.code.localeCompare(b.code))
      .flatMap((row) => [{ row, depth }, ...under(row.orgUnitId, depth + 1)]);
  return under(undefined, 0);
}

/** The bureau's own sections stand before the departments. */
const rank = (row: MechanismRow): number => (row.kind === 'BUREAU_OFFICE' ? 0 : 1);

/** A leading group in one line: its head, how many there are, and the document. */
export function groupText(row: MechanismRow): string {
  const group = row.leadingGroup;
  if (!group) return '';
  const head = group.members.find((m) => m.duty === 'HEAD')?.name ?? '';
  return [say('mechanism.groupOf', { head, n: group.members.length }), group.documentNo].filter(Boolean).join(' · ');
}
