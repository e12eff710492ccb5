import { ref } from 'vue';
import { problemText } from '@/api/words';

/** One deed at a time, asked for by a button: while it runs a second press does nothing, and why it was refused is kept to be shown. */
export function useAct() {
  const working = ref(false);
  const refusal = ref('');

  /** Runs the deed and answers whether it was done; where it fails, the refusal says why. */
  async function act(deed: () => Promise<void>): Promise<boolean> {
    if (working.value) return false;
    working.value = true;
    refusal.value = '';
    try {
      await deed();
      return true;
    } catch (error) {
      refusal.value = problemText(error);
      return false;
    } finally {
      working.value = false;
    }
  }
  return { working, refusal, act };
}
