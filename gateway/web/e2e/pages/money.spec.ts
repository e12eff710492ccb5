import { expect, test } from '@playwright/test';
import { calls, clean, HOME, openAs, set } from './mock';

test('a file is looked at first, then taken in, and the faulty rows come back', async ({ page }) => {
  await openAs(page, 'budget', `${HOME}/money`);
  const file = { name: '支付.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('PK') };
  await set(page, 'fault=true');
  await page.getByTestId('money-file').setInputFiles(file);
  await expect(page.getByRole('main').getByRole('alert')).toContainText('缺少规定的列：支付日期');
  await set(page, 'fault=false');
  await page.getByTestId('money-file').setInputFiles(file);
  const run = page.getByTestId('money-run');
  await expect(run).toContainText('尚未写入');
  await expect(run.getByRole('row', { name: /^支付/ }).first()).toContainText(/30\s*0\s*0\s*1\s*1/);
  await expect(page.getByTestId('money-faults')).toContainText('与这一行不同，没有收');
  expect(await calls(page, 'POST', '/apply')).toEqual([]);
  await clean(page);
  const marked = page.waitForEvent('download');
  await page.getByTestId('money-marked').click();
  expect((await marked).suggestedFilename()).toBe('待改的预算数据.xlsx');
  await page.getByTestId('money-apply').click();
  await expect(run).toContainText('已导入，新增或更新 33 行');
  expect((await calls(page, 'POST', '/apply'))[0]!.key).toBeTruthy();
  await page.screenshot({ path: '../target/e2e/money.png' });
});

test('every amount of a project says the row of the file that it came from', async ({ page }) => {
  await openAs(page, 'clerk', `${HOME}/projects`);
  await page.getByRole('button', { name: /^资金 / }).first().click();
  const money = page.getByTestId('project-money');
  await expect(money).toContainText('850.00');
  await expect(money).toContainText('支付.xlsx · 支付 第 8 行');
  await expect(money).toContainText('(0.05)');
  await clean(page);
  await page.screenshot({ path: '../target/e2e/project-money.png' });
});

test('a clerk does not find the page of the budget office', async ({ page }) => {
  await openAs(page, 'clerk', `${HOME}/money`);
  await expect(page.getByTestId('denied')).toBeVisible();
});
