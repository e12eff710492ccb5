import { onMounted, onUnmounted, ref } from 'vue';

/** True on screens of a phone's width. */
export function useNarrow() {
  const query = window.matchMedia('(max-width: 900px)');
  const narrow = ref(query.matches);
  const set = (): void => void (narrow.value = query.matches);
  onMounted(() => query.addEventListener('change', set));
  onUnmounted(() => query.removeEventListener('change', set));
  return narrow;
}
