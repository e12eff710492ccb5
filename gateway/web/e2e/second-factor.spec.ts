import { expect, test, type Browser, type Page } from '@playwright/test';
import { enterCode, oneTimeCode, openAs } from './product';

const PEOPLE = '/b/140902/2027/people';
const PASSWORD = 'Guancenshan-2026';
const OWN = 'Luyashan-2026-10';

/** Opens Keycloak's page and types a name and a password there. */
async function at(browser: Browser, user: string, password: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto('/');
  await page.locator('#username').fill(user);
  await page.locator('#password').fill(password);
  await page.locator('#kc-login').click();
  return page;
}

/** The security administrator decides whether project leaders need a one-time code. */
async function rule(page: Page, needed: boolean): Promise<void> {
  await page.goto(PEOPLE);
  await page.getByTestId('sign-in-rule').click();
  await page.getByRole('dialog').getByRole('checkbox', { name: '项目负责人' }).setChecked(needed);
  await page.getByTestId('save-rule').click();
  await expect(page.getByTestId('said')).toContainText('已保存');
}

test('a password alone does not let in who needs a code, nor does a wrong one', async ({ browser }) => {
  const page = await at(browser, '140902.security', process.env['E2E_PASSWORD'] ?? '');
  await expect(page.locator('label[for=otp]')).toContainText('一次性代码');
  await page.screenshot({ path: '../target/e2e/one-time-code.png' });
  const right = oneTimeCode(process.env['E2E_ONE_TIME_SECRET'] ?? '', Date.now());
  await page.locator('#otp').fill(String((Number(right) + 500_000) % 1_000_000).padStart(6, '0'));
  await page.locator('#kc-login').click();
  await expect(page.getByText('无效的验证码')).toBeVisible();
  await expect(page).not.toHaveURL(/\/b\/140902/);
  await page.context().close();
});

test('a new person changes the password and sets up one-time codes at the first sign-in, and needs a code from then on', async ({ browser }) => {
  test.setTimeout(180_000); // no code is taken twice, so the next one is waited for
  const name = `e2e${Date.now() % 1_000_000}`;
  const admin = await openAs(browser, '140902.admin', PEOPLE);
  await admin.getByTestId('add-person').click();
  await admin.getByRole('dialog').getByRole('textbox', { name: '用户名' }).fill(name);
  await admin.getByRole('dialog').getByLabel('姓名', { exact: true }).fill('武新安');
  await admin.getByRole('dialog').getByLabel('初始密码（可不填）', { exact: true }).fill(PASSWORD);
  await admin.getByTestId('save-person').click();
  await expect(admin.getByTestId('said')).toContainText('已新增 武新安');
  await admin.context().close();

  const security = await openAs(browser, '140902.security', `${PEOPLE}?q=${name}`);
  await security.getByRole('button', { name: '授予 武新安 岗位' }).click();
  await security.getByRole('dialog').getByRole('combobox', { name: '机构' }).fill('120006');
  await security.getByRole('option', { name: /^120006 / }).click();
  await security.getByRole('dialog').getByLabel('岗位', { exact: true }).selectOption({ label: '项目负责人' });
  await security.getByTestId('save-post').click();
  await expect(security.getByTestId('said')).toContainText('武新安 已任');
  await rule(security, true);
  await expect(async () => {
    await security.goto(`${PEOPLE}?q=${name}`);
    await expect(security.getByTestId('people').getByRole('row', { name: /武新安/ })).toContainText('已开通', { timeout: 1_000 });
  }).toPass({ timeout: 30_000 });

  const first = await at(browser, `140902.${name}`, PASSWORD);
  await first.locator('#mode-manual').click();
  const secret = (await first.locator('#kc-totp-secret-key').innerText()).trim();
  await first.screenshot({ path: '../target/e2e/set-up-codes.png' });
  await first.locator('#totp').fill(oneTimeCode(secret, Date.now()));
  await first.locator('#saveTOTPBtn').click();
  await first.locator('#password-new').fill(OWN);
  await first.locator('#password-confirm').fill(OWN);
  await first.screenshot({ path: '../target/e2e/change-password.png' });
  await first.locator('[type=submit]').first().click();
  await expect(first.getByTestId('user-menu')).toContainText('武新安', { timeout: 30_000 });
  await first.context().close();

  const again = await at(browser, `140902.${name}`, OWN);
  await expect(again.locator('#otp')).toBeVisible();
  await enterCode(again, secret);
  await expect(again.getByTestId('user-menu')).toContainText('武新安', { timeout: 30_000 });
  await again.context().close();

  await rule(security, false);
  await security.context().close();
});
