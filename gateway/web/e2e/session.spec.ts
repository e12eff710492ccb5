import { expect } from '@playwright/test';
import { signIn } from './product';
import { openReturned, returnedList, test } from './returned';

/**
 * A session that Keycloak itself ends while somebody types, by the same administrator's call that ends it in an office. The call ends
 * every session of the person: a clerk in whose name no other journey writes, who signs in for this one alone.
 */
test.use({ clerk: '140981.clerk' });
const GOAL = `会话结束时写的目标（${Date.now() % 100_000}）。`;

async function endSessionsOf(user: string): Promise<void> {
  const keycloak = process.env['JIXIAO_TEST_KEYCLOAK_URL'];
  if (!keycloak) throw new Error('JIXIAO_TEST_KEYCLOAK_URL is not set: run the browser tests by ./jixiao test');
  const form = new URLSearchParams({ grant_type: 'password', client_id: 'admin-cli', username: process.env['JIXIAO_TEST_KEYCLOAK_ADMIN'] ?? '', password: process.env['JIXIAO_TEST_KEYCLOAK_ADMIN_PASSWORD'] ?? '' });
  const token = await (await fetch(`${keycloak}/realms/master/protocol/openid-connect/token`, { method: 'POST', body: form })).json();
  const headers = { Authorization: `Bearer ${token.access_token}` };
  const [found] = await (await fetch(`${keycloak}/admin/realms/jixiao/users?exact=true&username=${user}`, { headers })).json();
  const ended = await fetch(`${keycloak}/admin/realms/jixiao/users/${found.id}/logout`, { method: 'POST', headers });
  expect(ended.status).toBe(204);
}

test('a session that ends while a clerk types: the page says so, she signs in again beside it, and what she typed is saved', async ({ page, clerk, returned }) => {
  test.setTimeout(90_000);
  await signIn(page, clerk, returnedList(clerk));
  await openReturned(page, returned);
  const goal = page.locator('#f-annualGoal');
  const state = page.getByTestId('save-state');
  const address = page.url();
  await page.evaluate(() => (document.body.dataset['page'] = 'the same'));

  await endSessionsOf(clerk);
  await goal.fill(GOAL);
  await page.locator('#f-phone').focus(); // leaving a section saves it
  const overlay = page.getByRole('dialog', { name: '登录已过期' });
  await expect(overlay).toContainText('页面和填写的内容都还在');
  await expect(goal).toHaveValue(GOAL);
  await page.screenshot({ path: '../target/e2e/session-ended.png' });

  const [beside] = await Promise.all([page.waitForEvent('popup'), page.getByTestId('sign-in-again').click()]);
  await beside.locator('#username').fill(clerk);
  await beside.locator('#password').fill(process.env['E2E_PASSWORD'] ?? '');
  await beside.locator('#kc-login').click();
  await expect(overlay).toBeHidden({ timeout: 30_000 });
  await expect(state).toHaveAttribute('data-state', 'saved', { timeout: 15_000 });
  expect(page.url()).toBe(address);
  await expect(page.locator('body')).toHaveAttribute('data-page', 'the same'); // the page was never left
  if (!beside.isClosed()) await beside.waitForEvent('close');

  const stored = await (await page.request.get(`/api/v1/core/targets/${returned}`)).json();
  expect(stored.content.annualGoal).toBe(GOAL);
  await page.reload();
  await expect(goal).toHaveValue(GOAL);
});
