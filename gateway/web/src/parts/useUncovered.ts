import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { core } from '@/api/core';
import { useSession } from '@/session/session';
import { usePlace } from '@/shell/place';

/** The bodies that have money in the page's year and lack people, for posts that may see them. */
export function useUncovered() {
  const store = useSession();
  const { bureau, year } = usePlace();
  const query = useQuery({
    queryKey: ['uncovered', bureau, computed(() => store.postId), year],
    queryFn: () => core.uncovered(year.value),
    enabled: computed(() => store.can('COVERAGE_READ')),
    staleTime: 0,
  });
  return { query, uncovered: computed(() => query.data.value ?? []) };
}
