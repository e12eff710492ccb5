import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { openAs } from './product';

/**
 * Each post of the demo signs in, finds the menu that its rights give and nothing else, a first page that says something, and a
 * plain refusal at an address that is not for it.
 */
const HOME = '/b/140902/2027';
const READS = ['工作台', '项目', '绩效目标', '目标列表'];
const WATCHES = ['工作台', '查阅记录', '操作日志', '单位', '人员与岗位', '机构与职责', '帮助'];
interface Person { user: string; role: string; unit?: string; menu: string[]; title: string; says: [string, RegExp]; denied: string }
const PEOPLE: Person[] = [
  { user: '140902.projectleader', role: '项目负责人', menu: [...READS, '帮助'], title: '我的岗位：项目负责人', says: ['led', /2027年高标准农田建设项目/], denied: '/targets/import' },
  { user: '140902.outside', role: '用款单位经办', menu: ['工作台', '项目', '绩效目标', '填报', '导入申报表', '目标列表', '帮助'], title: '本周要做的事', says: ['mine', /2027年农业机械化服务补助/], denied: '/review' },
  { user: '140902.leader', role: '局领导', menu: [...READS, '查阅记录', '机构与职责', '帮助'], title: '我的岗位：局领导', says: ['about-post', /分管部门/], denied: '/reply' },
  { user: '140902.security', role: '安全管理员', menu: ['工作台', '单位', '人员与岗位', '岗位交接', '机构与职责', '帮助'], title: '我的岗位：安全管理员', says: ['grants', /忻州市财政局/], denied: '/projects' },
  { user: '140902.auditor', role: '审计管理员', menu: WATCHES, title: '我的岗位：审计管理员', says: ['about-post', /不能修改/], denied: '/targets' },
  { user: '140902.admin', role: '系统管理员', menu: ['工作台', '单位', '人员与岗位', '岗位交接', '机构与职责', '帮助'], title: '我的岗位：系统管理员', says: ['grants', /忻州市财政局/], denied: '/trail' },
];

const menu = async (page: Page): Promise<string[]> => page.getByRole('navigation', { name: '主菜单' }).getByRole('link').allInnerTexts().then((all) => all.map((text) => text.replace(/\s*\d*$/, '')));

