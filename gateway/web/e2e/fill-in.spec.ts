import { expect, type Page } from '@playwright/test';
import { openAs } from './product';
import { openReturned, test } from './returned';

/** A unit entrusts its department (代编): the department's clerk writes its target, the unit sees who did, and what is ended is ended at once. */
const HOME = '/b/140902/2027';
const MARK = Date.now() % 100_000;

async function typed(page: Page, text: string): Promise<void> {
  await page.locator('#f-overview').fill(text);
  await page.locator('#f-phone').focus(); // leaving a section saves it
}

test('a unit entrusts its department, whose clerk fills in until the unit ends it', async ({ browser, returned }) => {
  test.setTimeout(180_000);
  const head = await openAs(browser, '140902.head', `${HOME}/entrustments`);
  const form = head.getByRole('form', { name: '登记委托' });
  await form.getByLabel('事由', { exact: true }).fill('本单位无专职财务人员');
  await head.getByTestId('entrust').click();
  const row = head.getByTestId('entrustments').getByRole('row').nth(1);
  await expect(row).toContainText('生效');
  try {
    const department = await openAs(browser, '140902.department', `${HOME}/targets?tab=FILL_IN`, '部门经办');
    await openReturned(department, returned);
    await expect(department.getByTestId('entrusted')).toContainText('委托代编，至 2027-12-31');
    await typed(department, `部门代编的概况${MARK}`);
    await expect(department.getByTestId('save-state')).toHaveAttribute('data-state', 'saved', { timeout: 15_000 });
    await expect(department.locator('ol.bar')).toContainText('确认代编');
    await expect(department.getByTestId('fill-in-foot')).toContainText('代编');
    await department.screenshot({ path: '../target/e2e/fill-in.png' });

    const clerk = await openAs(browser, '140902.clerk', `${HOME}/targets/${returned}`);
    await expect(clerk.locator('#f-overview')).toHaveValue(`部门代编的概况${MARK}`);
    await expect(clerk.getByTestId('entrusted')).toContainText('您可以随时接手填报');
    await expect(clerk.getByTestId('fill-in').first()).toContainText('代编：');
    await clerk.getByRole('tab', { name: '历史' }).click();
    await expect(clerk.locator('.assist ol')).toContainText('代编');
    await clerk.context().close();

    await row.getByRole('button', { name: /^结束/ }).click();
    await expect(row).toContainText('已结束');
    await typed(department, `委托结束后写的概况${MARK}`);
    await expect(department.getByRole('main').getByRole('alert').filter({ hasText: '代编委托' })).toBeVisible({ timeout: 15_000 });
    const stored = await (await head.request.get(`/api/v1/core/targets/${returned}`)).json();
    expect(stored.content.overview).toBe(`部门代编的概况${MARK}`);
    await department.context().close();
  } finally {
    const end = row.getByRole('button', { name: /^结束/ });
    if (await end.count()) await end.click();
    await head.context().close();
  }
});
