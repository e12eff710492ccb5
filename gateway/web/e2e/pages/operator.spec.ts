import { expect, test } from '@playwright/test';
import { calls, clean, HOME, openAs, set } from './mock';

const FILE = { name: '140902.yaml', mimeType: 'application/yaml', buffer: Buffer.from('bureau:\n  id: "140902"\n  level: VILLAGE\n  at: "219999"\n') };
test('an operator comes to the bureaus, finds one and changes its status by keyboard alone', async ({ page }) => {
  await openAs(page, 'operator', '/');
  await expect(page).toHaveURL(/\/operator$/);
  await expect(page.getByTestId('user-menu')).toContainText('平台运营');
  await page.getByRole('searchbox').fill('140902');
  await expect(page.getByTestId('bureaus').getByRole('row')).toHaveCount(2);
  await page.getByRole('button', { name: /的操作/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: '变更状态' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('menuitem', { name: '变更状态' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /只读/ }).focus();
  await page.keyboard.press('Space');
  await dialog.getByTestId('confirm-status').press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('填写理由');
  await dialog.getByRole('textbox', { name: '理由' }).fill('年终封账');
  await clean(page);
  await dialog.getByTestId('confirm-status').press('Enter');
  await expect(page.getByTestId('said')).toContainText('只读');
  await expect(page.getByTestId('bureaus')).toContainText('只读');
  expect((await calls(page, 'PATCH', '/bureaus/140902/status'))[0]!.body).toEqual({ status: 'READ_ONLY', reason: '年终封账' });
});

test('a bureau is closed or handed over only by typing its code', async ({ page }) => {
  await openAs(page, 'operator', '/operator?q=140902');
  const act = async (what: string): Promise<void> => {
    await page.getByRole('button', { name: /的操作/ }).click();
    await page.getByRole('menuitem', { name: what }).click();
  };
  await act('变更状态');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /已注销/ }).check();
  await dialog.getByRole('textbox', { name: '理由' }).fill('并入他局');
  await dialog.getByTestId('confirm-status').click();
  await expect(dialog.getByRole('alert')).toContainText('编码');
  expect(await calls(page, 'PATCH', '/status')).toEqual([]);
  await page.keyboard.press('Escape');
  await act('移交给本局');
  await page.getByTestId('confirm-hand-over').click();
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('编码');
  await page.getByRole('textbox', { name: '确认编码' }).fill('140902');
  await page.getByTestId('confirm-hand-over').click();
  await expect(page.getByTestId('said')).toContainText('已移交');
  expect(await calls(page, 'POST', '/hand-over')).toHaveLength(1);
});

test('a setup file with faults shows each with its line, and the mended one what it did', async ({ page }) => {
  await openAs(page, 'operator', '/operator/onboarding');
  await set(page, 'fault=true');
  await page.getByTestId('setup-file').setInputFiles(FILE);
  const row = page.getByTestId('refused').getByRole('row').nth(2);
  await expect(row).toContainText('level: VILLAGE');
  await expect(row).toContainText('bureau.level');
  await expect(row.getByRole('cell').first()).toHaveText('3');
  await clean(page);
  await set(page, 'fault=false');
  await page.getByTestId('setup-file').setInputFiles(FILE);
  await expect(page.getByTestId('onboarded')).toContainText('63');
  await clean(page);
  await page.getByRole('link', { name: '查看财政局列表' }).click();
  await expect(page.getByTestId('bureaus').getByRole('row')).toHaveCount(2);
});

test('an operator finds no business, and nobody else finds the operator’s pages', async ({ page }) => {
  await openAs(page, 'operator', `${HOME}/targets`);
  await expect(page).toHaveURL(/\/operator$/);
  await expect(page.getByRole('link', { name: /目标|项目|工作台/ })).toHaveCount(0);
  expect(await calls(page, 'GET', '/targets')).toEqual([]);
  await openAs(page, 'clerk', '/operator');
  await expect(page.getByRole('heading', { name: '没有找到这个页面' })).toBeVisible();
  expect(await calls(page, 'GET', '/bureaus')).toEqual([]);
});
