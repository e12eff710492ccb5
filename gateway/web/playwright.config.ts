import { defineConfig } from '@playwright/test';

const root = typeof process.getuid === 'function' && process.getuid() === 0;

export default defineConfig({
  testDir: 'e2e',
  timeout: 60_000,
  workers: 1,
  retries: 0,
  reporter: [['list'], ['json', { outputFile: process.env['E2E_REPORT'] ?? '../target/web-e2e.json' }]],
  outputDir: '../target/e2e',
  use: {
    baseURL: process.env['E2E_BASE_URL'],
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: process.env['E2E_CHROMIUM'] ?? '/usr/bin/chromium', args: root ? ['--no-sandbox'] : [] },
  },
});
