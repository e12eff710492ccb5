import type { AccountsProgress, BureauRow } from '@/api/types';
import { say } from '@/i18n';

/** How far the sign-in accounts of a bureau are, in words. */
export function accountsText(accounts: AccountsProgress): string {
  if (accounts.state === 'IN_STEP') return say('operator.inStep');
  return say(accounts.state === 'WAITING' ? 'operator.waiting' : 'operator.failing', { n: accounts.open });
}

/** Each bureau after the one above it, the uppermost first, with how deep it stands. */
export function asTree(rows: BureauRow[]): { row: BureauRow; depth: number }[] {
  const known = new Set(rows.map((r) => r.id));
  const under = (parent: string | undefined, depth: number): { row: BureauRow; depth: number }[] =>
    rows
      .filter((r) => (r.parentId && known.has(r.parentId) ? r.parentId : undefined) === parent)
      .sort((a, b) => a.id.localeCompare(b.id))
      .flatMap((row) => [{ row, depth }, ...under(row.id, depth + 1)]);
  return under(undefined, 0);
}
