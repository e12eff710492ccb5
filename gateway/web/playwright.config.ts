import { defineConfig } from '@playwright/test';

const root = typeof process.getuid === 'function' && process.getuid() === 0;
const pages = process.env['E2E_PAGES'] === 'true';
const port = Number(process.env['E2E_PAGES_PORT'] ?? 4273);
const mock = port + 1;

/**
 * Two sets: `e2e/*.spec.ts` walk the started product at E2E_BASE_URL; `e2e/pages` (E2E_PAGES=true) hold single pages against the
 * development mock, where trouble such as a lost session can be caused at will.
 */
export default defineConfig({
  testDir: pages ? 'e2e/pages' : 'e2e',
  testIgnore: pages ? [] : ['pages/**'],
  timeout: 60_000,
  workers: 1,
  retries: 0,
  reporter: [['list'], ['json', { outputFile: process.env['E2E_REPORT'] ?? `../target/web-${pages ? 'pages' : 'e2e'}.json` }]],
  outputDir: '../target/e2e',
  use: {
    baseURL: pages ? `http://127.0.0.1:${port}` : process.env['E2E_BASE_URL'],
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: process.env['E2E_CHROMIUM'] ?? '/usr/bin/chromium', args: root ? ['--no-sandbox'] : [] },
  },
  webServer: pages
    ? [
        { command: `node dev/mock/server.mjs ${mock}`, url: `http://127.0.0.1:${mock}/session`, reuseExistingServer: false },
        {
          command: `node node_modules/vite/bin/vite.js preview --port ${port} --strictPort`,
          url: `http://127.0.0.1:${port}/favicon.svg`,
          env: { JIXIAO_WEB_BACKEND: `http://127.0.0.1:${mock}` },
          reuseExistingServer: false,
        },
      ]
    : [],
});
