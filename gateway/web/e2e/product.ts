import { expect, type Page } from '@playwright/test';

/** Signs in on Keycloak's page as a demo account and waits for the product's own top bar. */
export async function signIn(page: Page, user: string, path = '/'): Promise<void> {
  const password = process.env['E2E_PASSWORD'];
  if (!password) throw new Error('E2E_PASSWORD is not set: run the browser tests by ./jixiao test');
  await page.goto(path);
  await page.locator('#username').fill(user);
  await page.locator('#password').fill(password);
  await page.locator('#kc-login').click();
  await expect(page.getByTestId('user-menu')).toBeVisible({ timeout: 30_000 });
}
