/* Pictures of pages against the mock: node dev/screenshots.mjs [name…]; needs `npm run mock` and `vite preview` running. */
import { chromium } from '@playwright/test';
import { mkdirSync } from 'node:fs';

const base = process.env.SHOT_BASE ?? 'http://127.0.0.1:4173';
const SHOTS = [
  ['workbench', 'performance', '/b/140902/2027'], ['workbench-clerk', 'clerk', '/b/140902/2027'], ['projects', 'clerk', '/b/140902/2027/projects'], ['targets', 'clerk', '/b/140902/2027/targets?tab=UNSENT'],
  ['import', 'clerk', '/b/140902/2027/targets/import'], ['form', 'clerk', '/b/140902/2027/targets/t-1#indicators'], ['review', 'performance', '/b/140902/2027/review/t-1'], ['reply', 'budget', '/b/140902/2027/reply'],
  ['board', 'supervisor', '/b/140900/2027/counties'], ['county', 'supervisor', '/b/140900/2027/counties/140902'], ['snapshot', 'supervisor', '/b/140900/2027/counties/140902/targets/t-1'], ['reads', 'performance', '/b/140902/2027/reads'],
  ['tasks', 'clerk', '/b/140902/2027/tasks'], ['help', 'clerk', '/b/140902/2027/help'], ['choose-post', 'department', '/b/140902/2027'], ['phone-form', 'department', '/b/140902/2027/review/t-1', 390, true], ['phone-work', 'clerk', '/b/140902/2027', 390], ['phone-edit', 'clerk', '/b/140902/2027/targets/t-1', 390],
  ['trail', 'auditor', '/b/140902/2027/trail'], ['units', 'admin', '/b/140902/2027/units'], ['people', 'security', '/b/140902/2027/people'], ['roster', 'admin', '/b/140902/2027/units/import'], ['roster-checked', 'admin', '/b/140902/2027/units/import'],
  ['mechanism', 'admin', '/b/140902/2027/mechanism'], ['mechanism-missing', 'admin', '/b/140902/2027/mechanism?show=missing'], ['workbench-auditor', 'auditor', '/b/140902/2027'], ['workbench-leader', 'projectleader', '/b/140902/2027'], ['operator', 'operator', '/operator'], ['handovers', 'security', '/b/140902/2027/handovers'], ['onboarding', 'operator', '/operator/onboarding'], ['onboarding-refused', 'operator', '/operator/onboarding'],
  ['choose-bureau', 'chooser', '/'], ['denied', 'auditor', '/b/140902/2027/review/t-1'], ['lost', 'clerk', '/b/140902/2027/nowhere'],
];
/** What is done on a page before its picture is taken. */
const roster = { name: '单位和人员.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: Buffer.from('PK') };
const setup = { name: '140999.yaml', mimeType: 'application/yaml', buffer: Buffer.from('bureau:\n  id: "140999"\n  level: VILLAGE\npeople: [{ posts: [{ at: "219999" }] }]\n') };
const FIRST = {
  'roster-checked': (page) => page.getByTestId('roster-file').setInputFiles(roster),
  'onboarding-refused': async (page) => {
    await page.request.get(`${base}/mock/set?fault=true`);
    await page.getByTestId('setup-file').setInputFiles(setup);
  },
};
mkdirSync('dev/shots', { recursive: true });
const only = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const [name, who, path, width, choose] of SHOTS.filter(([n]) => !only.length || only.includes(n))) {
  const page = await browser.newPage({ viewport: { width: width ?? 1366, height: width ? 844 : 768 }, locale: 'zh-CN' });
  page.on('response', (r) => r.status() === 404 && console.log(name, 404, r.url()));
  page.on('console', (m) => m.type() === 'error' && console.log(name, m.text()));
  page.on('pageerror', (e) => console.log(name, 'ERROR', e.message));
  await page.request.get(`${base}/mock/reset`);
  await page.goto(`${base}/mock/as?user=${who}&to=/favicon.svg`);
  if (choose) await page.evaluate(() => localStorage.setItem('jx.post.140902.department', 'post-0'));
  await page.goto(base + path);
  await page.waitForLoadState('networkidle');
  await FIRST[name]?.(page);
  await page.waitForTimeout(400);
  await page.screenshot({ path: `dev/shots/${name}.png` });
  await page.close();
}
await browser.close();
