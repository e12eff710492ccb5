import { ref } from 'vue';
import { operator } from '@/api/core';
import { Problem } from '@/api/problem';
import type { BureauRow, OnboardingOutcome } from '@/api/types';
import { queryClient } from '@/query';

export type Stage = 'idle' | 'sending' | 'done' | 'failed';

/** One setup file from the drop to what it did. All or nothing: a file with any fault changes nothing. */
export function useOnboarding() {
  const stage = ref<Stage>('idle');
  const name = ref('');
  const outcome = ref<OnboardingOutcome | null>(null);
  const bureau = ref<BureauRow | null>(null);
  const problem = ref<Problem | null>(null);
  const notYaml = ref(false);
  let lines: string[] = [];

  async function send(file: File | undefined): Promise<void> {
    if (!file || stage.value === 'sending') return;
    outcome.value = bureau.value = problem.value = null;
    name.value = file.name;
    notYaml.value = !/\.ya?ml$/i.test(file.name);
    if (notYaml.value) return void (stage.value = 'failed');
    stage.value = 'sending';
    try {
      const text = await file.text();
      lines = text.split(/\r\n|\r|\n/);
      outcome.value = await operator.onboard(text);
      await follow();
      stage.value = 'done';
      void queryClient.invalidateQueries({ queryKey: ['bureaus'] });
    } catch (error) {
      problem.value = error instanceof Problem ? error : new Problem(0, {});
      stage.value = 'failed';
    }
  }

  /** The bureau's name, and how far its accounts are meanwhile. What it did stands even where this cannot be had. */
  async function follow(): Promise<void> {
    const all = await operator.bureaus().catch(() => []);
    bureau.value = all.find((b) => b.id === outcome.value?.bureauId) ?? null;
  }

  /** A line of the file as it was sent, from 1. */
  const lineOf = (n: number | undefined): string => (n === undefined ? '' : (lines[n - 1] ?? '').trim());
  return { stage, name, outcome, bureau, problem, notYaml, send, lineOf };
}
