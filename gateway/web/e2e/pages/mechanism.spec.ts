import { expect, test } from '@playwright/test';
import { calls, clean, HOME, openAs } from './mock';

test('the performance section enters who leads where, and what is missing grows less', async ({ page }) => {
  await openAs(page, 'performance', `${HOME}/mechanism`);
  const register = page.getByTestId('register');
  await expect(register.getByRole('row')).toHaveCount(5);
  await expect(register.getByRole('row', { name: /农业农村局/ })).toContainText('缺牵头机构');
  await page.getByRole('link', { name: /设置不全/ }).click();
  await expect(page.getByRole('link', { name: /设置不全/ })).toContainText('4'); // the unit that has money and no head lacks a section too, and counts once

  await page.getByRole('button', { name: '登记 农业农村局' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '联络人' }).fill('孙丽');
  await dialog.getByTestId('save-mechanism').click();
  await expect(dialog.getByRole('alert')).toContainText('先填写牵头机构名称');
  await dialog.getByRole('textbox', { name: '牵头机构' }).fill('财务股');
  await clean(page);
  await dialog.getByTestId('save-mechanism').click();
  await expect(page.getByTestId('said')).toContainText('农业农村局');
  await expect(register.getByRole('row', { name: /农业农村局/ })).toHaveCount(0);
  await expect(page.getByRole('link', { name: /设置不全/ })).toContainText('3');
  expect((await calls(page, 'PUT', '/mechanisms/m2'))[0]!.body).toEqual({ leadSection: { name: '财务股', liaison: '孙丽' } });
});

test('a leading group without a head is refused in the dialog and nothing typed is lost', async ({ page }) => {
  await openAs(page, 'performance', `${HOME}/mechanism`);
  await page.getByRole('button', { name: '登记 忻府区财政局' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '成立文件文号' }).fill('忻府财发〔2026〕1号');
  await dialog.getByTestId('add-member').click();
  await dialog.getByRole('textbox', { name: '第 1 位的姓名' }).fill('王志强');
  await dialog.getByRole('combobox', { name: '第 1 位的职务' }).selectOption('MEMBER');
  await dialog.getByTestId('save-mechanism').click();
  await expect(dialog.getByRole('alert')).toContainText('有且只有一位组长');
  await expect(dialog.getByRole('textbox', { name: '第 1 位的姓名' })).toHaveValue('王志强');
  await dialog.getByRole('combobox', { name: '第 1 位的职务' }).selectOption('HEAD');
  await page.screenshot({ path: '../target/e2e/mechanism.png' });
  await dialog.getByTestId('save-mechanism').click();
  await expect(page.getByTestId('register')).toContainText('组长 王志强，共 1 人 · 忻府财发〔2026〕1号');
});

test('a unit with money and nobody in charge is a task until it has somebody', async ({ page }) => {
  await openAs(page, 'security', HOME);
  const task = page.getByTestId('coverage-task');
  await expect(task).toContainText('1 个机构有预算，但没有经办人或负责人');
  await expect(task).toContainText('农田建设服务中心');
  await clean(page);
  await task.getByRole('link').click();
  await expect(page.getByTestId('uncovered').getByRole('row', { name: /农田建设服务中心/ })).toContainText('缺负责人');
  await clean(page);
  await page.getByRole('link', { name: '补齐 农田建设服务中心 的人员' }).click();
  await expect(page).toHaveURL(/\/people\?unit=m3$/);
  await page.getByRole('button', { name: '清除条件' }).click();
  await page.getByRole('button', { name: '授予 孙丽 岗位' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: '机构' }).fill('120006');
  await page.getByRole('option', { name: '120006 农田建设服务中心' }).click();
  await dialog.getByLabel('岗位', { exact: true }).selectOption({ label: '单位负责人' });
  await dialog.getByTestId('save-post').click();
  await expect(page.getByTestId('said')).toBeVisible();
  await page.goto(`${HOME}/mechanism?show=missing`);
  await expect(page.getByTestId('register')).toBeVisible();
  await expect(page.getByTestId('uncovered')).toHaveCount(0);
});

test('the performance section sees the same task and is told whom to ask', async ({ page }) => {
  await openAs(page, 'performance', HOME);
  await page.getByTestId('coverage-task').getByRole('link').click();
  await expect(page.getByTestId('uncovered')).toContainText('请系统管理员添加人员');
  await expect(page.getByTestId('uncovered').getByRole('link')).toHaveCount(0);
});
