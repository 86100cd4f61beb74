import { defineConfig } from '@playwright/test';

export default defineConfig({
  // A machine that is shared may stand still at the wrong moment; what passes only the second time is reported as flaky.
  retries: process.env.CI ? 1 : 0,
  testDir: '.',
  outputDir: '../../../test-results/electron',
  // Windows share one display and its focus.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['list']],
});
