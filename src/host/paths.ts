import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where this machine's programs keep their data; the desktop app and the command line share the file. */
export function defaultStorePath(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): string {
  const home = homedir();
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Kjøreplan', 'kjoreplan.db');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Kjøreplan', 'kjoreplan.db');
  return join(env.XDG_CONFIG_HOME ?? join(home, '.config'), 'Kjøreplan', 'kjoreplan.db');
}
