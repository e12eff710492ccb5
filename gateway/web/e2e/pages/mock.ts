import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

export const HOME = '/b/140902/2027';

/** Opens an address as somebody, on records that no earlier test touched. */
export async function openAs(page: Page, who: string, path: string): Promise<void> {
  await page.request.get('/mock/reset');
  await page.context().addCookies([{ name: 'mock', value: who, url: new URL(page.url() === 'about:blank' ? base() : page.url()).origin }]);
  await page.goto(path);
}
const base = (): string => `http://127.0.0.1:${process.env['E2E_PAGES_PORT'] ?? 4273}`;

export const set = (page: Page, what: string): Promise<unknown> => page.request.get(`/mock/set?${what}`);
export interface Call { method: string; path: string; key?: string; body?: { leadSection?: object; officeIds?: string[]; annualGoal?: string; content?: { annualGoal?: string }; indicators?: { lineId: string; value?: string; operator?: string }[]; comments?: { field: string; text: string }[]; reason?: string } }
export async function calls(page: Page, method: string, end: string): Promise<Call[]> {
  const all = (await (await page.request.get('/mock/calls')).json()) as Call[];
  return all.filter((c) => c.method === method && c.path.endsWith(end));
}
export async function openForm(page: Page): Promise<void> {
  await openAs(page, 'clerk', `${HOME}/targets/t-1`);
  await expect(page.getByRole('heading', { level: 1, name: '2027年高标准农田建设项目' })).toBeVisible();
  await expect(page.locator('[data-rule="IND-02"]')).toBeVisible();
}

/** Axe finds nothing on the page with its open dialog. */
export async function clean(page: Page): Promise<void> {
  // Element Plus titles a dialog with a <header>, which counts as a second banner while the dialog is open.
  const { violations } = await new AxeBuilder({ page }).disableRules(['landmark-no-duplicate-banner', 'landmark-unique']).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']).analyze();
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(' | ')}`)).toEqual([]);
}
