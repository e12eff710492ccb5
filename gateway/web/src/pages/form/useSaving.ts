import { computed, ref, type Ref } from 'vue';
import { core } from '@/api/core';
import { isProblem } from '@/api/problem';
import type { Target, TargetContent } from '@/api/types';
import { problemText } from '@/api/words';
import { dropLocal, keepLocal } from './local';
import { merge, type Conflict } from './merge';
import { clone, same } from './paths';

export type SaveState = 'saved' | 'dirty' | 'saving' | 'waiting' | 'failed';
/** From which state of the record something was typed. */
export interface Origin { base: TargetContent; etag: string }
const DRAFT_AFTER = 3000;
const LOCAL_AFTER = 300;
const AGAIN_AFTER = 3000;

/**
 * Keeps a form's content safe. Every keystroke reaches this machine within 0.3 s and the person's draft on the server within 3 s;
 * leaving a section saves the target itself. A line that is down only delays; another's edit is merged field by field.
 */
export function useSaving(target: Ref<Target | null>, content: Ref<TargetContent | null>, person: string) {
  const base = ref<TargetContent | null>(null);
  const state = ref<SaveState>('saved');
  const savedAt = ref<Date | null>(null);
  const refusal = ref('');
  const conflicts = ref<Conflict[]>([]);
  const taken = ref(0);
  const draftSafe = ref(true);
  let drafted = false;
  let origin: Origin | null = null;
  let timers = { local: 0, draft: 0, again: 0 };
  let running: Promise<boolean> | null = null;

  const mayWrite = computed(() => target.value?.allowed.includes('save') ?? false);
  const dirty = (): boolean => mayWrite.value && !same(content.value, base.value);

  function begin(current: Target, filled?: TargetContent): void {
    target.value = current;
    base.value = clone(current.content);
    content.value = clone(filled ?? current.content);
    drafted ||= filled !== undefined;
    savedAt.value = new Date(current.updatedAt);
    state.value = dirty() ? 'dirty' : 'saved';
    if (dirty()) changed();
  }

  function changed(): void {
    if (!dirty()) return;
    if (state.value === 'saved' || state.value === 'failed') state.value = 'dirty';
    draftSafe.value = false;
    window.clearTimeout(timers.local);
    timers.local = window.setTimeout(local, LOCAL_AFTER);
    if (!timers.draft) timers.draft = window.setTimeout(draft, DRAFT_AFTER);
  }

  /** While a choice is open, what both edits began from: a page that is closed meanwhile asks again when it is opened. */
  function from(): Origin {
    return conflicts.value.length && origin ? origin : { base: base.value!, etag: target.value!.etag };
  }
  function ask(open: Conflict[], since: Origin): void {
    conflicts.value = open;
    origin = since;
  }

  function local(): void {
    if (dirty()) keepLocal(person, target.value!.id, { content: content.value!, base: from().base, baseEtag: from().etag, at: new Date().toISOString() });
  }

  async function draft(): Promise<void> {
    window.clearTimeout(timers.draft);
    timers.draft = 0;
    if (!dirty() || running) return;
    const sent = JSON.stringify(content.value);
    try {
      await core.saveDraft(target.value!.id, content.value!, from().etag);
      drafted = true;
      if (sent === JSON.stringify(content.value)) draftSafe.value = true;
      else changed();
    } catch (error) {
      local();
      if (isProblem(error) && error.retriable && !timers.draft) timers.draft = window.setTimeout(draft, AGAIN_AFTER);
    }
  }

  /** Saves the target. True once the server has all that is typed. Calls while one is under way share it. */
  function save(): Promise<boolean> {
    running ??= run().finally(() => (running = null));
    return running;
  }

  async function run(): Promise<boolean> {
    for (let turn = 0; turn < 4; turn += 1) {
      if (!dirty()) return settle();
      if (conflicts.value.length) return false;
      state.value = 'saving';
      refusal.value = '';
      const sent = clone(content.value!);
      try {
        const answer = await core.saveTarget(target.value!.id, sent, target.value!.etag);
        accept(answer, sent);
      } catch (error) {
        if (!isProblem(error, 'STALE')) return failed(error);
        const current = await core.target(target.value!.id).catch(() => null);
        if (!current || !stale(current)) return current ? false : failed(error);
      }
    }
    return !dirty();
  }

  function accept(answer: Target, sent: TargetContent): void {
    const typedSince = !same(content.value, sent);
    target.value = answer;
    base.value = clone(answer.content);
    // The server may have tidied what it took; what was typed meanwhile goes on top of it.
    content.value = typedSince ? merge(sent, content.value!, answer.content).content : clone(answer.content);
    savedAt.value = new Date();
  }

  /** Another saved in between: true where all could be joined without asking. */
  function stale(current: Target): boolean {
    const merged = merge(base.value!, content.value!, current.content);
    ask(merged.conflicts, { base: base.value!, etag: target.value!.etag });
    target.value = current;
    base.value = clone(current.content);
    content.value = merged.content;
    taken.value = merged.taken.length;
    if (merged.conflicts.length) state.value = 'dirty';
    return merged.conflicts.length === 0;
  }

  async function settle(): Promise<boolean> {
    state.value = 'saved';
    draftSafe.value = true;
    window.clearTimeout(timers.local);
    if (target.value) dropLocal(person, target.value.id);
    if (drafted) {
      drafted = false;
      await core.dropDraft(target.value!.id).catch(() => (drafted = true));
    }
    return true;
  }

  function failed(error: unknown): boolean {
    local();
    if (isProblem(error) && error.retriable) {
      state.value = 'waiting';
      window.clearTimeout(timers.again);
      timers.again = window.setTimeout(() => void save(), AGAIN_AFTER);
    } else {
      state.value = 'failed';
      refusal.value = problemText(error);
    }
    return false;
  }

  function stop(): void {
    local();
    if (dirty()) void draft();
    Object.values(timers).forEach((t) => window.clearTimeout(t));
    timers = { local: 0, draft: 0, again: 0 };
  }

  return { base, state, savedAt, refusal, conflicts, taken, draftSafe, mayWrite, dirty, ask, begin, changed, draft, save, stop };
}
