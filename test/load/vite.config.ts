import { runConfig } from '../run-config.ts';

/** Native. */
const EXTERNAL = ['better-sqlite3'];

export default runConfig(import.meta.dirname, ['run', 'bare-votes', 'slow-disk'], EXTERNAL);
