import { computed } from 'vue';
import { useRoute } from 'vue-router';

/** Where the page is: bureau and year from the address, and addresses inside them. */
export function usePlace() {
  const route = useRoute();
  const bureau = computed(() => String(route.params['bureau'] ?? ''));
  const year = computed(() => Number(route.params['year'] ?? 0));
  const path = (inside: string): string => `/b/${bureau.value}/${year.value}${inside}`;
  return { bureau, year, path };
}
