import { expect, test } from '@playwright/test';
import { calls, clean, HOME, openAs, set } from './mock';

test('the auditor reads who did what, narrows it to a record and to a person, and back', async ({ page }) => {
  await openAs(page, 'auditor', HOME);
  await page.getByRole('navigation').getByRole('link', { name: '操作日志' }).click();
  const rows = page.getByTestId('trail').locator('tbody tr');
  await expect(rows).toHaveCount(3);
  await expect(rows.first()).toContainText('同意目标');
  await expect(rows.first()).toContainText('单位负责人 → 主管部门审核');
  await expect(rows.last()).toContainText('新增 3 · 修改 0 · 摘要 9f9f9f9f9f9f'); // what machines wrote, in words
  await page.getByRole('button', { name: '只看第 3 条的对象' }).click();
  await expect(rows).toHaveCount(2);
  await expect(page).toHaveURL(/record=t-1/);
  await page.getByRole('searchbox', { name: '按姓名查找' }).fill('刘建平');
  await page.keyboard.press('Enter');
  await expect(rows).toHaveCount(1);
  await page.goBack();
  await expect(rows).toHaveCount(2);
});

test('the auditor reads the heads that were noted of the own chain and of the city above', async ({ page }) => {
  await openAs(page, 'auditor', `${HOME}/trail`);
  await page.getByText('链首留存（2）').click();
  const heads = page.getByTestId('heads').locator('tbody tr');
  await expect(heads).toHaveText([/本局 ?忻府区财政局 ?2026-10-20 09:00 ?4800 ?9f2c/, /上级 ?忻州市财政局 ?2026-10-20 09:00 ?91004 ?41aa/]);
  await clean(page);
});

test('a verification is started, goes on while the page is away, and its result stays', async ({ page }) => {
  await openAs(page, 'auditor', `${HOME}/trail`);
  const run = page.getByTestId('chain-run');
  await expect(run).toHaveText('还没有校验过');
  await page.getByTestId('verify').click();
  await expect(run).toContainText('正在校验，已核对 1200/4800 条 贾明亮 于 2026-10-20 09:00 发起');
  await expect(page.getByTestId('verify')).toBeDisabled();
  expect((await calls(page, 'POST', '/trail/verifications')).map((c) => c.key)).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/)]);
  await clean(page);

  await page.getByRole('navigation').getByRole('link', { name: '工作台' }).click();
  await set(page, 'further=true');
  await page.getByRole('navigation').getByRole('link', { name: '操作日志' }).click();
  await expect(run).toContainText('已核对 3600/4800 条');
  await expect(page.getByRole('progressbar', { name: '完整性校验' })).toHaveJSProperty('value', 3600);

  await set(page, 'verified=true'); // asked again by the page itself
  await expect(page.getByTestId('chain')).toContainText('完整：4800 条逐条相扣，与 12 个留存点一致 贾明亮 发起，2026-10-20 09:02 校验完 末条摘要 9f2c9f2c9f2c', { timeout: 10_000 });
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect(page.getByTestId('verify')).toBeEnabled();
  await clean(page);
});

test('a break is named, and a later verification that was cancelled leaves the result standing', async ({ page }) => {
  await openAs(page, 'auditor', `${HOME}/trail`);
  await set(page, 'broken=true');
  await page.getByTestId('verify').click();
  await expect(page.getByTestId('chain-run')).toContainText('正在校验');
  await set(page, 'verified=true');
  await expect(page.getByTestId('chain')).toContainText('第 3 条不符：内容与留存的摘要不同', { timeout: 10_000 });

  await set(page, 'verified=false');
  await page.getByTestId('verify').click();
  await page.getByRole('button', { name: '取消校验' }).click();
  await expect(page.getByTestId('chain-run')).toHaveText('已取消，核对了 1200 条');
  await expect(page.getByTestId('chain')).toContainText('上次结果');
  await expect(page.getByTestId('chain')).toContainText('第 3 条不符');
  expect((await calls(page, 'POST', '/jobs/v1/cancel')).length).toBe(1);
});

test('one that another has started in the meantime is named, and found', async ({ page }) => {
  await openAs(page, 'auditor', `${HOME}/trail`);
  await expect(page.getByTestId('chain-run')).toHaveText('还没有校验过');
  // A colleague's, of which this page does not know yet.
  await page.evaluate(() => fetch('/api/v1/core/trail/verifications', { method: 'POST' }));
  await page.getByTestId('verify').click();
  await expect(page.getByRole('status').filter({ hasText: '还没有结束' })).toContainText('贾明亮');
  await expect(page.getByTestId('chain-run')).toContainText('正在校验');
});

test('the auditor reads what was done to people and posts beside what was done in business', async ({ page }) => {
  await openAs(page, 'auditor', `${HOME}/trail`);
  await page.getByRole('link', { name: '人员与岗位', exact: true }).last().click();
  await expect(page).toHaveURL(/of=directory/);
  await expect(page.getByTestId('trail').getByRole('row', { name: /授予岗位/ })).toContainText('安全管理员 · 忻府区财政局');
  await expect(page.getByTestId('trail').getByRole('row', { name: /授予岗位/ })).toContainText('经办人 140902.clerk 120006');
  await expect(page.getByTestId('verify')).toHaveCount(0); // each chain is its service's
  await clean(page);
});
