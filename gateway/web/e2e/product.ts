import { expect, type Browser, type Page } from '@playwright/test';

/** Signs in on Keycloak's page as a demo account and waits for the product's own top bar. */
export async function signIn(page: Page, user: string, path = '/'): Promise<void> {
  await enter(page, user, path);
  await expect(page.getByTestId('user-menu')).toBeVisible({ timeout: 30_000 });
}

/** A window of its own for one person, in one post where there are several, at the page named. */
export async function openAs(browser: Browser, user: string, path: string, post?: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await enter(page, user, path);
  if (post) await page.getByRole('button', { name: post }).click();
  await expect(page.getByTestId('user-menu')).toBeVisible({ timeout: 30_000 });
  return page;
}

async function enter(page: Page, user: string, path: string): Promise<void> {
  const password = process.env['E2E_PASSWORD'];
  if (!password) throw new Error('E2E_PASSWORD is not set: run the browser tests by ./jixiao test');
  await page.goto(path);
  await page.locator('#username').fill(user);
  await page.locator('#password').fill(password);
  await page.locator('#kc-login').click();
}
