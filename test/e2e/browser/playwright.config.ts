import { defineConfig } from '@playwright/test';
import chromium from '@sparticuz/chromium';

export default defineConfig({
  testDir: '.',
  outputDir: '../../../test-results/browser',
  workers: 2,
  fullyParallel: true,
  // A machine that is shared may stand still at the wrong moment; what passes only the second time is reported as flaky.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    viewport: { width: 1440, height: 900 },
    colorScheme: 'light',
    trace: 'off',
    launchOptions: {
      executablePath: await chromium.executablePath(),
      // Not the package's own arguments: they turn web security off, and with it Origin, SameSite and CORS.
      args: ['--no-sandbox'],
    },
  },
});
