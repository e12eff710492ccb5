import { expect, test } from '@playwright/test';
import { HOME, openAs, set } from './mock';

test('the auditor reads who did what, narrows it to a record and to a person, and back', async ({ page }) => {
  await openAs(page, 'auditor', HOME);
  await page.getByRole('navigation').getByRole('link', { name: '操作日志' }).click();
  const rows = page.getByTestId('trail').locator('tbody tr');
  await expect(rows).toHaveCount(3);
  await expect(rows.first()).toContainText('同意目标');
  await expect(rows.first()).toContainText('单位负责人 → 主管部门审核');
  await page.getByRole('button', { name: '只看第 3 条的对象' }).click();
  await expect(rows).toHaveCount(2);
  await expect(page).toHaveURL(/record=t-1/);
  await page.getByRole('searchbox', { name: '按姓名查找' }).fill('刘建平');
  await page.keyboard.press('Enter');
  await expect(rows).toHaveCount(1);
  await page.goBack();
  await expect(rows).toHaveCount(2);
});

test('the chain is verified on asking, and a break is named', async ({ page }) => {
  await openAs(page, 'auditor', `${HOME}/trail`);
  await page.getByTestId('verify').click();
  await expect(page.getByTestId('chain')).toContainText('完整：3 条');
  await set(page, 'broken=true');
  await page.getByTestId('verify').click();
  await expect(page.getByTestId('chain')).toContainText('第 3 条不符：内容与留存的摘要不同');
});
