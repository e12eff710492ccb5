import { ref } from 'vue';
import { isProblem } from '@/api/problem';
import { problemText } from '@/api/words';

/** One deed at a time, asked for by a button: while it runs a second press does nothing, and why it was refused is kept to be shown. */
export function useAct() {
  const working = ref(false);
  const refusal = ref('');
  /** What is wrong at which field, where the refusal says so. */
  const faults = ref<Record<string, string>>({});

  /** Runs the deed and answers whether it was done; where it fails, the refusal says why. */
  async function act(deed: () => Promise<void>): Promise<boolean> {
    if (working.value) return false;
    working.value = true;
    refusal.value = '';
    faults.value = {};
    try {
      await deed();
      return true;
    } catch (error) {
      refusal.value = problemText(error);
      if (isProblem(error)) {
        const { field, errors = [] } = error.body;
        faults.value = { ...(field ? { [field]: refusal.value } : {}), ...Object.fromEntries(errors.filter((e) => e.field && e.detail).map((e) => [e.field!, e.detail])) };
      }
      return false;
    } finally {
      working.value = false;
    }
  }
  return { working, refusal, faults, act };
}
