import type { FillIn, Step, StepKey, TargetStatus } from '@/api/types';

export const CHAIN: StepKey[] = ['UNIT', 'UNIT_HEAD', 'DEPARTMENT', 'FIN_SECTOR', 'FIN_PERF', 'BUDGET_REPLY'];

/** The chain of a list row, which carries only where it stands; what an outside user of money submits has no unit's head (Art. 13), and what was filled in for a unit is confirmed by its head. */
export function stepsOf(status: TargetStatus, step?: StepKey, outside = false, fillIn?: FillIn): Step[] {
  const confirms = fillIn && !fillIn.takenOver;
  const chain = outside ? CHAIN.filter((key) => key !== 'UNIT_HEAD') : CHAIN;
  const at = status === 'APPROVED' ? chain.length : step ? chain.indexOf(step) : 0;
  return chain.map((key, i) => ({ key, name: '', confirms: key === 'UNIT_HEAD' && confirms ? true : undefined, state: i < at ? 'DONE' : i === at ? 'CURRENT' : 'TODO' }));
}
