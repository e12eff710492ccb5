import { expect, test } from '@playwright/test';
import { calls, clean, HOME, openAs, set } from './mock';

test('the administrator adds a unit with its nature, hears at the field what is wrong, and closes one', async ({ page }) => {
  await openAs(page, 'admin', `${HOME}/units`);
  const units = page.getByTestId('units');
  await expect(units.getByRole('row', { name: /农业农村局/ })).toContainText('国家机关');
  await expect(units.getByRole('row', { name: /120 农业农村局/ })).toContainText('农业农村股');
  await clean(page);
  await page.getByTestId('add-unit').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByTestId('save-unit').click();
  await expect(dialog.getByRole('alert')).toHaveCount(4);
  await dialog.getByLabel('编码', { exact: true }).fill('120006');
  await dialog.getByLabel('名称', { exact: true }).fill('农机服务中心');
  await dialog.getByLabel('单位性质（第六条）', { exact: true }).selectOption({ label: '事业单位' });
  await dialog.getByLabel('主管部门', { exact: true }).selectOption({ label: '120 农业农村局' });
  await dialog.getByLabel('名称', { exact: true }).press('Enter');
  await expect(dialog.locator('label', { has: page.locator('[name=code]') }).getByRole('alert')).toContainText('已有机构在用');
  await clean(page);
  await dialog.getByLabel('编码', { exact: true }).fill('120007');
  await dialog.getByTestId('save-unit').click();
  await expect(page.getByTestId('said')).toContainText('已新增 农机服务中心');
  await expect(units.getByRole('row', { name: /120007 农机服务中心/ })).toContainText('事业单位');
  expect((await calls(page, 'POST', '/org-units')).at(-1)!.body).toEqual({ kind: 'UNIT', code: '120007', name: '农机服务中心', nature: 'INSTITUTION', parentId: 'm2', validFrom: '2026-10-20' });

  await page.getByRole('button', { name: '修改 农田建设服务中心' }).click();
  await dialog.getByLabel('最后一天', { exact: true }).fill('2026-12-31');
  await dialog.getByTestId('save-unit').click();
  await expect(dialog.locator('label', { has: page.locator('[name=validTo]') }).getByRole('alert')).toContainText('仍有下级机构或在任岗位');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '修改 农机服务中心' }).click();
  await dialog.getByLabel('最后一天', { exact: true }).fill('2026-12-31');
  await dialog.getByTestId('save-unit').click();
  await expect(page.getByTestId('said')).toContainText('农机服务中心 用至 2026-12-31');
  await page.screenshot({ path: '../target/e2e/units.png' });
});

test('the administrator says which offices look after a department', async ({ page }) => {
  await openAs(page, 'admin', `${HOME}/units`);
  await page.getByRole('button', { name: '指定 农业农村局 的对口股室' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('checkbox', { name: '农业农村股' })).toBeChecked();
  await clean(page);
  await dialog.getByRole('checkbox').uncheck();
  await dialog.getByTestId('save-offices').click();
  await expect(page.getByTestId('units').getByRole('row', { name: /120 农业农村局/ })).toContainText('未指定');
  expect((await calls(page, 'PUT', '/sector-offices/m2'))[0]!.body).toEqual({ officeIds: [] });
});

test('the administrator adds a person and grants nothing', async ({ page }) => {
  await openAs(page, 'admin', `${HOME}/people`);
  const people = page.getByTestId('people');
  await expect(people.getByRole('row', { name: /刘建平/ })).toContainText('经办人 · 农田建设服务中心');
  await expect(people.getByRole('row', { name: /孙丽/ })).toContainText('没有岗位');
  await expect(people.getByRole('row', { name: /孙丽/ })).toContainText('开通失败');
  await expect(page.getByRole('button', { name: /授予|结束/ })).toHaveCount(0);
  await clean(page);
  await page.getByTestId('add-person').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '用户名' }).fill('clerk');
  await dialog.getByLabel('姓名', { exact: true }).fill('周强');
  await dialog.getByLabel('初始密码（可不填）', { exact: true }).fill('short');
  await dialog.getByTestId('save-person').click();
  await expect(dialog.getByRole('alert')).toContainText('至少 10 位');
  await dialog.getByLabel('初始密码（可不填）', { exact: true }).fill('');
  await dialog.getByRole('textbox', { name: '用户名' }).press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('已被使用');
  await page.mouse.move(0, 0);
  await expect(dialog.getByTestId('save-person')).not.toHaveClass(/is-loading/);
  await page.waitForFunction(() => document.getAnimations().every((a) => a.playState !== 'running'));
  await clean(page);
  await dialog.getByRole('textbox', { name: '用户名' }).fill('zhouqiang');
  await dialog.getByTestId('save-person').click();
  await expect(page.getByTestId('said')).toContainText('已新增 周强');
  await expect(people.getByRole('row', { name: /周强/ })).toContainText('正在开通');
  expect((await calls(page, 'POST', '/people')).at(-1)!.body).toEqual({ userName: '140902.zhouqiang', name: '周强' });
});

