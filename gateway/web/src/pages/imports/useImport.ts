import { ref } from 'vue';
import { core } from '@/api/core';
import { newKey } from '@/api/ids';
import { Problem } from '@/api/problem';
import type { ImportResult } from '@/api/types';
import { upload } from '@/api/upload';
import { queryClient } from '@/query';
import { useSession } from '@/session/session';
import { dropLocal } from '../form/local';

export type Stage = 'idle' | 'sending' | 'reading' | 'done' | 'failed';

/** One import from the drop to its result. The same file sent again after a broken line is taken once. */
export function useImport(year: () => number) {
  const stage = ref<Stage>('idle');
  const share = ref(0);
  const result = ref<ImportResult | null>(null);
  const problem = ref<Problem | null>(null);
  const name = ref('');
  const notWorkbook = ref(false);

  async function send(file: File | undefined): Promise<void> {
    if (!file || stage.value === 'sending' || stage.value === 'reading') return;
    problem.value = null;
    result.value = null;
    name.value = file.name;
    notWorkbook.value = !/\.xlsx$/i.test(file.name);
    if (notWorkbook.value) return void (stage.value = 'failed');
    stage.value = 'sending';
    share.value = 0;
    try {
      result.value = await upload<ImportResult>(core.importUrl(year()), file, {}, newKey(), (part) => {
        share.value = part;
        if (part >= 1) stage.value = 'reading';
      });
      await forget(result.value.target.id);
      stage.value = 'done';
      void queryClient.invalidateQueries();
    } catch (error) {
      problem.value = error instanceof Problem ? error : new Problem(0, {});
      stage.value = 'failed';
    }
  }
  /** The workbook is what counts now: what this person had typed and not saved before it does not come back over it. */
  async function forget(id: string): Promise<void> {
    const session = useSession();
    dropLocal(`${session.postId ?? ''}.${session.me?.person.id ?? ''}`, id);
    await core.dropDraft(id).catch(() => undefined);
  }
  function reset(): void {
    stage.value = 'idle';
    result.value = null;
    problem.value = null;
  }
  return { stage, share, result, problem, name, notWorkbook, send, reset };
}
