import { expect, test } from '@playwright/test';
import { calls, clean, HOME, openAs, set } from './mock';

test('a post is handed over: whom to, what goes along line by line, and a sheet that both can read and print', async ({ page }) => {
  await openAs(page, 'security', `${HOME}/people`);
  await page.getByRole('button', { name: '交接 刘建平 的岗位：经办人（农田建设服务中心）' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByTestId('look').click();
  await expect(dialog.getByRole('alert')).toContainText('请选择接任人');
  await dialog.getByRole('combobox', { name: '接任人' }).fill('孙丽');
  await page.getByRole('option', { name: '孙丽 140902.new' }).click();
  await dialog.getByLabel('移交人岗位最后一天', { exact: true }).fill('2026-10-31');
  await dialog.getByTestId('look').click();
  await expect(dialog.getByTestId('outlook')).toContainText('孙丽 还没有该岗位，交接时一并授予');
  await expect(dialog.getByTestId('handover-counts')).toHaveText('移交 3 项，不移交 1 项');
  await expect(dialog.getByRole('row', { name: /被退回待改的目标/ })).toContainText('不移交：属于单位，不随人');
  expect(await calls(page, 'POST', '/handovers')).toEqual([]); // so far nothing was done
  await page.waitForFunction(() => document.getAnimations().every((a) => a.playState !== 'running'));
  await clean(page);
  await page.screenshot({ path: '../target/e2e/handover.png' });

  await dialog.getByTestId('hand-over').click();
  const sheet = page.getByTestId('handover-sheet');
  await expect(sheet).toContainText('岗位交接单');
  expect((await calls(page, 'POST', '/handovers'))[0]!.body).toEqual({ postId: 'h1', takerId: 'p2', lastDay: '2026-10-31' });
  await expect(page.getByTestId('moving')).toContainText('正在移交草稿和任务');
  await set(page, 'settled=true');
  await expect(sheet.getByRole('row', { name: /未保存的草稿/ })).toContainText('✓ 移交', { timeout: 10_000 });
  await expect(sheet.getByRole('row', { name: /绩效联络人/ })).toContainText('农田建设服务中心 财务股');
  await expect(sheet).toContainText('移交人（签字）');
  await clean(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByTestId('print')).toBeHidden();
  await expect(page.getByRole('navigation', { name: '主菜单' })).toBeHidden();
  await page.screenshot({ path: '../target/e2e/handover-sheet.png', fullPage: true });
  await page.emulateMedia({ media: 'screen' });

  await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '岗位交接' }).click();
  await expect(page.getByTestId('handovers').getByRole('row', { name: /刘建平/ })).toContainText('2026-10-31');
  await clean(page);
});

test('who may not grant hands over only to somebody who holds the post, and is told what to do', async ({ page }) => {
  await openAs(page, 'admin', `${HOME}/people`);
  await page.getByRole('button', { name: /^交接 刘建平/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: '接任人' }).fill('孙丽');
  await page.getByRole('option', { name: '孙丽 140902.new' }).click();
  await dialog.getByTestId('look').click();
  await expect(dialog.getByRole('alert')).toContainText('请安全管理员先授予');
  await expect(dialog.getByTestId('hand-over')).toHaveCount(0);
});

test('somebody without the right finds his own sheets in the menu of his name, and no button', async ({ page }) => {
  await openAs(page, 'clerk', HOME);
  await expect(page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '岗位交接' })).toHaveCount(0);
  await page.getByTestId('user-menu').click();
  await page.getByRole('menuitem', { name: '我的交接单' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('我的交接单');
  await expect(page.getByRole('main')).toContainText('还没有交接单');
});
