import { expect, test, type Page } from '@playwright/test';
import { calls, clean, openForm, set } from './mock';

const goal = (page: Page) => page.locator('#f-annualGoal');
const state = (page: Page) => page.getByTestId('save-state');
const PDF = { name: '批复.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') };
const asked = (page: Page) => page.getByRole('dialog', { name: '他人也改了这些内容' });
interface Stored { etag: string; content: { annualGoal: string }; attachments: { name: string }[] }
const read = async (page: Page): Promise<Stored> => (await page.request.get('/api/v1/core/targets/t-1')).json();
const stored = async (page: Page, name: string) => (await read(page)).attachments.filter((file) => file.name === name);
/** Somebody else saves the same target. */
async function other(page: Page, change: Record<string, string>): Promise<void> {
  const now = await read(page);
  await page.request.put('/api/v1/core/targets/t-1', { data: { ...now.content, ...change }, headers: { 'If-Match': `"${now.etag}"` } });
}
/** The next request there is done, and its answer never arrives. */
async function lose(page: Page, address: string, method = 'POST'): Promise<void> {
  let lost = false;
  await page.route(address, async (route) => {
    if (lost || route.request().method() !== method) return route.fallback();
    lost = true;
    await route.fetch();
    await route.abort();
  });
}
const cell = (page: Page, line: string, name: string) => page.locator(`[data-field="indicators[${line}].${name}"]`);

test('mends by one click, and submitting leads to what must be mended first', async ({ page }) => {
  await openForm(page);
  await page.getByTestId('submit').click();
  await expect(cell(page, 'l5', 'operator').locator('select')).toBeFocused();
  await expect(page.getByText('3 项必须改')).toBeVisible();
  await page.locator('[data-rule="IND-02"]').getByRole('button', { name: '改为 ≤' }).click();
  await expect(page.getByText('2 项必须改')).toBeVisible();
  await page.locator('[data-rule="WGT-01"]').getByRole('button', { name: '补到第 11 行' }).click();
  await page.getByLabel('金额（万元）').nth(1).fill('354');
  await expect(page.getByText('没有必须改的内容')).toBeVisible();
  await page.getByTestId('submit').dblclick();
  await expect(page.getByTestId('sent')).toContainText('已送审');
  expect(await calls(page, 'POST', '/submit')).toHaveLength(1);
});

test('an explained exception no longer counts', async ({ page }) => {
  await openForm(page);
  const item = page.locator('[data-rule="MNY-03"]');
  await item.getByRole('button', { name: '我有理由' }).click();
  await item.getByRole('textbox').fill('补助标准由省定');
  await item.getByRole('button', { name: '保存' }).click();
  await expect(item).toContainText('已说明：补助标准由省定');
  await expect(page.getByRole('heading', { name: '建议改 2' })).toBeVisible();
});

test('the grid is filled in by keyboard alone and takes a block from Excel', async ({ page, context }) => {
  await openForm(page);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await cell(page, 'l1', 'value').click();
  await page.keyboard.type('120');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'l2', 'value').locator('input')).toBeFocused();
  await expect(cell(page, 'l1', 'value')).toHaveText('120');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowLeft');
  await expect(cell(page, 'l1', 'operator').locator('select')).toBeFocused();
  await page.keyboard.press('=');
  await page.keyboard.press('Tab');
  await expect(cell(page, 'l1', 'value').locator('input')).toBeFocused();
  await expect(cell(page, 'l1', 'operator')).toContainText('=');
  await page.keyboard.press('Escape');
  await page.evaluate(() => navigator.clipboard.writeText('7\t公里\n8\t座'));
  await page.keyboard.press('Control+V');
  await expect(cell(page, 'l2', 'value')).toHaveText('8');
  expect(await calls(page, 'PUT', '/targets/t-1'), 'moving between cells saves nothing yet').toHaveLength(0);
  await page.keyboard.press('Tab');
  await page.locator('#f-phone').click();
  await expect(state(page)).toHaveAttribute('data-state', 'saved');
  const saved = (await calls(page, 'PUT', '/targets/t-1')).pop()!.body!.indicators!;
  expect(saved.slice(0, 2).map((i) => [i.operator, i.value])).toEqual([['EQ', '7'], ['GE', '8']]);
});

test('a deleted row can be had back', async ({ page }) => {
  await openForm(page);
  await page.getByRole('button', { name: '第 6 行的操作' }).click();
  await page.getByRole('menuitem', { name: '删除这一行' }).click();
  await expect(page.getByText('11 个指标')).toBeVisible();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(page.getByText('12 个指标')).toBeVisible();
});

