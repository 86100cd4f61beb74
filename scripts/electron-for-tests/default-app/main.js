// Stands where Electron's own default app would: runs the app in the folder named on the command line, and first whatever
// `-r FILE` names, which is how Playwright gets its foot in the door.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const require = createRequire(import.meta.url);
const rest = process.argv.slice(1);
let folder = null;
for (let at = 0; at < rest.length; at++) {
  if (rest[at] === '-r') require(resolve(rest[++at]));
  else if (folder === null && !rest[at].startsWith('-')) folder = resolve(rest[at]);
}
if (folder === null) throw new Error('Name the folder of the app to run.');

const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
app.setName(about.productName ?? about.name);
app.setVersion(about.version);
app.setAppPath(folder);
// Awaited at the top level: an import that ends after `ready` is too late for registerSchemesAsPrivileged.
await import(pathToFileURL(join(folder, about.main)).href);
