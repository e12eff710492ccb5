import { ElMessage } from 'element-plus/es/components/message/index';
import { computed, inject, nextTick, provide, ref, watch, type InjectionKey } from 'vue';
import { core } from '@/api/core';
import { newKey } from '@/api/ids';
import { isProblem } from '@/api/problem';
import type { Comment, Draft, Finding, Target, TargetContent } from '@/api/types';
import { problemText } from '@/api/words';
import { queryClient } from '@/query';
import { useSession } from '@/session/session';
import { useTrouble } from '@/session/trouble';
import { readLocal, type LocalCopy } from './local';
import { merge } from './merge';
import { writeField } from './paths';
import { reveal } from './reveal';
import { useChecks } from './useChecks';
import { useSaving } from './useSaving';

/** One open target: its content, its saving, its checks and its verbs. Sections reach it by `useForm()`. */
export function createForm(id: string) {
  const session = useSession();
  const person = `${session.postId ?? ''}.${session.me?.person.id ?? ''}`;
  const target = ref<Target | null>(null);
  const content = ref<TargetContent | null>(null);
  const error = ref<unknown>(null);
  const submitting = ref(false);
  const sent = ref(false);
  const saving = useSaving(target, content, person);
  const checks = useChecks(target, content);
  let key = newKey();

  async function load(): Promise<void> {
    error.value = null;
    try {
      const current = await core.target(id);
      const local = readLocal(person, id);
      const draft = current.allowed.includes('save') ? await core.draft(id).catch(() => null) : null;
      const newest = local && (!draft || local.at > draft.savedAt) ? local : draft;
      saving.begin(current, newest && current.allowed.includes('save') ? resume(current, newest, local) : undefined);
      if (current.allowed.includes('save')) void checks.now();
      else checks.result.value = { findings: current.findings, weights: current.weights };
    } catch (problem) {
      error.value = problem;
      if (isProblem(problem) && problem.retriable) window.setTimeout(load, 3000);
    }
  }

  /**
   * What was typed and not saved goes on; where the record moved on meanwhile, it is merged from the base we know. Of a draft from
   * another machine nobody knows the base: then whatever both say differently is asked about.
   */
  function resume(current: Target, typed: Draft | LocalCopy, local: LocalCopy | null): TargetContent {
    if (bare(typed.baseEtag) === bare(current.etag)) return typed.content;
    const base = local && bare(local.baseEtag) === bare(typed.baseEtag) ? local.base : { indicators: [] };
    const merged = merge(base, typed.content, current.content);
    saving.ask(merged.conflicts, { base, etag: typed.baseEtag });
    return merged.content;
  }

  watch(content, () => {
    if (!saving.mayWrite.value) return;
    saving.changed();
    checks.later();
  }, { deep: true });
  watch(() => saving.state.value, (state) => (useTrouble().unsaved = state === 'saved' ? 0 : 1));

  async function submit(): Promise<void> {
    if (submitting.value || !target.value) return;
    submitting.value = true;
    try {
      if (!(await saving.save())) return;
      await checks.now();
      const first = checks.open.value.find((f) => f.level === 'MUST');
      if (first) return goTo(first.field);
      take(await core.submit(id, target.value.etag, key));
      sent.value = true;
    } catch (problem) {
      if (isProblem(problem, 'CHECKS_FAILED')) {
        await checks.now();
        if (problem.body.field) goTo(problem.body.field);
      }
      ElMessage.error(problemText(problem));
    } finally {
      submitting.value = false;
    }
  }
  async function withdraw(): Promise<void> {
    if (submitting.value || !target.value) return;
    submitting.value = true;
    try {
      take(await core.withdraw(id, target.value.etag, key));
      sent.value = false;
    } catch (problem) {
      ElMessage.error(problemText(problem));
    } finally {
      submitting.value = false;
    }
  }
  function take(next: Target): void {
    key = newKey();
    saving.begin(next);
    void queryClient.invalidateQueries();
  }

  const goTo = (field: string): void => void nextTick(() => reveal(field));
  function mend(finding: Finding): void {
    if (finding.fix && content.value && writeField(content.value, finding.fix.field, finding.fix.value)) {
      goTo(finding.fix.field);
      void checks.now();
    } else goTo(finding.field);
  }
  function excuse(finding: Finding, text: string): void {
    if (!content.value) return;
    const excuses = { ...content.value.excuses };
    const name = finding.key ?? finding.rule;
    if (text) excuses[name] = text;
    else delete excuses[name];
    content.value.excuses = excuses;
    void checks.now();
  }
  const comments = computed<Comment[]>(() => target.value?.comments ?? []);
  const commentsAt = (field: string): Comment[] => comments.value.filter((c) => c.field === field && !c.resolved);
  const locked = computed(() => !saving.mayWrite.value);

  return { id, target, content, error, saving, checks, submitting, sent, comments, commentsAt, locked, load, submit, withdraw, goTo, mend, excuse };
}
export type Form = ReturnType<typeof createForm>;

const KEY: InjectionKey<Form> = Symbol('form');
export const provideForm = (form: Form): void => provide(KEY, form);
export function useForm(): Form {
  const form = inject(KEY);
  if (!form) throw new Error('a section outside of a form');
  return form;
}
const bare = (etag: string): string => etag.replace(/^W\//, '').replace(/"/g, '');