test('what is typed goes to the draft by itself and is there after closing the page', async ({ page }) => {
  await openForm(page);
  await goal(page).fill('新的年度目标');
  await expect.poll(async () => (await calls(page, 'PUT', '/drafts/t-1')).length, { timeout: 5000 }).toBeGreaterThan(0);
  expect(await calls(page, 'PUT', '/targets/t-1')).toHaveLength(0);
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await expect(goal(page)).toHaveValue('新的年度目标');
  await page.locator('#f-overview').focus();
  await goal(page).focus();
  await page.locator('#f-phone').focus();
  await expect(state(page)).toHaveAttribute('data-state', 'saved');
  await expect.poll(async () => (await calls(page, 'DELETE', '/drafts/t-1')).length).toBe(1);
});

test('a session that ends in mid-form is renewed without losing the page', async ({ page, context }) => {
  await openForm(page);
  await goal(page).fill('登录过期前写的');
  await set(page, 'out=true');
  await page.locator('#f-phone').focus();
  await expect(page.getByRole('dialog', { name: '登录已过期' })).toBeVisible();
  const popup = context.waitForEvent('page');
  await page.getByTestId('sign-in-again').click();
  await popup;
  await expect(page.getByRole('dialog', { name: '登录已过期' })).toBeHidden();
  await expect(goal(page)).toHaveValue('登录过期前写的');
  await expect(state(page)).toHaveAttribute('data-state', 'saved');
  expect((await calls(page, 'PUT', '/targets/t-1')).pop()!.body!.annualGoal).toBe('登录过期前写的');
});

test('a file whose upload meets an ended session is kept and stored once the person is back', async ({ page, context }) => {
  await openForm(page);
  await set(page, 'out=true');
  await page.locator('input[type=file]').last().setInputFiles({ ...PDF, name: '会话.pdf' });
  await expect(page.getByRole('dialog', { name: '登录已过期' })).toBeVisible();
  const popup = context.waitForEvent('page');
  await page.getByTestId('sign-in-again').click();
  await popup;
  await expect(page.getByRole('dialog', { name: '登录已过期' })).toBeHidden();
  await expect(page.locator('#s-files li').filter({ hasText: '会话.pdf' }).getByRole('button', { name: '删除' })).toBeVisible();
  const sent = await calls(page, 'POST', '/attachments');
  expect(sent).toHaveLength(2);
  expect(sent[1]!.key).toBe(sent[0]!.key);
});

test('a service that is away for a while costs nothing that was typed', async ({ page }) => {
  await openForm(page);
  await goal(page).fill('断线时写的');
  await set(page, 'down=true');
  await page.locator('#f-phone').focus();
  await expect(state(page)).toHaveAttribute('data-state', 'waiting');
  await expect(page.getByText('暂时连不上服务。填写的内容保留在本页和本机')).toBeVisible();
  await goal(page).fill('断线时又写的');
  await set(page, 'down=false');
  await expect(state(page)).toHaveAttribute('data-state', 'saved', { timeout: 10_000 });
  expect((await calls(page, 'PUT', '/targets/t-1')).pop()!.body!.annualGoal).toBe('断线时又写的');
});

test('a file that was not taken says so and is sent again under the same key', async ({ page }) => {
  await openForm(page);
  const lines = page.locator('#s-files li').filter({ hasText: '批复2.pdf' });
  await set(page, 'down=true');
  await page.locator('#s-files input[type=file]').setInputFiles({ ...PDF, name: '批复2.pdf' });
  await expect(lines).toContainText('没有上传成功');
  await set(page, 'down=false');
  await lines.getByRole('button', { name: '再传一次' }).click();
  await expect(lines.getByRole('button', { name: '删除' })).toBeVisible();
  await expect(lines).toHaveCount(1);
  const keys = (await calls(page, 'POST', '/attachments')).map((call) => call.key);
  expect(new Set(keys).size).toBe(1);
  expect(await stored(page, '批复2.pdf')).toHaveLength(1);
});

for (const meanwhile of ['nothing else', 'a save, which brings the file']) {
  test(`a file that was stored without the page hearing of it is there once when it is sent again: ${meanwhile}`, async ({ page }) => {
    await openForm(page);
    const lines = page.locator('#s-files li').filter({ hasText: '批复2.pdf' });
    await lose(page, '**/attachments');
    await page.locator('#s-files input[type=file]').setInputFiles({ ...PDF, name: '批复2.pdf' });
    await expect(lines).toContainText('没有上传成功');
    expect(await stored(page, '批复2.pdf'), 'it was stored').toHaveLength(1);
    if (meanwhile !== 'nothing else') {
      await goal(page).fill('随后写的');
      await page.locator('#f-phone').focus();
      await expect(lines).toHaveCount(2); // the stored one, and the one that was said to have failed
    }
    await lines.getByRole('button', { name: '再传一次' }).click();
    await expect(lines.getByRole('button', { name: '再传一次' })).toHaveCount(0);
    await expect(lines).toHaveCount(1);
    expect(await stored(page, '批复2.pdf')).toHaveLength(1);
    await page.reload();
    await expect(lines).toHaveCount(1);
  });
}

