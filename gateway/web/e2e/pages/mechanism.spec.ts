import { expect, test } from '@playwright/test';
import { calls, clean, HOME, openAs } from './mock';

test('the performance section enters who leads where, and what is missing grows less', async ({ page }) => {
  await openAs(page, 'performance', `${HOME}/mechanism`);
  const register = page.getByTestId('register');
  await expect(register.getByRole('row')).toHaveCount(5);
  await expect(register.getByRole('row', { name: /农业农村局/ })).toContainText('缺牵头机构');
  await page.getByRole('link', { name: /设置不全/ }).click();
  await expect(page.getByRole('link', { name: /设置不全/ })).toContainText('4');

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
