import { expect, test, type Browser, type Page } from '@playwright/test';
import { openAs } from './product';
import { cellsOf, folded } from './workbook';

const PROJECT = '2027年高标准农田建设项目';
const SHEET = '项目支出绩效目标申报表';
const EVIDENCE = '竣工验收报告和现场照片';
const WORKBOOK = 'e2e/fixtures/高标准农田申报表.xlsx';

/**
 * The main job with every role: an official workbook becomes an approved record that the city sees and the neighbour does not
 * (Art. 17 to 22 and 42). One target goes through all steps, so the steps follow one another in one test.
 */
const OFFICES = ['农田建设服务中心', '农业农村局', '预算绩效管理股', '预算股'];
/** Everybody on the target's way, with the post where a person has several. */
const CHAIN: [string, string?][] = [['clerk'], ['head'], ['department', '部门经办'], ['division'], ['performance'], ['budget']];

/** What the city is told of 忻府区: projects, and how many targets are drafts, submitted, returned, approved. */
async function counted(city: Page): Promise<number[]> {
  const cells = city.getByRole('row', { name: /忻府区/ }).first().getByRole('cell');
  await expect(cells.first()).toContainText('/');
  const texts = await cells.allInnerTexts();
  return [texts[0]!.split('/')[1]!, ...texts.slice(1, 5)].map((text) => Number(/\d+/.exec(text)![0]));
}

async function agree(browser: Browser, desk: string, user: string, post?: string): Promise<void> {
  const page = await openAs(browser, user, desk, post);
  await expect(page.getByText(PROJECT).first()).toBeVisible();
  await page.locator('#opinion').fill('内容真实，同意。');
  await page.getByTestId('agree').click();
  await expect(page.getByTestId('said')).toBeVisible();
  await page.context().close();
}

