import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { core } from '@/api/core';
import { useSession } from '@/session/session';
import { usePlace } from './place';

/** How many targets stand in each tab for this post: the numbers beside the menu entries. */
export function useTabCounts() {
  const store = useSession();
  const { bureau, year } = usePlace();
  const query = useQuery({
    queryKey: ['tabs', bureau, computed(() => store.postId), year],
    queryFn: () => core.targets({ year: year.value, tab: 'ALL', limit: 20 }),
    enabled: computed(() => store.can('TARGET_READ')),
    staleTime: 30_000,
  });
  return { counts: computed(() => query.data.value?.tabs ?? {}) };
}
