import type { Tab } from '@/api/types';

const FILLING: Tab[] = ['UNSENT', 'SENT', 'RETURNED', 'APPROVED', 'HANDLED', 'ALL'];
const REVIEWING: Tab[] = ['PENDING', 'HANDLED', 'RETURNED', 'SENT', 'APPROVED', 'ALL'];

/** The tabs of a post, in the words people know; 被退回 comes first while there is anything in it (for those who fill in). */
export function tabsFor(writes: boolean, counts: Partial<Record<Tab, number>>): Tab[] {
  if (!writes) return REVIEWING;
  return (counts.RETURNED ?? 0) > 0 ? ['RETURNED', ...FILLING.filter((t) => t !== 'RETURNED')] : FILLING;
}
