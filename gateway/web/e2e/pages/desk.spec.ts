import { expect, test } from '@playwright/test';
import { calls, HOME, openAs } from './mock';

test('the desk is worked by keyboard: next, comment, return with the comment', async ({ page }) => {
  await openAs(page, 'performance', `${HOME}/review`);
  await expect(page.getByText('改动 6 处')).toBeVisible();
  await page.keyboard.press('j');
  await expect(page).toHaveURL(/review\/t-2$/);
  await page.keyboard.press('k');
  await expect(page).toHaveURL(/review\/t-1$/);
  await expect(page.getByText('改动 6 处')).toBeVisible();
  await page.locator('#row-l9 td.value').click();
  await page.keyboard.press('c');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('新增和改善灌溉达标面积 · 年度值');
  await dialog.getByRole('textbox').fill('请核实面积');
  await dialog.getByTestId('add-comment').click();
  await expect(page.getByTestId('return')).toContainText('附 1 条');
  await page.keyboard.press('r');
  await page.getByTestId('confirm-return').click();
  await expect(page.getByTestId('said')).toContainText('已退回');
  const [sent] = await calls(page, 'POST', '/t-1/return');
  expect(sent!.body!.comments).toEqual([{ field: 'indicators[l9].value', text: '请核实面积' }]);
  expect(sent!.key).toBeTruthy();
});

test('a return without a word is not sent', async ({ page }) => {
  await openAs(page, 'performance', `${HOME}/review/t-3`);
  await page.getByTestId('return').click();
  await page.getByTestId('confirm-return').click();
  await expect(page.getByRole('alert')).toContainText('请写明原因');
  expect(await calls(page, 'POST', '/return')).toHaveLength(0);
});

test('keys do nothing while an opinion is typed', async ({ page }) => {
  await openAs(page, 'performance', `${HOME}/review/t-1`);
  await page.locator('#opinion').fill('');
  await page.locator('#opinion').pressSequentially('ajkr');
  await expect(page.locator('#opinion')).toHaveValue('ajkr');
  expect(await calls(page, 'POST', '/agree')).toHaveLength(0);
});

test('agreeing with a question open is not sent: the first open one gets the focus', async ({ page }) => {
  await openAs(page, 'performance', `${HOME}/review/t-1`);
  const groups = page.getByRole('group');
  await expect(groups).toHaveCount(8);
  for (const group of (await groups.all()).slice(0, 3)) await group.getByText('优', { exact: true }).click();
  await page.getByTestId('agree').click();
  await expect(page.getByRole('alert')).toContainText('还有 5 项未评');
  await expect(groups.nth(3).getByRole('radio').first()).toBeFocused();
  expect(await calls(page, 'POST', '/agree')).toHaveLength(0);
});

test('agreeing sends the eight answers once and goes on to the next', async ({ page }) => {
  await openAs(page, 'performance', `${HOME}/review/t-1`);
  await expect(page.getByRole('group')).toHaveCount(8);
  for (const group of await page.getByRole('group').all()) await group.getByText('良', { exact: true }).click();
  await expect(page.getByText('已评 8/8')).toBeVisible();
  await page.getByTestId('agree').dblclick();
  await expect(page).toHaveURL(/review\/t-2$/);
  const sent = await calls(page, 'POST', '/t-1/agree');
  expect(sent).toHaveLength(1);
});

test('the budget office replies with number, date and amount', async ({ page }) => {
  await openAs(page, 'budget', `${HOME}/reply`);
  await page.getByRole('button', { name: '录入批复 2027年高标准农田建设项目' }).click();
  await page.getByTestId('confirm-reply').click();
  await expect(page.getByRole('alert')).toContainText('请填写文号');
  await page.getByLabel('批复文号').fill('忻府财预〔2027〕1号');
  await page.getByLabel('批复金额（万元）').fill('800');
  await expect(page.getByText('与目标申报的年度资金 854.00 万元不同，不能批复：预算与目标同步批复，金额须一致；金额有变的，请先退回修改目标。')).toBeVisible();
  await page.getByTestId('confirm-reply').click();
  await expect(page.getByTestId('said')).toBeVisible();
  expect((await calls(page, 'POST', '/reply'))[0]!.body).toMatchObject({ amount: '8000000.00' });
});

test('the city reads a snapshot and is told that the county sees it', async ({ page }) => {
  await openAs(page, 'supervisor', '/b/140900/2027/counties');
  await expect(page.getByText('未授权，不取数，不按 0 计').first()).toBeVisible();
  await page.getByRole('link', { name: '忻府区' }).click();
  await page.getByRole('link', { name: '2027年高标准农田建设项目' }).click();
  await expect(page.getByTestId('read-notice')).toContainText('该县可见');
  await expect(page.getByRole('button', { name: /同意|退回|送审/ })).toHaveCount(0);
});
