import { expect, test } from '@playwright/test';
import { signIn } from './product';

test('a clerk signs in on the one page and sees the workbench and the day that the demo keeps', async ({ page }) => {
  await signIn(page, '140902.clerk');
  await expect(page).toHaveURL(/\/b\/140902\/\d{4}$/);
  await expect(page.getByRole('heading', { level: 1, name: '本周要做的事' })).toBeVisible();
  await expect(page.getByTestId('user-menu')).toContainText('经办人');
  const { business } = await (await page.request.get('/api/v1/core/me')).json();
  expect(business.today).not.toBe(new Date().toISOString().slice(0, 10)); // the demo's own day, not that of the machine
  await expect(page.locator('.business')).toHaveText(`业务日期 ${business.today}（演示）`);
});