test('the security administrator grants a post that the body can have and ends one, his own excepted', async ({ page }) => {
  await openAs(page, 'security', `${HOME}/people?unit=m3`);
  const people = page.getByTestId('people');
  await expect(people.getByRole('row')).toHaveCount(2);
  await page.getByRole('button', { name: '清除条件' }).click();
  await expect(page.getByTestId('add-person')).toHaveCount(0);
  await page.getByRole('button', { name: '授予 孙丽 岗位' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByTestId('save-post').click();
  await expect(dialog.getByRole('alert')).toContainText('请选择机构');
  await dialog.getByRole('combobox', { name: '机构' }).fill('120006');
  await page.getByRole('option', { name: '120006 农田建设服务中心' }).click();
  await dialog.getByLabel('岗位', { exact: true }).selectOption({ label: '单位负责人' });
  await clean(page);
  await page.screenshot({ path: '../target/e2e/grant.png' });
  await dialog.getByTestId('save-post').click();
  await expect(page.getByTestId('said')).toContainText('孙丽 已任 农田建设服务中心 的“单位负责人”');
  expect((await calls(page, 'POST', '/posts'))[0]!.body).toEqual({ personId: 'p2', role: 'UNIT_HEAD', orgUnitId: 'm3', validFrom: '2026-10-20' });

  await page.getByRole('button', { name: /结束 刘建平 的岗位：经办人/ }).click();
  await dialog.getByLabel('最后一天', { exact: true }).fill('2025-12-31');
  await dialog.getByTestId('end-post').click();
  await expect(dialog.getByRole('alert')).toContainText('早于开始日期');
  await dialog.getByLabel('最后一天', { exact: true }).fill('2026-10-19');
  await dialog.getByTestId('end-post').click();
  await expect(people.getByRole('row', { name: /刘建平/ })).toContainText('已结束 2 个');

  await page.getByRole('button', { name: '授予 钱进 岗位' }).click();
  await dialog.getByRole('combobox', { name: '机构' }).fill('NY');
  await page.getByRole('option', { name: 'NY 农业农村股' }).click();
  await dialog.getByTestId('save-post').click();
  await expect(dialog.getByRole('alert')).toContainText('自己的岗位只能由别的安全管理员办理');
});

test('the security administrator decides who needs a one-time code and renews a password, and neither of himself', async ({ page }) => {
  await openAs(page, 'security', `${HOME}/people`);
  await page.getByTestId('sign-in-rule').click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('checkbox', { name: '安全管理员' })).toBeChecked();
  await dialog.getByRole('checkbox', { name: '预算股' }).check();
  await page.waitForFunction(() => document.getAnimations().every((a) => a.playState !== 'running'));
  await clean(page);
  await page.screenshot({ path: '../target/e2e/sign-in-rule.png' });
  await dialog.getByTestId('save-rule').click();
  await expect(page.getByTestId('said')).toContainText('已保存需要动态口令的岗位');
  expect((await calls(page, 'PUT', '/sign-in-rule'))[0]!.body).toEqual({ secondFactorRoles: ['SECURITY_ADMIN', 'FIN_BUDGET'] });

  await page.getByRole('button', { name: '重设 刘建平 的密码' }).click();
  await dialog.getByLabel('新的初始密码', { exact: true }).fill('short');
  await dialog.getByTestId('renew').click();
  await expect(dialog.getByRole('alert')).toContainText('至少 10 位');
  await dialog.getByLabel('新的初始密码', { exact: true }).fill('Luyashan-2026');
  await dialog.getByTestId('renew').click();
  await expect(page.getByTestId('said')).toContainText('已重设 刘建平 的密码');
  await page.getByRole('button', { name: '重设 钱进 的密码' }).click();
  await dialog.getByLabel('新的初始密码', { exact: true }).fill('Luyashan-2026');
  await dialog.getByTestId('renew').click();
  await expect(dialog.getByRole('alert')).toContainText('只能由别的管理员重置');
  await expect(page.getByRole('button', { name: /动态口令$/ })).toHaveCount(0);
});

test('the security administrator sees who is barred after wrong passwords, and unlocks him', async ({ page }) => {
  await openAs(page, 'security', `${HOME}/people`);
  await page.getByRole('button', { name: '解除 刘建平 的登录锁定' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByTestId('lock-state')).toContainText('■ 已锁定：连续输错 6 次密码');
  await page.waitForFunction(() => document.getAnimations().every((a) => a.playState !== 'running'));
  await clean(page);
  await dialog.getByTestId('unlock').click();
  await expect(page.getByTestId('said')).toContainText('已解除 刘建平 的登录锁定');
  await page.getByRole('button', { name: '解除 刘建平 的登录锁定' }).click();
  await expect(dialog.getByTestId('lock-state')).toContainText('● 没有锁定');
});

test('the administrator resets one-time codes, and sees the rule without changing it', async ({ page }) => {
  await openAs(page, 'admin', `${HOME}/people`);
  await page.getByTestId('sign-in-rule').click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('checkbox', { name: '安全管理员' })).toBeDisabled();
  await expect(dialog.getByTestId('save-rule')).toHaveCount(0);
  await dialog.getByRole('button', { name: '关闭', exact: true }).last().click();
  await page.getByRole('button', { name: '重设 刘建平 的动态口令' }).click();
  await clean(page);
  await dialog.getByTestId('renew').click();
  await expect(page.getByTestId('said')).toContainText('已重设 刘建平 的动态口令');
  expect(await calls(page, 'POST', '/second-factor-resets')).toHaveLength(1);
  await expect(page.getByRole('button', { name: /的密码$/ })).toHaveCount(0);
});

test('a clerk finds neither page', async ({ page }) => {
  await openAs(page, 'clerk', `${HOME}/people`);
  await expect(page.getByTestId('denied')).toBeVisible();
  await expect(page.getByRole('navigation', { name: '主菜单' })).not.toContainText('人员与岗位');
});

test('a workbook is looked at first, then imported, and the faulty rows come back', async ({ page }) => {
  await openAs(page, 'admin', `${HOME}/units`);
  await page.getByRole('link', { name: '从 Excel 导入' }).click();
  await expect(page.getByText('岗位请安全管理员再导入同一文件')).toBeVisible();
  const template = page.waitForEvent('download');
  await page.getByTestId('roster-template').click();
  expect((await template).suggestedFilename()).toBe('单位和人员.xlsx');
  await clean(page);

  await set(page, 'fault=true');
  const file = { name: '名单.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('PK') };
  await page.getByTestId('roster-file').setInputFiles(file);
  await expect(page.getByRole('main').getByRole('alert')).toContainText('请用下载的模板填写');
  await set(page, 'fault=false');
  await page.getByTestId('roster-file').setInputFiles(file);
  const outcome = page.getByTestId('roster-outcome');
  await expect(outcome).toContainText('尚未写入');
  await expect(outcome.getByRole('row', { name: /^单位/ }).first()).toContainText(/2\s*1\s*4\s*1/);
  await expect(page.getByTestId('roster-faults')).toContainText('没有这个编码的主管部门');
  expect(await calls(page, 'POST', '/roster-imports')).toEqual([]);
  await clean(page);
  await page.getByTestId('roster-apply').click();
  await expect(outcome).toContainText('已导入');
  expect((await calls(page, 'POST', '/roster-imports'))[0]!.key).toBeTruthy();
  const marks = page.waitForEvent('download');
  await page.getByTestId('roster-marks').click();
  expect((await marks).suggestedFilename()).toBe('待改的单位和人员.xlsx');
  await page.screenshot({ path: '../target/e2e/roster.png' });
});