test('a save whose answer is lost is neither made twice nor asked about', async ({ page }) => {
  await openForm(page);
  const before = await read(page);
  await lose(page, '**/targets/t-1', 'PUT');
  await goal(page).fill('回应丢失时写的');
  await page.locator('#f-phone').focus();
  await expect(state(page)).toHaveAttribute('data-state', 'waiting');
  const after = await read(page);
  expect(after.content.annualGoal).toBe('回应丢失时写的');
  expect(after.etag).not.toBe(before.etag);
  await expect(state(page)).toHaveAttribute('data-state', 'saved', { timeout: 10_000 });
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect((await read(page)).etag).toBe(after.etag);
});

test('two editors: other places are merged, the same place is asked about', async ({ page }) => {
  await openForm(page);
  await other(page, { overview: '他人写的概况' });
  await goal(page).fill('我写的目标');
  await page.locator('#f-phone').focus();
  await expect(state(page)).toHaveAttribute('data-state', 'saved');
  await expect(page.locator('#f-overview')).toHaveValue('他人写的概况');
  await other(page, { annualGoal: '他人写的目标' });
  await goal(page).fill('我又写的目标');
  await page.locator('#f-phone').focus();
  const dialog = asked(page);
  await expect(dialog).toContainText('他人写的目标');
  await expect(dialog.getByRole('button', { name: '按所选合并并保存' })).toBeDisabled();
  await dialog.getByText('我又写的目标').click();
  await dialog.getByRole('button', { name: '按所选合并并保存' }).click();
  await expect(state(page)).toHaveAttribute('data-state', 'saved');
  expect((await calls(page, 'PUT', '/targets/t-1')).pop()!.body!.annualGoal).toBe('我又写的目标');
});

for (const [left, forgets] of [['a reload', false], ['going to another machine, which knows the draft alone', true]] as const) {
  test(`a choice between two editors that was not made is asked for again after ${left}`, async ({ page }) => {
    await openForm(page);
    await other(page, { annualGoal: '他人写的目标' });
    await goal(page).fill('我写的目标');
    await page.locator('#f-phone').focus();
    await expect(asked(page)).toContainText('我写的目标');
    for (const times of [1, 2]) {
      await expect.poll(async () => (await calls(page, 'PUT', '/drafts/t-1')).length, { timeout: 8000 }).toBe(times); // kept by now, here and there
      if (forgets) await page.evaluate(() => localStorage.clear());
      await page.reload();
      await expect(asked(page)).toContainText('我写的目标');
      await expect(asked(page)).toContainText('他人写的目标');
    }
    expect((await read(page)).content.annualGoal).toBe('他人写的目标');
    await asked(page).getByText('他人写的目标').click();
    await asked(page).getByRole('button', { name: '按所选合并并保存' }).click();
    await expect(state(page)).toHaveAttribute('data-state', 'saved');
    await expect(goal(page)).toHaveValue('他人写的目标');
  });
}

test('a file chosen in the form is listed, and the same file can be chosen again', async ({ page }) => {
  await openForm(page);
  const input = page.locator('#s-files input[type=file]');
  const listed = page.locator('#s-files li').filter({ hasText: '批复3.pdf' });
  for (const n of [1, 2]) {
    await input.setInputFiles({ ...PDF, name: '批复3.pdf' });
    await expect(listed).toHaveCount(n);
    await expect(input).toHaveValue(''); // else a browser does not tell that the same file was chosen
  }
});

test('beside an export stand the cells that the mending changed', async ({ page }) => {
  await openForm(page);
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出申报表' }).click()]);
  expect(file.suggestedFilename()).toContain('高标准农田');
  const dialog = page.getByRole('dialog', { name: '与导入表不同的单元格' });
  await expect(dialog.getByTestId('changed-cells').getByRole('row').nth(1).getByRole('cell')).toHaveText(['申报表', 'F14', '财政资金补助 · 指标值', '1600元/亩', '≤1600元/亩']);
  await expect(dialog).toContainText('有 1 个单元格不同');
  await clean(page);
  const [again] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: '再次下载' }).click()]);
  expect(again.suggestedFilename()).toBe(file.suggestedFilename());
  await dialog.getByRole('button', { name: '关闭' }).last().click();
  await expect(dialog).toBeHidden();
});

test('an article opens where it is cited', async ({ page }) => {
  await openForm(page);
  await page.locator('[data-rule="IND-02"]').getByRole('button', { name: '依据第二十条' }).click();
  await expect(page.getByRole('dialog', { name: '依据第二十条' })).toContainText('完整性、相关性、适当性和可行性');
});
