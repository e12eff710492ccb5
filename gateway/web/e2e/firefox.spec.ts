import { expect } from '@playwright/test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { returnedList, test } from './returned';

/**
 * One journey in the Firefox ESR that the system has (Debian's firefox-esr), driven by WebDriver BiDi: Playwright drives only
 * its own builds of Firefox. The clerk signs in, opens a returned target from the list, fills in, saves, and sees it saved.
 */
const WAIT = 30_000;
const GOAL = `改善灌溉条件，节水一成（${Date.now() % 100_000}）。`;
let firefox: Browser;

test.beforeAll(async () => {
  firefox = await puppeteer.launch({ browser: 'firefox', executablePath: process.env['E2E_FIREFOX'] ?? '/usr/bin/firefox-esr', headless: true, extraPrefsFirefox: { 'intl.accept_languages': 'zh-CN, zh' } });
});
test.afterAll(() => firefox.close());

async function text(page: Page, selector: string, wanted: string): Promise<void> {
  await page.waitForFunction((s, w) => document.querySelector(s)?.textContent?.includes(w), { timeout: WAIT }, selector, wanted);
}

test('a clerk fills in a target in Firefox ESR and sees it saved', async ({ baseURL, clerk, returned }) => {
  test.setTimeout(120_000);
  expect(await firefox.version()).toMatch(/firefox/i);
  const page = await firefox.newPage();
  await page.setViewport({ width: 1366, height: 768 });
  page.setDefaultTimeout(WAIT);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));

  await page.goto(`${baseURL}/`);
  await page.locator('#username').fill(clerk);
  await page.locator('#password').fill(process.env['E2E_PASSWORD'] ?? '');
  await page.locator('#kc-login').click();
  await page.waitForSelector('[data-testid=user-menu]');
  await page.goto(baseURL + returnedList(clerk));
  await page.locator(`table.grid tbody a[href*="${returned}"]`).click();

  await page.locator('#f-annualGoal').fill(GOAL);
  await page.focus('#f-phone'); // leaving a section saves it
  await text(page, '[data-testid=save-state]', '已保存');
  await page.screenshot({ path: '../target/e2e/firefox-target-form.png' });

  await page.reload();
  await page.waitForFunction((goal) => document.querySelector<HTMLTextAreaElement>('#f-annualGoal')?.value === goal, { timeout: WAIT }, GOAL);
  expect(faults).toEqual([]);
});
