import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { openAs } from './product';
import { openReturned, returnedList, test } from './returned';

/** Servers of the installation are really ended and started again, by the product's own command; nothing that was typed is lost. */
const NOTE = `断线时写的目标（${Date.now() % 100_000}）。`;
const WRITTEN = `${NOTE}一分钟后也能保存。`;
const FILE = { name: `断线佐证${Date.now() % 100_000}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n') };
const run = promisify(execFile);

async function without(server: 'redis' | 'store', work: () => Promise<void>): Promise<void> {
  await run('../../jixiao', ['stop', server]);
  try {
    await work();
  } finally {
    await run('../../jixiao', ['start', server]);
  }
}

const MINUTE = 60_000;
test.setTimeout(3 * MINUTE);

test('Redis goes away for a minute while a clerk writes: the page says so, keeps what is typed and saves it when Redis is back', async ({ browser, clerk, returned }) => {
  const page = await openAs(browser, clerk, returnedList(clerk));
  await openReturned(page, returned);
  const goal = page.locator('#f-annualGoal');
  const state = page.getByTestId('save-state');
  const notice = page.getByText('暂时连不上服务。填写的内容保留在本页和本机');
  await without('redis', async () => {
    await goal.fill('断线时写的');
    await page.locator('#f-phone').focus(); // leaving a section saves it
    await expect(state).toHaveAttribute('data-state', 'waiting', { timeout: 3_000 });
    await expect(notice).toBeVisible();
    await goal.fill(NOTE);
    await page.screenshot({ path: '../target/e2e/redis-away.png' });
    await page.waitForTimeout(MINUTE); // a whole one: the page neither gives up nor asks anybody to sign in
    await expect(state).toHaveAttribute('data-state', 'waiting');
    await expect(notice).toBeVisible();
  });
  await expect(state).toHaveAttribute('data-state', 'saved', { timeout: 30_000 });
  await expect(notice).toBeHidden();
  await expect(page).toHaveURL(/targets\/[0-9a-f-]{36}/); // nobody was sent to sign in again
  await page.reload();
  await expect(goal).toHaveValue(NOTE);
  await page.context().close();
});

test('the store goes away for a minute while a clerk attaches a file: it is said, the form saves on, and the file can be sent again', async ({ browser, clerk, returned }) => {
  const page = await openAs(browser, clerk, returnedList(clerk));
  await openReturned(page, returned);
  const goal = page.locator('#f-annualGoal');
  const state = page.getByTestId('save-state');
  const lines = page.locator('#s-files li').filter({ hasText: FILE.name });
  await without('store', async () => {
    await page.locator('#s-files input[type=file]').setInputFiles(FILE);
    await expect(lines).toContainText('没有上传成功', { timeout: 30_000 });
    await expect(lines).toContainText('文件没有保存，其他内容不受影响');
    await goal.fill(`${NOTE}文件库不在时也能保存。`);
    await page.locator('#f-phone').focus();
    await expect(state).toHaveAttribute('data-state', 'saved', { timeout: 15_000 });
    await page.screenshot({ path: '../target/e2e/store-away.png' });
    await page.waitForTimeout(MINUTE); // a whole one: the file waits on the page, and sending it too early says so again
    const [refused] = await Promise.all([page.waitForResponse(/\/attachments$/), lines.getByRole('button', { name: '再传一次' }).click()]);
    expect(refused.status()).toBe(503);
    await expect(lines).toContainText('没有上传成功');
    await goal.fill(WRITTEN);
    await page.locator('#f-phone').focus();
    await expect(state).toHaveAttribute('data-state', 'saved', { timeout: 15_000 });
  });
  await lines.getByRole('button', { name: '再传一次' }).click();
  await expect(lines.getByRole('button', { name: '删除' })).toBeVisible({ timeout: 30_000 });
  await expect(lines).toHaveCount(1);

  const target = await (await page.request.get(`/api/v1/core/targets/${returned}`)).json();
  expect(target.content.annualGoal).toBe(WRITTEN);
  const stored = target.attachments.filter((file: { name: string }) => file.name === FILE.name);
  expect(stored).toHaveLength(1);
  const content = await page.request.get(`/api/v1/core/attachments/${stored[0].id}`);
  expect(Buffer.compare(await content.body(), FILE.buffer)).toBe(0);
  await page.context().close();
});
