import { expect, test as base, type Browser, type Page } from '@playwright/test';
import { openAs } from './product';

interface Held { id: string; content: object; attachments: { id: string }[] }

/** A target that came back to a clerk's unit, lent to one journey: afterwards it says again what it said, also where the journey failed. */
export const test = base.extend<{ clerk: string; returned: string }>({
  clerk: ['140902.clerk', { option: true }],
  returned: async ({ browser, clerk }, use) => {
    const before = await at(browser, clerk, async (page) => {
      const list = await (await page.request.get('/api/v1/core/targets?year=2027&tab=RETURNED')).json();
      return read(page, list.items[0].id);
    });
    await use(before.id);
    await at(browser, clerk, (page) => putBack(page, before));
  },
});

/** Where the list of returned targets of a clerk's bureau is. */
export const returnedList = (clerk: string): string => `/b/${clerk.split('.')[0]}/2027/targets?tab=RETURNED`;

/** Opens the lent target from the list, as a clerk does. */
export async function openReturned(page: Page, id: string): Promise<void> {
  await page.locator(`table.grid tbody a[href*="${id}"]`).first().click();
  await expect(page.locator('#f-annualGoal')).toBeEditable();
  await expect(page).toHaveURL(new RegExp(`/targets/${id}`));
}

async function at<T>(browser: Browser, clerk: string, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await openAs(browser, clerk, returnedList(clerk));
  try {
    return await work(page);
  } finally {
    await page.context().close();
  }
}

async function read(page: Page, id: string): Promise<Held> {
  const answer = await page.request.get(`/api/v1/core/targets/${id}`);
  expect(answer.status()).toBe(200);
  return (await answer.json()) as Held;
}

async function putBack(page: Page, before: Held): Promise<void> {
  const { csrf } = await (await page.request.get('/session')).json();
  const headers = { 'X-CSRF-TOKEN': csrf };
  await page.request.delete(`/api/v1/core/drafts/${before.id}`, { headers });
  const now = await read(page, before.id);
  for (const file of now.attachments.filter((one) => !before.attachments.some((old) => old.id === one.id))) {
    expect((await page.request.delete(`/api/v1/core/attachments/${file.id}`, { headers })).ok()).toBe(true);
  }
  const etag = (await page.request.get(`/api/v1/core/targets/${before.id}`)).headers()['etag']!;
  const answer = await page.request.put(`/api/v1/core/targets/${before.id}`, { headers: { ...headers, 'If-Match': etag }, data: before.content });
  expect(answer.status(), await answer.text()).toBe(200);
  expect((await read(page, before.id)).content).toEqual(before.content);
}
