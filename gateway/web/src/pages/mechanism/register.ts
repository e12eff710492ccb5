import type { MechanismRow } from '@/api/types';
import { say } from '@/i18n';

/** A leading group in one line: its head, how many there are, and the document. */
export function groupText(row: MechanismRow): string {
  const group = row.leadingGroup;
  if (!group) return '';
  const head = group.members.find((m) => m.duty === 'HEAD')?.name ?? '';
  return [say('mechanism.groupOf', { head, n: group.members.length }), group.documentNo].filter(Boolean).join(' · ');
}
