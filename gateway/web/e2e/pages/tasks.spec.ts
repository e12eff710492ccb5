import { expect, test } from '@playwright/test';
import { calls, clean, HOME, openAs, set } from './mock';

test('a running task moves on, a failed one says why, and a cancelled one says so', async ({ page }) => {
  await openAs(page, 'clerk', `${HOME}/tasks`);
  const running = page.getByRole('listitem').filter({ hasText: '导出 2027 年绩效目标' });
  await expect(running).toContainText('进行中');
  await expect(running).toContainText('120/462');
  await expect(page.getByRole('listitem').filter({ hasText: '导入项目库' })).toContainText('第 12 行单位代码不存在');

  await set(page, 'moved=true');
  await expect(running).toContainText('300/462', { timeout: 10_000 }); // asked again by the page itself
  await expect(running.getByRole('progressbar')).toHaveJSProperty('value', 300);
  await clean(page);

  await running.getByRole('button', { name: '取消任务' }).click();
  await expect(running).toContainText('已取消');
  await expect(running.getByRole('progressbar')).toHaveCount(0);
  await expect(running.getByRole('button')).toHaveCount(0);
  expect((await calls(page, 'POST', '/jobs/j1/cancel')).length).toBe(1);
});

test('a task that cannot be cancelled any more says why and goes on', async ({ page }) => {
  await openAs(page, 'clerk', `${HOME}/tasks`);
  await set(page, 'late=true');
  const running = page.getByRole('listitem').filter({ hasText: '导出 2027 年绩效目标' });
  await running.getByRole('button', { name: '取消任务' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '不能再取消' })).toBeVisible();
  await expect(running).toContainText('进行中');
});
