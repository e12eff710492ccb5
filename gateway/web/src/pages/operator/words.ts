import type { AccountsProgress } from '@/api/types';
import { say } from '@/i18n';

/** How far the sign-in accounts of a bureau are, in words. */
export function accountsText(accounts: AccountsProgress): string {
  if (accounts.state === 'IN_STEP') return say('operator.inStep');
  return say(accounts.state === 'WAITING' ? 'operator.waiting' : 'operator.failing', { n: accounts.open });
}
