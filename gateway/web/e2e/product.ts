import { createHmac } from 'node:crypto';
import { expect, type Browser, type BrowserContext, type Cookie, type Page } from '@playwright/test';

/** Signs in on Keycloak's page as a demo account and waits for the product's own top bar. */
export async function signIn(page: Page, user: string, path = '/'): Promise<void> {
  await enter(page, user, path);
  await expect(page.getByTestId('user-menu')).toBeVisible({ timeout: 30_000 });
}

/** The cookies of who has signed in during this run: one sign-in a person, kept in memory and never in a file. */
const kept = new Map<string, Cookie[]>();

/**
 * A window of its own for one person, in one post where there are several, at the page named. Who signed in before keeps that session
 * as long as the gateway says that it stands; a journey that is about signing in or out, or ends sessions, signs in for itself.
 */
export async function openAs(browser: Browser, user: string, path: string, post?: string): Promise<Page> {
  const before = kept.get(user);
  const context = await browser.newContext(before ? { storageState: { cookies: before, origins: [] } } : {});
  const page = await context.newPage();
  if (before && (await stands(context))) await page.goto(path);
  else {
    await context.clearCookies();
    await enter(page, user, path);
  }
  if (post) await page.getByRole('button', { name: post }).click();
  await expect(page.getByTestId('user-menu')).toBeVisible({ timeout: 30_000 });
  kept.set(user, await context.cookies());
  return page;
}

async function stands(context: BrowserContext): Promise<boolean> {
  const answer = await context.request.get('/session');
  return answer.ok() && ((await answer.json()) as { signedIn: boolean }).signedIn;
}

async function enter(page: Page, user: string, path: string): Promise<void> {
  const password = process.env['E2E_PASSWORD'];
  if (!password) throw new Error('E2E_PASSWORD is not set: run the browser tests by ./jixiao test');
  await page.goto(path);
  await page.locator('#username').fill(user);
  await page.locator('#password').fill(password);
  await page.locator('#kc-login').click();
  if (user === WITH_SECOND_FACTOR) await enterCode(page, process.env['E2E_ONE_TIME_SECRET'] ?? '');
}

/** The person of the demo who needs a one-time code as well. */
const WITH_SECOND_FACTOR = '140902.security';

/** Types the code of the moment; Keycloak takes none twice, so who signs in again at once waits for the next. */
export async function enterCode(page: Page, secret: string): Promise<void> {
  for (let tries = 0; tries < 3; tries++) {
    await page.locator('#otp').fill(oneTimeCode(secret, Date.now()));
    const answer = page.waitForResponse((response) => response.request().method() === 'POST' && response.url().includes('/login-actions/'));
    await page.locator('#kc-login').click();
    if ((await answer).status() === 302) return;
    await page.waitForTimeout(30_000 - (Date.now() % 30_000));
  }
}

/** The code that a telephone shows (RFC 6238: six digits, thirty seconds, SHA-1). */
export function oneTimeCode(secret: string, at: number): string {
  const bits = [...secret.replaceAll(' ', '')].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const hash = createHmac('sha1', key).update(counter).digest();
  return String((hash.readUInt32BE(hash[hash.length - 1]! & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