test('an official workbook becomes an approved record that the city sees and the neighbour does not', async ({ browser }) => {
  test.setTimeout(8 * 60_000); // thirteen people's turns
  let id = '';
  let before: number[] = [];
  const form = (): string => `/b/140902/2027/targets/${id}`;
  const desk = (): string => `/b/140902/2027/review/${id}`;

  await test.step('the city sees how many targets the county has, and not this one yet', async () => {
    const city = await openAs(browser, '140900.supervisor', '/b/140900/2027/counties');
    before = await counted(city);
    await city.getByRole('link', { name: /忻府区/ }).first().click();
    await expect(city.getByRole('heading', { level: 1, name: /忻府区/ })).toBeVisible();
    await expect(city.getByText(PROJECT)).toHaveCount(0);
    await city.context().close();
  });

  await test.step('the clerk imports the official workbook, mends what the checks found, attaches and submits', async () => {
    const page = await openAs(browser, '140902.clerk', '/b/140902/2027/targets/import');
    await page.getByTestId('workbook').setInputFiles(WORKBOOK);
    await expect(page.getByTestId('imported')).toContainText(PROJECT);
    await page.getByRole('link', { name: '打开表单' }).click();
    await expect(page).toHaveURL(/targets\/[0-9a-f-]{36}/);
    id = /targets\/([0-9a-f-]{36})/.exec(page.url())![1]!;

    const checks = page.locator('.assist');
    await expect(checks.locator('[data-rule="IND-02"]')).toHaveCount(3);
    await expect(checks.locator('[data-rule="PLN-01"]')).toContainText('850.00');
    await expect(checks).toContainText('依据第二十条');
    await page.getByTestId('submit').click(); // refused on the page: the first thing to mend gets the focus
    await expect(page.getByText(/项必须改/)).toBeVisible();

    await page.locator('[data-field="planLines"] .num').nth(3).fill('64.00');
    for (const remedy of ['改为 =', '改为 ≤', '改为 ≥']) await checks.getByRole('button', { name: remedy, exact: true }).first().click();
    await page.getByTestId('share-weights').click();
    await page.locator('#f-annualGoal').fill('完成2027年高标准农田建设任务，新增和改善灌溉面积500亩，硬化道路100公里，年增粮食3500公斤，受益脱贫户满意度达到95%以上。');
    await page.locator('td.files button').first().click();
    const detail = page.getByRole('dialog');
    await detail.getByRole('textbox', { name: '佐证', exact: true }).fill(EVIDENCE);
    await page.keyboard.press('Escape');
    await expect(detail).toBeHidden();
    await expect(page.getByText('没有必须改的内容，可以送审')).toBeVisible({ timeout: 15_000 });
    await page.locator('input[type=file]').last().setInputFiles({ name: '农田建设批复.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n') });
    await expect(page.getByText('农田建设批复.pdf')).toBeVisible();
    await page.locator('#f-fillerName').focus(); // leaving a section saves it
    await expect(page.getByTestId('save-state')).toContainText('已保存', { timeout: 15_000 });
    await page.screenshot({ path: '../target/e2e/target-form.png' });

    await page.getByTestId('submit').dblclick(); // twice: one submission
    await expect(page.getByTestId('sent')).toContainText('单位负责人');
    await page.reload();
    await page.getByRole('tab', { name: /历史/ }).click();
    await expect(page.getByRole('tabpanel').getByText(/送审/)).toHaveCount(1);
    await page.context().close();
  });

  await test.step('unit head, department and sector office agree, each in one post', async () => {
    await agree(browser, desk(), '140902.head');
    await agree(browser, desk(), '140902.department', '部门经办');
    await agree(browser, desk(), '140902.division');
  });

  await test.step('the performance section returns it with a comment on a field', async () => {
    const page = await openAs(browser, '140902.performance', desk());
    await expect(page.getByText(PROJECT).first()).toBeVisible();
    await page.locator('td.value').nth(8).click();
    await page.keyboard.press('c');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('请核实灌溉面积。');
    await dialog.getByTestId('add-comment').click();
    await page.getByTestId('return').click();
    await page.getByTestId('confirm-return').click();
    await expect(page.getByTestId('said')).toContainText('已退回');
    await page.screenshot({ path: '../target/e2e/review-desk.png' });
    await page.context().close();
  });

  await test.step('the clerk mends the field and the target comes back to the returner at once', async () => {
    const page = await openAs(browser, '140902.clerk', form());
    await expect(page.getByText('请核实灌溉面积。').first()).toBeVisible();
    const cell = page.locator('tr', { hasText: '新增和改善灌溉达标面积' }).locator('td.value');
    await cell.click();
    await page.keyboard.type('600');
    await page.keyboard.press('Enter');
    await expect(page.getByText('没有必须改的内容，可以送审')).toBeVisible({ timeout: 15_000 });
    await page.getByTestId('submit').click();
    await expect(page.getByTestId('sent')).toContainText('绩效');
    await page.context().close();
  });

  await test.step('the performance section grades the four qualities and agrees', async () => {
    const page = await openAs(browser, '140902.performance', desk());
    await expect(page.getByRole('group')).toHaveCount(8);
    await expect(page.getByText(/改动 \d+ 处/)).toBeVisible();
    for (const group of await page.getByRole('group').all()) await group.getByText('优', { exact: true }).click();
    await page.getByTestId('agree').click();
    await expect(page.getByTestId('said')).toBeVisible();
    await page.context().close();
  });

  await test.step('the budget office replies, which approves budget and target together', async () => {
    const page = await openAs(browser, '140902.budget', '/b/140902/2027/reply');
    await page.getByRole('button', { name: `录入批复 ${PROJECT}` }).click();
    await page.getByLabel('批复文号').fill('忻府财预〔2026〕88号');
    await page.getByLabel('批复日期').fill('2026-10-20');
    const amount = page.getByLabel('批复金额（万元）');
    const declared = await amount.inputValue();
    await amount.fill('1.00');
    await page.getByTestId('confirm-reply').click();
    await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible(); // another amount than the target's
    await amount.fill(declared);
    await page.getByTestId('confirm-reply').click();
    await expect(page.getByTestId('said')).toContainText(PROJECT);
    const approved = await (await page.request.get(`/api/v1/core/targets/${id}`)).json();
    expect(approved.reply).toMatchObject({ number: '忻府财预〔2026〕88号', date: '2026-10-20' });
    expect(approved.content.indicators[0].evidence).toBe(EVIDENCE);
    await page.context().close();
  });

  await test.step('what is approved stands still, and everybody on its way sees who did what', async () => {
    for (const [who, post] of CHAIN) {
      const page = await openAs(browser, `140902.${who}`, form(), post);
      await expect(page.getByText(/已批复 第 \d+ 版/), who).toBeVisible();
      for (const verb of ['submit', 'agree', 'return', 'confirm-reply']) await expect(page.getByTestId(verb), who).toHaveCount(0);
      await expect(page.locator('#f-annualGoal'), who).toHaveAttribute('readonly', '');
      await page.getByRole('tab', { name: /历史/ }).click();
      for (const office of OFFICES) await expect(page.getByRole('tabpanel'), who).toContainText(office);
      for (const act of ['送审', '退回', '同意', '批复']) await expect(page.getByRole('tabpanel'), who).toContainText(act);
      await page.context().close();
    }
  });

  await test.step('export gives every imported cell back but for those that the mending changed, which are listed', async () => {
    const page = await openAs(browser, '140902.clerk', form());
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出申报表' }).click()]);
    expect(file.suggestedFilename()).toBe(`${PROJECT}-项目支出绩效目标申报表.xlsx`);
    const [imported, exported] = [cellsOf(WORKBOOK, SHEET), cellsOf(await file.path(), SHEET)];
    const rows = page.getByTestId('changed-cells').locator('tbody tr');
    await expect(rows, 'plan, goal, three directions, and the area that the review asked about').toHaveCount(6);
    for (const row of await rows.all()) {
      const [sheet, cell, , was, is] = (await row.getByRole('cell').allInnerTexts()).map(folded);
      expect(sheet).toBe(SHEET);
      expect([imported[cell!], exported[cell!]]).toEqual([was, is]);
      delete imported[cell!];
      delete exported[cell!];
    }
    expect(exported).toEqual(imported);
    await page.screenshot({ path: '../target/e2e/export-changes.png' });
    await page.context().close();
  });

  await test.step('the city sees the approved snapshot and one approved target more, and the county sees that it looked', async () => {
    const city = await openAs(browser, '140900.supervisor', '/b/140900/2027/counties');
    const [projects, draft, submitted, returned, approved] = await counted(city);
    expect({ projects, draft, submitted, returned, approved }).toEqual({ projects: before[0], draft: before[1], submitted: before[2], returned: before[3], approved: before[4]! + 1 });
    await city.getByRole('link', { name: /忻府区/ }).first().click();
    await city.getByRole('link', { name: PROJECT }).click();
    await expect(city.getByTestId('read-notice')).toBeVisible();
    await expect(city.locator('table')).toContainText('600');
    await expect(city.getByRole('button', { name: /保存|送审|同意|退回/ })).toHaveCount(0);
    await city.context().close();
    const county = await openAs(browser, '140902.performance', '/b/140902/2027/reads');
    await expect(county.getByTestId('reads')).toContainText(PROJECT);
    await expect(county.getByTestId('reads')).toContainText('忻州市');
    await county.context().close();
  });

  await test.step('the neighbour sees nothing of it', async () => {
    const page = await openAs(browser, '140981.clerk', `/b/140981/2027/targets/${id}`);
    await expect(page.getByRole('alert').filter({ hasText: '没有' }).or(page.getByText('没有找到')).first()).toBeVisible();
    for (const list of ['projects', 'targets?tab=ALL']) {
      await page.goto(`/b/140981/2027/${list}`);
      await page.getByRole('search').getByRole('searchbox').fill('140902'); // what every code of 忻府区 begins with
      await page.keyboard.press('Enter');
      await expect(page.getByText('没有符合条件的记录')).toBeVisible();
    }
    for (const part of ['', '/timeline', '/export', '/export/changes', '/versions/1']) {
      const answer = await page.request.get(`/api/v1/core/targets/${id}${part}`);
      expect(answer.status(), part).toBe(404);
      expect(await answer.text()).not.toContain('高标准农田');
    }
    await page.context().close();
  });
});
