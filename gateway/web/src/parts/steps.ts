import type { Step, StepKey, TargetStatus } from '@/api/types';

export const CHAIN: StepKey[] = ['UNIT', 'UNIT_HEAD', 'DEPARTMENT', 'FIN_SECTOR', 'FIN_PERF', 'BUDGET_REPLY'];

/** The chain of a list row, which carries only where it stands. */
export function stepsOf(status: TargetStatus, step?: StepKey): Step[] {
  const at = status === 'APPROVED' ? CHAIN.length : step ? CHAIN.indexOf(step) : 0;
  return CHAIN.map((key, i) => ({ key, name: '', state: i < at ? 'DONE' : i === at ? 'CURRENT' : 'TODO' }));
}
