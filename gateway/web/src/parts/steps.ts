import type { Step, StepKey, TargetStatus } from '@/api/types';

export const CHAIN: StepKey[] = ['UNIT', 'UNIT_HEAD', 'DEPARTMENT', 'FIN_SECTOR', 'FIN_PERF', 'BUDGET_REPLY'];

/** The chain of a list row, which carries only where it stands; what an outside user of money submits has no unit's head (Art. 13). */
export function stepsOf(status: TargetStatus, step?: StepKey, outside = false): Step[] {
  const chain = outside ? CHAIN.filter((key) => key !== 'UNIT_HEAD') : CHAIN;
  const at = status === 'APPROVED' ? chain.length : step ? chain.indexOf(step) : 0;
  return chain.map((key, i) => ({ key, name: '', state: i < at ? 'DONE' : i === at ? 'CURRENT' : 'TODO' }));
}
