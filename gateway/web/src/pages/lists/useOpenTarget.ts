import { ElMessage } from 'element-plus/es/components/message/index';
import { ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRouter } from 'vue-router';
import { core } from '@/api/core';
import { newKey } from '@/api/ids';
import { isProblem } from '@/api/problem';
import type { ProjectRow } from '@/api/types';
import { problemText } from '@/api/words';
import { useEntrusted } from '@/parts/useEntrusted';
import { usePlace } from '@/shell/place';

type Project = Pick<ProjectRow, 'id' | 'code' | 'target' | 'orgUnit'>;

/** Opens the target of a project; for those who fill in, it is begun where there is none. Pressing twice begins one. */
export function useOpenTarget() {
  const { t } = useI18n();
  const starting = ref<string | null>(null);
  const keys = new Map<string, string>();
  const router = useRouter();
  const { year, path } = usePlace();
  const { fills } = useEntrusted();

  async function existing(project: Project): Promise<string | undefined> {
    if (project.target) return project.target.id;
    const page = await core.targets({ year: year.value, tab: 'ALL', q: project.code, limit: 20 });
    return page.items.find((row) => row.subject.id === project.id)?.id;
  }
  async function begin(project: Project): Promise<string | undefined> {
    if (!keys.has(project.id)) keys.set(project.id, newKey());
    try {
      return (await core.createTarget(project.id, year.value, keys.get(project.id)!)).id;
    } catch (error) {
      if (isProblem(error, 'TARGET_EXISTS')) return existing(project);
      throw error;
    }
  }
  async function open(project: Project): Promise<void> {
    if (starting.value) return;
    starting.value = project.id;
    try {
      const id = (await existing(project)) ?? (fills(project.orgUnit.id) ? await begin(project) : undefined);
      if (id) await router.push(path(`/targets/${id}`));
      else ElMessage.info(t('lists.noTarget'));
    } catch (error) {
      ElMessage.error(problemText(error));
    } finally {
      starting.value = null;
    }
  }
  return { open, starting };
}
