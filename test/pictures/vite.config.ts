import { runConfig } from '../run-config.ts';

/** Native, or too much of a program of its own to be bundled. */
const EXTERNAL = ['better-sqlite3', '@playwright/test', '@sparticuz/chromium'];

export default runConfig(import.meta.dirname, ['run'], EXTERNAL);
