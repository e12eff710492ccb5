import { expect, test } from '@playwright/test';
import { openAs } from './product';

test('an operator sees the bureaus, sets their status, is told every fault of a setup file, and sees no business', async ({ browser }) => {
  const page = await openAs(browser, 'operator', '/');
  await expect(page).toHaveURL(/\/operator$/);
  const row = page.getByTestId('bureaus').getByRole('row').filter({ hasText: '140932' });
  await expect(row).toContainText('忻州市财政局');
  for (const status of ['只读', '正常']) {
    await row.getByRole('button').click();
    await page.getByRole('menuitem', { name: '变更状态' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: new RegExp(`^${status}`) }).check();
    await dialog.getByRole('textbox', { name: '理由' }).fill('演练');
    await dialog.getByTestId('confirm-status').click();
    await expect(page.getByTestId('said')).toContainText(status);
    await expect(row).toContainText(status);
  }
  await page.screenshot({ path: '../target/e2e/operator.png' });

  await page.getByRole('link', { name: '开通财政局' }).first().click();
  const yaml = 'bureau:\n  id: "140999"\n  name: 测试局\n  level: VILLAGE\n  parent: "980000"\n';
  await page.getByTestId('setup-file').setInputFiles({ name: '140999.yaml', mimeType: 'application/yaml', buffer: Buffer.from(yaml) });
  const fault = page.getByTestId('refused').getByRole('row').filter({ hasText: 'bureau.level' });
  await expect(fault).toContainText('level: VILLAGE');
  await expect(fault.getByRole('cell').first()).toHaveText('4');
  await page.screenshot({ path: '../target/e2e/operator-file.png' });

  const business = await page.request.get('/api/v1/core/workbench?year=2027');
  expect(business.status()).toBe(403);
  await page.goto('/b/140902/2027/targets');
  await expect(page).toHaveURL(/\/operator$/);
  await page.context().close();
});
