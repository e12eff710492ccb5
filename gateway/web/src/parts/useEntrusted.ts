import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { core } from '@/api/core';
import { useSession } from '@/session/session';
import { usePlace } from '@/shell/place';

/** What is entrusted in the page's year, and whether this post may fill in the targets of a body: its own, or one that has entrusted it. */
export function useEntrusted() {
  const store = useSession();
  const { bureau, year } = usePlace();
  const query = useQuery({
    queryKey: ['entrustments', bureau, computed(() => store.postId), year],
    queryFn: () => core.entrustments(year.value),
    enabled: computed(() => store.can('TARGET_FILL_IN')),
    staleTime: 0,
  });
  const units = computed(() => (query.data.value?.items ?? []).filter((e) => e.state === 'IN_FORCE'));
  const fills = (orgUnitId: string): boolean => store.can('TARGET_WRITE') || (store.can('TARGET_FILL_IN') && units.value.some((e) => e.orgUnit.id === orgUnitId));
  return { units, fills };
}
