import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { calls, HOME, openAs, openForm } from './mock';

const PAGES: [string, string, string][] = [
  ['workbench of a reviewer', 'performance', HOME], ['workbench of a clerk', 'clerk', HOME], ['projects', 'clerk', `${HOME}/projects`], ['targets', 'clerk', `${HOME}/targets`], ['import', 'clerk', `${HOME}/targets/import`],
  ['form', 'clerk', `${HOME}/targets/t-1`], ['desk', 'performance', `${HOME}/review/t-1`], ['reply', 'budget', `${HOME}/reply`], ['board', 'supervisor', '/b/140900/2027/counties'], ['county', 'supervisor', '/b/140900/2027/counties/140902'],
  ['snapshot', 'supervisor', '/b/140900/2027/counties/140902/targets/t-1'], ['reads', 'performance', `${HOME}/reads`], ['trail', 'auditor', `${HOME}/trail`], ['tasks', 'clerk', `${HOME}/tasks`], ['help', 'clerk', `${HOME}/help`], ['posts', 'department', HOME], ['nowhere', 'clerk', `${HOME}/nowhere`],
  ['choosing a bureau', 'chooser', '/'], ['first page of an administrator', 'auditor', HOME], ['first page of a project leader', 'projectleader', HOME], ['a page that is not for the post', 'auditor', `${HOME}/projects`], ['an address of another bureau', 'clerk', '/b/140981/2027'],
  ['entrustments', 'filler', `${HOME}/entrustments`], ['first page of a department’s clerk', 'filler', HOME], ['money', 'budget', `${HOME}/money`], ['bodies', 'admin', `${HOME}/units`], ['people', 'security', `${HOME}/people`], ['import of bodies and people', 'admin', `${HOME}/units/import`], ['bodies and duties', 'performance', `${HOME}/mechanism?show=missing`],
  ['bureaus of an operator', 'operator', '/operator'], ['setting up a bureau', 'operator', '/operator/onboarding'],
];
for (const [name, who, path] of PAGES) {
  test(`axe finds nothing: ${name}`, async ({ page }) => {
    await openAs(page, who, path);
    await page.waitForLoadState('networkidle');
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']).analyze();
    expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).slice(0, 3).join(' | ')}`)).toEqual([]);
  });
  test(`fits 1366 and a phone without scrolling sideways: ${name}`, async ({ page }) => {
    await openAs(page, who, path);
    for (const width of [1366, 390]) {
      await page.setViewportSize({ width, height: width === 390 ? 844 : 768 });
      await page.waitForTimeout(150);
      const over = await page.evaluate(() => [document.documentElement, document.querySelector('#content')].filter(Boolean).map((e) => e!.scrollWidth - e!.clientWidth));
      expect(Math.max(...over), `${width}px`).toBeLessThanOrEqual(0);
    }
  });
}

test('a person with two posts picks one, and switches without signing out', async ({ page }) => {
  await openAs(page, 'department', HOME);
  await page.getByRole('button', { name: '部门负责人' }).click();
  await expect(page.getByTestId('user-menu')).toContainText('部门负责人');
  await page.getByTestId('user-menu').click();
  await page.getByRole('menuitem', { name: /部门经办/ }).click();
  await expect(page.getByTestId('user-menu')).toContainText('部门经办');
});

test('speaks English where asked, and remembers it', async ({ page }) => {
  await openAs(page, 'clerk', HOME);
  await page.getByTestId('user-menu').click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('To do this week');
  await page.reload();
  await expect(page.getByRole('link', { name: 'Projects', exact: true })).toBeVisible();
});

test('Ctrl K finds a project and opens its target', async ({ page }) => {
  await openAs(page, 'clerk', HOME);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('searchbox').fill('牧马河');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/targets\/t-3/);
});

test('import shows what was read and where to look, and leads into the form', async ({ page }) => {
  await openAs(page, 'clerk', `${HOME}/targets/import`);
  await page.getByTestId('workbook').setInputFiles({ name: '申报表.doc', mimeType: 'application/msword', buffer: Buffer.from('x') });
  await expect(page.getByText('这不是 .xlsx 文件')).toBeVisible();
  await page.getByTestId('workbook').setInputFiles({ name: '申报表.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('PK') });
  await expect(page.getByTestId('imported')).toContainText('F14');
  await page.getByRole('link', { name: '去改' }).first().click();
  await expect(page.locator('[data-field="indicators[l5].value"] input')).toBeFocused();
});

test('a browser that is too old is told so', async ({ page }) => {
  await page.addInitScript(() => { CSS.supports = () => false; });
  await page.goto(HOME);
  await expect(page.getByRole('heading', { name: '浏览器版本过低' })).toBeVisible();
  await expect(page.getByTestId('user-menu')).toHaveCount(0);
});

test('leaving with unsaved text saves it first', async ({ page }) => {
  await openForm(page);
  await page.locator('#f-measures').fill('离开前写的');
  await page.getByRole('link', { name: '项目', exact: true }).click();
  await expect(page).toHaveURL(/projects$/);
  await page.goBack();
  await expect(page.locator('#f-measures')).toHaveValue('离开前写的');
});

test('one who serves in two bureaus picks one; an address of a third says so', async ({ page }) => {
  await openAs(page, 'chooser', '/');
  const choice = page.getByTestId('choose-bureau');
  await expect(choice.getByRole('heading')).toHaveText('选择财政局');
  await expect(choice.getByRole('link')).toHaveText([/140900 忻州市财政局/, /140902 忻府区财政局/]);
  await page.goto('/choose-bureau?to=%2Fb%2F140981%2F2027');
  await expect(choice.getByRole('heading')).toHaveText('您不在 140981 任职');
});

test('an address of another bureau shows no page of one’s own', async ({ page }) => {
  await openAs(page, 'clerk', '/b/140981/2027/projects');
  await expect(page.getByTestId('choose-bureau')).toContainText('您不在 140981 任职');
  await expect(page.getByRole('table')).toHaveCount(0);
  expect(await calls(page, 'GET', '/projects')).toEqual([]);
});

test('a page that the post may not use says so and asks for nothing', async ({ page }) => {
  await openAs(page, 'auditor', `${HOME}/review/t-1`);
  await expect(page.getByTestId('denied')).toContainText('审计管理员');
  expect(await calls(page, 'GET', '/targets/t-1')).toEqual([]);
  await page.getByTestId('denied').getByRole('link', { name: '回到工作台' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('我的岗位：审计管理员');
});