async function clean(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']).analyze();
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(' | ')}`)).toEqual([]);
}

for (const { user, role, menu: entries, title, says, denied } of PEOPLE) {
  test(`${user} finds his own menu, a first page that says something, and a plain refusal elsewhere`, async ({ browser }) => {
    const page = await openAs(browser, user, '/');
    await expect(page).toHaveURL(/\/b\/140902\/2027$/);
    const me = await (await page.request.get('/api/v1/tenant/me')).json();
    await expect(page.getByTestId('user-menu')).toContainText(me.name);
    await expect(page.getByTestId('user-menu')).toContainText(role);
    expect(await menu(page)).toEqual(entries);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.getByTestId(says[0])).toContainText(says[1]);
    await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0);

    const refused: string[] = [];
    page.on('response', (response) => void (response.status() === 403 && refused.push(response.url())));
    await page.goto(`${HOME}${denied}`);
    await expect(page.getByTestId('denied')).toContainText(`“${role}”没有这个页面需要的权限`);
    await expect(page.getByRole('main').getByRole('table')).toHaveCount(0);
    expect(refused).toEqual([]); // nor was anything asked for that is refused
    await page.context().close();
  });
}

test('the auditor has the trail verified: a task that goes on while he is elsewhere, and whose result stays', async ({ browser }) => {
  const page = await openAs(browser, '140902.auditor', `${HOME}/trail`);
  const [sent] = await Promise.all([page.waitForResponse((answer) => answer.url().endsWith('/trail/verifications') && answer.request().method() === 'POST'), page.getByTestId('verify').click()]);
  expect(sent.status()).toBe(202);
  const { id } = (await sent.json()) as { id: string };
  expect(sent.headers()['location']).toMatch(new RegExp(`/api/v1/core/trail/verifications/${id}$`));

  await page.getByRole('banner').getByRole('link', { name: '任务' }).click();
  const task = page.getByRole('main').getByRole('listitem').filter({ hasText: '校验操作日志' }).first();
  await expect(task).toContainText('已完成', { timeout: 30_000 });
  await expect(task.getByRole('button')).toHaveCount(0);
  await clean(page);

  await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '操作日志' }).click();
  await expect(page.getByTestId('chain')).toContainText(/✓ 完整：\d+ 条逐条相扣/);
  await expect(page.getByTestId('chain')).toContainText(/末条摘要 [0-9a-f]{12}/);
  await expect(page.getByTestId('trail').locator('tbody tr').first()).toContainText('校验操作日志');
  await clean(page);
  await page.context().close();

  const clerk = await openAs(browser, '140902.clerk', `${HOME}/tasks`);
  await expect(clerk.getByRole('main')).toContainText('没有正在进行的任务');
  const looked = await clerk.request.get(`/api/v1/core/trail/verifications/${id}`);
  expect(looked.status()).toBe(403);
  await clerk.context().close();
});

test('one who serves in two bureaus picks one, sees that one only, and goes over without signing in anew', async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  await page.goto('/');
  await page.locator('#username').fill('140900.auditor');
  await page.locator('#password').fill(process.env['E2E_PASSWORD'] ?? '');
  await page.locator('#kc-login').click();
  const choice = page.getByTestId('choose-bureau');
  await expect(choice.getByRole('heading', { name: '选择财政局' })).toBeVisible({ timeout: 30_000 });
  await expect(choice.getByRole('listitem')).toHaveText([/140900 忻州市财政局/, /140902 忻府区财政局/]);
  await clean(page);

  const acted = new Set<string>();
  const asked: string[] = [];
  page.on('request', (request) => {
    asked.push(request.url());
    if (request.url().includes('/api/v1/core/')) acted.add(request.headers()['jixiao-acting']?.split('/')[0] ?? 'nobody');
  });
  /** Who did what in the bureau that was entered, as its trail tells. */
  const trail = async (): Promise<string> => {
    await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '操作日志' }).click();
    await expect(page.getByTestId('trail').locator('tbody tr').first()).toBeVisible();
    return page.getByTestId('trail').innerText();
  };
  await choice.getByRole('link', { name: /忻府区财政局/ }).click();
  await expect(page).toHaveURL(/\/b\/140902\/2027$/);
  await expect(page.getByRole('banner')).toContainText('忻府区财政局');
  await expect(page.getByRole('banner')).not.toContainText('忻州市财政局');
  const county = await trail();
  expect([...acted]).toEqual(['140902']);

  acted.clear();
  await page.getByRole('button', { name: '区划' }).click();
  await page.getByRole('menuitem', { name: /忻州市财政局/ }).click();
  await expect(page).toHaveURL(/\/b\/140900\/2027$/);
  await expect(page.getByRole('banner')).toContainText('忻州市财政局');
  expect(await trail()).not.toEqual(county);
  expect([...acted]).toEqual(['140900']);
  expect(asked.filter((url) => url.includes('login-actions'))).toEqual([]); // Keycloak asked for nothing

  await page.goto('/b/140981/2027/trail');
  await expect(choice.getByRole('heading')).toHaveText('您不在 140981 任职');
  await expect(page.getByRole('table')).toHaveCount(0);
  await choice.getByRole('link', { name: /忻府区财政局/ }).click();
  await expect(page.getByRole('banner')).toContainText('忻府区财政局');
  await page.context().close();
});

const SIDES: [string, string | undefined, string[]][] = [
  ['140902.clerk', undefined, ['工作台', '项目', '绩效目标', '填报', '导入申报表', '目标列表', '代编委托', '帮助']],
  ['140902.head', undefined, ['工作台', '项目', '绩效目标', '审核', '目标列表', '代编委托', '机构与职责', '帮助']],
  ['140902.department', '部门经办', ['工作台', '项目', '绩效目标', '导入申报表', '审核', '代编', '目标列表', '代编委托', '机构与职责', '帮助']],
  ['140902.department', '部门负责人', ['工作台', '项目', '绩效目标', '审核', '目标列表', '代编委托', '机构与职责', '帮助']],
];
for (const [user, post, entries] of SIDES) {
  test(`${user}${post ? ` as ${post}` : ''} finds what his side of filling in for a unit needs, and nothing else`, async ({ browser }) => {
    const page = await openAs(browser, user, `${HOME}/entrustments`, post);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('代编委托');
    await expect(page.getByRole('form', { name: '登记委托' }).or(page.getByTestId('entrustments')).first()).toBeVisible();
    expect(await menu(page)).toEqual(entries);
    await clean(page);
    await page.context().close();
  });
}

test('the outside user finds the one project that he is invited to, and the department that invited him says so', async ({ browser }) => {
  const page = await openAs(browser, '140902.outside', `${HOME}/projects`);
  await expect(page.getByRole('row', { name: /2027年农业机械化服务补助/ })).toBeVisible();
  await expect(page.getByRole('main').getByRole('row')).toHaveCount(2); // the head of the table and his project
  await expect(page.getByRole('button', { name: /邀请用款单位/ })).toHaveCount(0);
  await page.context().close();

  const department = await openAs(browser, '140902.department', `${HOME}/projects`, '部门经办');
  await department.getByRole('button', { name: '邀请用款单位 2027年农业机械化服务补助' }).click();
  await expect(department.getByRole('dialog').getByTestId('invited')).toContainText('忻府区惠农农机专业合作社');
  await department.context().close();
});
