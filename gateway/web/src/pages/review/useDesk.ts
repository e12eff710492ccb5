import { useQuery } from '@tanstack/vue-query';
import { computed, ref, watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { core } from '@/api/core';
import { newKey } from '@/api/ids';
import type { StepKey, Target, TargetRow } from '@/api/types';
import { say } from '@/i18n';
import { useAct } from '@/parts/useAct';
import { queryClient } from '@/query';
import { useSession } from '@/session/session';
import { usePlace } from '@/shell/place';
import { changesOf } from './differ';
import { FORM_STEP, unanswered } from './questions';

export interface Remark { field: string; text: string }
const noteKey = (id: string): string => `jx.review.${id}`;

/** The review desk: the queue, the target in hand, the remarks that go with a return, and the two decisions. */
export function useDesk() {
  const route = useRoute();
  const router = useRouter();
  const store = useSession();
  const { bureau, year, path } = usePlace();
  const post = computed(() => store.postId);
  const queue = useQuery({ queryKey: ['queue', bureau, post, year], queryFn: () => core.targets({ year: year.value, tab: 'PENDING', limit: 100 }) });
  const rows = computed<TargetRow[]>(() => queue.data.value?.items ?? []);
  const id = computed<string | null>(() => (route.params['id'] ? String(route.params['id']) : (rows.value[0]?.id ?? null)));
  const at = computed(() => rows.value.findIndex((r) => r.id === id.value));
  const opened = useQuery({ queryKey: ['desk', bureau, post, id], queryFn: () => core.target(id.value!), enabled: computed(() => id.value !== null), staleTime: 0 });
  const target = computed<Target | null>(() => (id.value && opened.data.value?.id === id.value ? opened.data.value : null));
  const before = computed(() => (target.value && target.value.version > 1 ? target.value.version - 1 : null));
  const diff = useQuery({
    queryKey: ['diff', id, before, computed(() => target.value?.version)],
    queryFn: () => core.diff(id.value!, before.value!, target.value!.version),
    enabled: computed(() => before.value !== null),
  });
  const changes = computed(() => changesOf(before.value === null ? [] : (diff.data.value ?? [])));

  const opinion = ref('');
  const grades = ref<Record<string, string>>({});
  const remarks = ref<Remark[]>([]);
  const { working, refusal, act } = useAct();
  const said = ref('');
  let key = newKey();

  // What a reviewer noted is his until he decides: kept over reloads, per target.
  watch(id, (next) => {
    const kept = next ? sessionStorage.getItem(noteKey(next)) : null;
    const notes = kept ? (JSON.parse(kept) as { opinion: string; grades: Record<string, string>; remarks: Remark[] }) : null;
    opinion.value = notes?.opinion ?? '';
    grades.value = notes?.grades ?? {};
    remarks.value = notes?.remarks ?? [];
    refusal.value = '';
    key = newKey();
  }, { immediate: true });
  watch([opinion, grades, remarks], () => {
    if (id.value) sessionStorage.setItem(noteKey(id.value), JSON.stringify({ opinion: opinion.value, grades: grades.value, remarks: remarks.value }));
  }, { deep: true });

  function go(next: string | undefined): void {
    if (next) void router.replace(path(`/review/${next}`));
  }
  const step = (by: 1 | -1): void => go(rows.value[at.value < 0 ? 0 : at.value + by]?.id);

  async function decide(send: (target: Target) => Promise<Target>, words: (next: Target) => string): Promise<boolean> {
    const decided = target.value;
    if (!decided) return false;
    const following = rows.value[at.value + 1]?.id ?? rows.value.find((r) => r.id !== decided.id)?.id;
    return act(async () => {
      said.value = words(await send(decided));
      key = newKey();
      sessionStorage.removeItem(noteKey(decided.id));
      await queryClient.invalidateQueries({ predicate: (q) => q.queryKey[0] !== 'desk' });
      if (following) go(following);
      else void router.replace(path('/review'));
    });
  }
  /** Where the form of the review belongs to the step, its first open question gets the focus instead. */
  function openQuestion(): boolean {
    const open = target.value?.step === FORM_STEP ? unanswered(grades.value) : [];
    if (!open.length) return false;
    refusal.value = say('review.gradesNeeded', { n: open.length });
    document.querySelector<HTMLInputElement>(`input[name="${open[0]}"]`)?.focus();
    return true;
  }
  const agree = async (words: (next: Target) => string): Promise<boolean> =>
    !openQuestion() &&
    decide((x) => core.agree(x.id, { opinion: opinion.value || undefined, grades: Object.keys(grades.value).length ? grades.value : undefined }, x.etag, key), words);
  const giveBack = (toStep: StepKey | undefined, reason: string, words: (next: Target) => string): Promise<boolean> =>
    decide((x) => core.giveBack(x.id, { toStep, reason, comments: remarks.value }, x.etag, key), words);
  const remark = (field: string, text: string): void => void remarks.value.push({ field, text });
  const unremark = (i: number): void => void remarks.value.splice(i, 1);
  const can = (verb: 'agree' | 'return'): boolean => target.value?.allowed.includes(verb) ?? false;

  return { queue, rows, id, at, opened, target, before, changes, opinion, grades, remarks, working, refusal, said, go, step, agree, giveBack, remark, unremark, can };
}
export type Desk = ReturnType<typeof useDesk>;
