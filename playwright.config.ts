import { defineConfig } from 'playwright/test';
import { chromiumLaunchOptions } from './tests/e2e/browser';

const port = Number(process.env.PLENO_E2E_PORT ?? 4187);
const address = `http://localhost:${port}`;

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results/e2e',
  fullyParallel: false,
  workers: 3,
  // Elsewhere a test that needs a second try fails; the list names those that did as flaky.
  retries: process.env.CI === undefined ? 0 : 1,
  forbidOnly: process.env.CI !== undefined,
  // These end what hangs; a loaded machine doesn't miss them.
  timeout: 900_000,
  expect: { timeout: 60_000 },
  reporter: 'list',
  use: {
    baseURL: address,
    browserName: 'chromium',
    launchOptions: await chromiumLaunchOptions('lean'),
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    viewport: { width: 1093, height: 614 },
    actionTimeout: 60_000,
    // Recording every step costs more than the step: only on request.
    trace: process.env.PLENO_TRACE === undefined ? 'off' : 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
  webServer: {
    command: 'node build/serve.mjs',
    env: { PLENO_PORT: String(port), PLENO_NO_OPEN: '1' },
    url: `${address}/pleno.json`,
    // `npm test` names a free port of its own; by hand, a server left running is taken as it is.
    reuseExistingServer: process.env.PLENO_E2E_PORT === undefined,
  },
});
