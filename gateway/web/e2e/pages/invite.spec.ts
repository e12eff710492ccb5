import { expect, test } from '@playwright/test';
import { calls, clean, HOME, openAs } from './mock';

test('the department invites an outside user of its money to one project, hears what is wrong, and ends it', async ({ page }) => {
  await openAs(page, 'department', `${HOME}/projects`);
  await page.evaluate(() => localStorage.setItem('jx.post.140902.department', 'post-0'));
  await page.goto(`${HOME}/projects`);
  const row = page.getByRole('row', { name: /2027年高标准农田建设项目/ });
  await row.getByRole('button', { name: '邀请用款单位 2027年高标准农田建设项目' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByTestId('invited')).toContainText('还没有邀请任何人');
  await dialog.getByTestId('invite').click();
  await expect(dialog.getByRole('alert')).toContainText('请选择要邀请的人');
  await page.waitForFunction(() => document.getAnimations().every((a) => a.playState !== 'running'));
  await clean(page);
  await dialog.getByLabel('邀请谁', { exact: true }).selectOption({ label: '金穗农机合作社 · 侯志刚' });
  await dialog.getByLabel('结束日期（不填为长期）', { exact: true }).fill('2026-10-01');
  await dialog.getByTestId('invite').click();
  await expect(dialog.getByRole('alert')).toContainText('最后一天不能早于第一天');
  await dialog.getByLabel('结束日期（不填为长期）', { exact: true }).fill('');
  await dialog.getByTestId('invite').click();
  await expect(dialog.getByTestId('invite-said')).toContainText('已邀请 侯志刚（金穗农机合作社）');
  const sent = (await calls(page, 'POST', '/invitations')).at(-1)!;
  expect(sent.body).toEqual({ personId: 'x1', orgUnitId: 'm9', validFrom: '2026-10-16' });
  expect(sent.key).toBeTruthy();
  await expect(dialog.getByLabel('邀请谁', { exact: true }).getByRole('option')).toHaveText(['请选择', '金穗农机合作社 · 白雪梅']);

  await dialog.getByRole('button', { name: '结束对 侯志刚（金穗农机合作社） 的邀请' }).click();
  await dialog.getByLabel('最后一天', { exact: true }).fill('2026-10-01');
  await dialog.getByTestId('end-invitation').click();
  await expect(dialog.getByTestId('invited').getByRole('alert')).toContainText('最后一天不能早于第一天');
  await page.mouse.move(0, 0);
  await expect(dialog.getByTestId('end-invitation')).not.toHaveClass(/is-loading/);
  await page.waitForFunction(() => document.getAnimations().every((a) => a.playState !== 'running'));
  await clean(page);
  await page.screenshot({ path: '../target/e2e/invite.png' });
  await dialog.getByLabel('最后一天', { exact: true }).fill('2026-12-31');
  await dialog.getByTestId('end-invitation').click();
  await expect(dialog.getByTestId('invited')).toContainText('2026-10-16 至 2026-12-31');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('a unit is offered no invitations', async ({ page }) => {
  await openAs(page, 'clerk', `${HOME}/projects`);
  await expect(page.getByRole('row', { name: /2027年高标准农田建设项目/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /邀请用款单位/ })).toHaveCount(0);
});
