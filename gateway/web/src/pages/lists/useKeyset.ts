import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import { computed, ref, watch, type Ref } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import type { ListQuery } from '@/api/core';
import type { Page } from '@/api/types';
import { useSession } from '@/session/session';
import { usePlace } from '@/shell/place';

const SIZES = [20, 50, 100];

/** A list whose filters live in the address and which is paged by key: forward with the server's cursor, back to the start. */
export function useKeyset<T>(name: string, fetch: (query: ListQuery) => Promise<Page<T>>, fixed: Ref<ListQuery>) {
  const route = useRoute();
  const router = useRouter();
  const store = useSession();
  const { bureau, year } = usePlace();
  const text = (key: string): string | undefined => (typeof route.query[key] === 'string' && route.query[key] ? String(route.query[key]) : undefined);
  const limit = computed(() => (SIZES.includes(Number(text('limit'))) ? Number(text('limit')) : 50));
  const filters = computed<ListQuery>(() => ({ year: year.value, q: text('q'), limit: limit.value, ...fixed.value }));
  const cursor = computed(() => text('cursor'));
  const query = useQuery({
    queryKey: [name, bureau, computed(() => store.postId), filters, cursor],
    queryFn: () => fetch({ ...filters.value, cursor: cursor.value }),
    placeholderData: keepPreviousData,
  });
  const typed = ref(text('q') ?? '');
  watch(() => text('q'), (q) => (typed.value = q ?? ''));

  /** Sets filters in the address; a new filter starts at the first page. */
  function set(next: Record<string, string | number | undefined>): void {
    const merged = { ...route.query, cursor: undefined, ...next };
    void router.push({ query: Object.fromEntries(Object.entries(merged).filter(([, v]) => v !== undefined && v !== '').map(([k, v]) => [k, String(v)])) });
  }
  const filtered = computed(() => Boolean(text('q')));
  return { query, typed, limit, filtered, cursor, set, text, sizes: SIZES };
}
