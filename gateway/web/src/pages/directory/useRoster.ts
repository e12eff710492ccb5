import { ref } from 'vue';
import { tenant } from '@/api/core';
import { newKey } from '@/api/ids';
import { Problem } from '@/api/problem';
import type { RosterOutcome } from '@/api/types';
import { upload } from '@/api/upload';
import { queryClient } from '@/query';

export type Stage = 'idle' | 'checking' | 'checked' | 'importing' | 'done' | 'failed';

/** One workbook from the drop over what it would do to what it did. Sent again after a broken line it is taken once. */
export function useRoster() {
  const stage = ref<Stage>('idle');
  const file = ref<File>();
  const outcome = ref<RosterOutcome>();
  const problem = ref<Problem>();
  let key = '';

  async function send(next: Stage, then: Stage, path: string): Promise<void> {
    if (!file.value) return;
    stage.value = next;
    problem.value = undefined;
    try {
      outcome.value = await upload<RosterOutcome>(path, file.value, {}, key, () => undefined);
      stage.value = then;
    } catch (error) {
      problem.value = error instanceof Problem ? error : new Problem(0, {});
      stage.value = 'failed';
    }
  }
  async function check(chosen: File | undefined): Promise<void> {
    if (!chosen || stage.value === 'checking' || stage.value === 'importing') return;
    file.value = chosen;
    outcome.value = undefined;
    key = newKey();
    await send('checking', 'checked', tenant.rosterUrl('checks'));
  }
  async function apply(): Promise<void> {
    if (stage.value !== 'checked') return;
    await send('importing', 'done', tenant.rosterUrl('imports'));
    void queryClient.invalidateQueries();
  }
  return { stage, file, outcome, problem, check, apply };
}
