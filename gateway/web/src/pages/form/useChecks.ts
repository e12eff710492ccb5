import { computed, ref, type Ref } from 'vue';
import { core } from '@/api/core';
import type { CheckResult, Finding, Level, Target, TargetContent } from '@/api/types';

const AFTER = 600;
const WORST: Level[] = ['MUST', 'SHOULD', 'HINT'];

/** The findings of the content as it stands, worst first; a later answer never gives way to an earlier one. */
export function useChecks(target: Ref<Target | null>, content: Ref<TargetContent | null>) {
  const result = ref<CheckResult>({ findings: [] });
  const checking = ref(false);
  let timer = 0;
  let turn = 0;

  function later(): void {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void now(), AFTER);
  }
  async function now(): Promise<void> {
    window.clearTimeout(timer);
    if (!target.value || !content.value) return;
    const mine = ++turn;
    checking.value = true;
    try {
      const answer = await core.check(target.value.id, content.value);
      if (mine === turn) result.value = answer;
    } catch {
      // Checks only advise while typing; submitting asks the server anyway.
    } finally {
      if (mine === turn) checking.value = false;
    }
  }
  const findings = computed<Finding[]>(() => [...result.value.findings].sort((a, b) => WORST.indexOf(a.level) - WORST.indexOf(b.level)));
  /** An explained exception no longer counts as open. */
  const open = computed(() => findings.value.filter((f) => !f.excuse));
  const count = (level: Level): number => open.value.filter((f) => f.level === level).length;
  const at = (field: string): Finding[] => findings.value.filter((f) => f.field === field);
  const under = (prefix: string[]): Finding[] => open.value.filter((f) => prefix.some((p) => f.field === p || f.field.startsWith(`${p}[`)));
  return { result, findings, open, checking, count, at, under, later, now };
}
export type Checks = ReturnType<typeof useChecks>;
