import { expect, test } from '@playwright/test';
import { signIn } from './product';

test('a clerk signs in on the one page and sees the workbench', async ({ page }) => {
  await signIn(page, '140902.clerk');
  await expect(page).toHaveURL(/\/b\/140902\/\d{4}$/);
  await expect(page.getByRole('heading', { level: 1, name: '本周要做的事' })).toBeVisible();
  await expect(page.getByTestId('user-menu')).toContainText('经办人');
});
