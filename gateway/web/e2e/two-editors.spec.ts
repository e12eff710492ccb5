import { expect, type Locator, type Page } from '@playwright/test';
import { openAs, signIn } from './product';
import { openReturned, returnedList, test } from './returned';

/** Two people, or one on two machines, write the same target at the same time: nothing is overwritten unasked, nothing typed is lost. */
const MARK = Date.now() % 100_000;
const state = (page: Page): Locator => page.getByTestId('save-state');
const goal = (page: Page): Locator => page.locator('#f-annualGoal');
const overview = (page: Page): Locator => page.locator('#f-overview');

async function leave(page: Page): Promise<void> {
  await page.locator('#f-phone').focus(); // leaving a section saves it
}

async function saved(page: Page): Promise<void> {
  await leave(page);
  await expect(state(page)).toHaveAttribute('data-state', 'saved', { timeout: 15_000 });
}

test('two windows at one target: other places are joined, the same place is shown twice and asked about, and the choice stands', async ({ browser, page: second, clerk, returned }) => {
  test.setTimeout(120_000);
  const first = await openAs(browser, clerk, returnedList(clerk));
  await signIn(second, clerk, returnedList(clerk)); // a session of its own, as on another machine
  for (const page of [first, second]) await openReturned(page, returned);
  const stored = async (): Promise<Record<string, string>> => (await (await first.request.get(`/api/v1/core/targets/${returned}`)).json()).content;

  await overview(first).fill(`甲写的概况${MARK}`);
  await saved(first);
  await goal(second).fill(`乙写的目标${MARK}`);
  await saved(second);
  await expect(overview(second), 'what the other wrote elsewhere came along').toHaveValue(`甲写的概况${MARK}`);
  expect(await stored()).toMatchObject({ overview: `甲写的概况${MARK}`, annualGoal: `乙写的目标${MARK}` });

  await overview(first).fill(`甲又写的概况${MARK}`);
  await goal(first).fill(`甲写的目标${MARK}`);
  await leave(first);
  const asked = first.getByRole('dialog', { name: '他人也改了这些内容' });
  await expect(asked).toContainText(`甲写的目标${MARK}`, { timeout: 15_000 });
  await expect(asked).toContainText(`乙写的目标${MARK}`);
  await expect(asked.getByRole('button', { name: '按所选合并并保存' })).toBeDisabled();
  await first.screenshot({ path: '../target/e2e/two-editors.png' });
  expect((await stored())['annualGoal'], 'nothing is overwritten before the choice').toBe(`乙写的目标${MARK}`);
  await first.reload(); // even in the middle of it
  await expect(asked).toContainText(`甲写的目标${MARK}`, { timeout: 15_000 });
  await asked.getByText(`甲写的目标${MARK}`).click();
  await asked.getByRole('button', { name: '按所选合并并保存' }).click();
  await expect(state(first)).toHaveAttribute('data-state', 'saved', { timeout: 15_000 });
  expect(await stored()).toMatchObject({ overview: `甲又写的概况${MARK}`, annualGoal: `甲写的目标${MARK}` });

  await goal(second).fill(`乙再写的目标${MARK}`);
  await leave(second);
  const again = second.getByRole('dialog', { name: '他人也改了这些内容' });
  await again.getByText(`甲写的目标${MARK}`).click();
  await again.getByRole('button', { name: '按所选合并并保存' }).click();
  await expect(state(second)).toHaveAttribute('data-state', 'saved', { timeout: 15_000 });
  await expect(goal(second)).toHaveValue(`甲写的目标${MARK}`);
  await expect(overview(second)).toHaveValue(`甲又写的概况${MARK}`);
  expect(await stored()).toMatchObject({ overview: `甲又写的概况${MARK}`, annualGoal: `甲写的目标${MARK}` });
  await first.context().close();
});
