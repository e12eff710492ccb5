import type { Tab } from '@/api/types';

const FILLING: Tab[] = ['UNSENT', 'SENT', 'RETURNED', 'APPROVED', 'HANDLED', 'ALL'];
const REVIEWING: Tab[] = ['PENDING', 'HANDLED', 'RETURNED', 'SENT', 'APPROVED', 'ALL'];

/** What only some reviewers have: the unit's head confirms, the department's clerk fills in for units (代编). */
const OF: [Tab, string][] = [['CONFIRM', 'TARGET_AGREE_UNIT'], ['FILL_IN', 'TARGET_FILL_IN']];

/** The tabs of a post, in the words people know; 被退回 comes first while there is anything in it (for those who fill in). */
export function tabsFor(writes: boolean, counts: Partial<Record<Tab, number>>, can: (capability: string) => boolean = () => false): Tab[] {
  if (!writes) return ['PENDING', ...OF.filter(([, needs]) => can(needs)).map(([tab]) => tab), ...REVIEWING.slice(1)];
  return (counts.RETURNED ?? 0) > 0 ? ['RETURNED', ...FILLING.filter((t) => t !== 'RETURNED')] : FILLING;
}
