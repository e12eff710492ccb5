import { expect, test, type Page } from '@playwright/test';
import { calls, clean, HOME, openAs } from './mock';

/** Goes on as somebody else on the same records. */
const turn = (page: Page, who: string, path: string): Promise<unknown> => page.goto(`/mock/as?user=${who}&to=${encodeURIComponent(path)}`);

/** Nothing is hovered, loading or moving. */
async function settled(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  await expect(page.locator('.is-loading')).toHaveCount(0);
  await page.waitForFunction(() => document.getAnimations().every((a) => a.playState !== 'running'));
}
async function entrust(page: Page): Promise<void> {
  const form = page.getByRole('form', { name: '登记委托' });
  await form.getByLabel('事由', { exact: true }).fill('本单位无专职财务人员');
  await page.getByTestId('entrust').click();
}

test('a unit entrusts its department, hears what is wrong, and ends it', async ({ page }) => {
  await openAs(page, 'head', `${HOME}/entrustments`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('代编委托');
  await expect(page.getByRole('main')).toContainText('本年度没有代编委托');
  const form = page.getByRole('form', { name: '登记委托' });
  await page.getByTestId('entrust').click();
  await expect(form.getByRole('alert')).toContainText('请写明事由');
  await form.getByLabel('截止日期', { exact: true }).fill('2026-10-01');
  await entrust(page);
  await expect(form.getByRole('alert')).toContainText('截止日期不能早于今天');
  await settled(page);
  await clean(page);
  await form.getByLabel('截止日期', { exact: true }).fill('2027-06-30');
  await page.getByTestId('entrust').click();
  await expect(page.getByTestId('entrust-said')).toContainText('已委托 农业农村局 代编 农田建设服务中心 的绩效目标');
  const sent = (await calls(page, 'POST', '/entrustments')).at(-1)!;
  expect(sent.body).toEqual({ orgUnitId: 'ou-120006', fiscalYear: 2027, reason: '本单位无专职财务人员', validTo: '2027-06-30' });
  expect(sent.key).toBeTruthy();
  const row = page.getByTestId('entrustments').getByRole('row').nth(1);
  await expect(row).toContainText('2026-10-16 至 2027-06-30');
  await expect(row).toContainText('郭志强 · 农田建设服务中心');
  await expect(form).toHaveCount(0); // the only unit has entrusted
  await settled(page);
  await clean(page);
  await page.screenshot({ path: '../target/e2e/entrustments.png' });
  await row.getByRole('button', { name: '结束 农田建设服务中心 的委托' }).click();
  await expect(row).toContainText('已结束 · 郭志强 结束');
  await expect(page.getByTestId('entrust-said')).toContainText('部门即时不能再填报');
});

test('the department entrusts itself with a unit, and is told of one that nobody could confirm for', async ({ page }) => {
  await openAs(page, 'filler', `${HOME}/entrustments`);
  const form = page.getByRole('form', { name: '登记委托' });
  await page.getByTestId('entrust').click();
  await expect(form.getByRole('alert').first()).toContainText('请选择单位');
  await form.getByLabel('单位', { exact: true }).selectOption({ label: '120007 农机推广站' });
  await expect(form.getByRole('status')).toContainText('该单位还没有负责人');
  await form.getByLabel('单位', { exact: true }).selectOption({ label: '120006 农田建设服务中心' });
  await expect(form.getByRole('status')).toHaveCount(0);
  await entrust(page);
  await expect(page.getByTestId('entrustments')).toContainText('王丽 · 农业农村局');
});

test('the department’s clerk fills in what was entrusted, from the first page on', async ({ page }) => {
  await openAs(page, 'filler', HOME);
  const menu = page.getByRole('navigation', { name: '主菜单' });
  await expect(menu.getByRole('link')).toHaveText([/工作台/, /项目/, /绩效目标/, /导入申报表/, /审核/, /^代编\s*\d*$/, /目标列表/, /代编委托/, /机构与职责/, /帮助/]);
  await expect(page.getByTestId('fill-in-bench')).toHaveCount(0);
  await page.goto(`${HOME}/entrustments`);
  await page.getByRole('form').getByLabel('单位', { exact: true }).selectOption({ label: '120006 农田建设服务中心' });
  await entrust(page);
  await expect(page.getByTestId('entrustments')).toContainText('生效');

  await page.goto(HOME);
  const bench = page.getByTestId('fill-in-bench');
  await expect(bench).toContainText('2027年农村饮水安全维修养护');
  await expect(page.getByRole('main')).toContainText('修改退回的 1 个代编');
  await settled(page);
  await clean(page);
  await page.screenshot({ path: '../target/e2e/fill-in-bench.png' });
  await bench.getByRole('link', { name: '2027年高标准农田建设项目' }).click();
  await expect(page.getByTestId('entrusted')).toBeVisible();
});

test('the form says for whom it is filled in, until when and by whom, and that the unit’s head confirms next', async ({ page }) => {
  await openAs(page, 'head', `${HOME}/entrustments`);
  await entrust(page);
  await expect(page.getByTestId('entrustments')).toContainText('生效');
  await turn(page, 'filler', `${HOME}/targets/t-1`);
  await expect(page.getByTestId('entrusted')).toContainText('受 农田建设服务中心 委托代编，至 2027-12-31');
  await expect(page.getByRole('banner').or(page.locator('header.head')).getByTestId('fill-in')).toContainText('代编：王丽（农业农村局）');
  await expect(page.getByTestId('fill-in-foot')).toContainText('本表由 农业农村局 王丽 代编，单位负责人确认后生效');
  await expect(page.locator('ol.bar')).toContainText('确认代编');
  await page.locator('#f-annualGoal').fill('部门代编的年度目标');
  await page.locator('#f-phone').focus();
  await expect(page.getByTestId('save-state')).toHaveAttribute('data-state', 'saved');
  await page.locator('[data-rule="IND-02"]').getByRole('button', { name: '改为 ≤' }).click();
  await page.locator('[data-rule="WGT-01"]').getByRole('button', { name: '补到第 11 行' }).click();
  await page.getByLabel('金额（万元）').nth(1).fill('354');
  await expect(page.getByText('没有必须改的内容')).toBeVisible();
  await settled(page);
  await clean(page);
  await page.screenshot({ path: '../target/e2e/fill-in-form.png' });
  await page.getByTestId('submit').click();
  await expect(page.getByTestId('sent')).toContainText('现在由确认代编办理');
});

test('the unit’s head finds what the department filled in, and confirms it in a word of its own', async ({ page }) => {
  await openAs(page, 'head', `${HOME}/entrustments`);
  await entrust(page);
  await expect(page.getByTestId('entrustments')).toContainText('生效');
  await page.request.post('/api/v1/core/targets/t-1/submit');
  await page.goto(`${HOME}/targets?tab=CONFIRM`);
  const waiting = page.getByRole('row', { name: /2027年高标准农田建设项目/ });
  await expect(waiting).toContainText('确认代编');
  await expect(waiting).toContainText('代编：王丽（农业农村局）');
  await clean(page);
  await waiting.getByRole('link').click();
  await expect(page.getByTestId('agree')).toContainText('确认代编');
  await expect(page.locator('article.form header').getByTestId('fill-in')).toContainText('代编：王丽（农业农村局）');
  await settled(page);
  await clean(page);
  await page.screenshot({ path: '../target/e2e/fill-in-confirm.png' });
  await page.getByTestId('agree').click();
  expect(await calls(page, 'POST', '/agree')).toHaveLength(1);
});

test('the unit’s clerk hears that the department may fill in, and that it can take over', async ({ page }) => {
  await openAs(page, 'head', `${HOME}/entrustments`);
  await entrust(page);
  await expect(page.getByTestId('entrustments')).toContainText('生效');
  await turn(page, 'clerk', `${HOME}/targets/t-1`);
  await expect(page.getByTestId('entrusted')).toContainText('本单位已委托 农业农村局 代编，至 2027-12-31（郭志强登记）。您可以随时接手填报。');
});

test('a project of a unit that entrusted nobody is not offered to the department to fill in', async ({ page }) => {
  await openAs(page, 'filler', `${HOME}/projects`);
  const row = page.getByRole('row', { name: /公益林管护补助/ });
  await expect(row).toBeVisible();
  await expect(row.getByRole('button', { name: /^填报/ })).toHaveCount(0);
});
