import { ElMessage } from 'element-plus/es/components/message/index';
import { ref } from 'vue';
import { useRouter } from 'vue-router';
import { core } from '@/api/core';
import { newKey } from '@/api/ids';
import { problemText } from '@/api/words';
import { usePlace } from '@/shell/place';

/** Creates the target of a project once, however often the button is pressed, and opens it. */
export function useStartTarget() {
  const starting = ref<string | null>(null);
  const keys = new Map<string, string>();
  const router = useRouter();
  const { year, path } = usePlace();
  async function start(projectId: string): Promise<void> {
    if (starting.value) return;
    starting.value = projectId;
    if (!keys.has(projectId)) keys.set(projectId, newKey());
    try {
      const target = await core.createTarget(projectId, year.value, keys.get(projectId)!);
      await router.push(path(`/targets/${target.id}`));
    } catch (error) {
      ElMessage.error(problemText(error));
    } finally {
      starting.value = null;
    }
  }
  return { start, starting };
}
