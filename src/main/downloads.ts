import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { app, BrowserWindow, dialog, type Session, type WebContents } from 'electron';
import type { Words } from '../words';
import { isAppAddress } from './app-address';
import { type SaveAsker, type SaveFault, saveWhereSheSays } from './save-whole';

/** Where she put the last one: of several letters, the next goes beside it. */
let lastFolder: string | null = null;

function askerFor(contents: WebContents, name: string, t: Words): SaveAsker {
  const window = BrowserWindow.fromWebContents(contents);
  let offered = name;
  return {
    where: async () => {
      const options = { defaultPath: join(lastFolder ?? app.getPath('downloads'), offered) };
      const { canceled, filePath } = await (window
        ? dialog.showSaveDialog(window, options)
        : dialog.showSaveDialog(options));
      if (canceled || filePath === '') return null;
      lastFolder = dirname(filePath);
      offered = basename(filePath);
      return filePath;
    },
    tryElsewhere: (fault, shown) => tryElsewhere(window, fault, shown, t),
  };
}

async function tryElsewhere(window: BrowserWindow | null, fault: SaveFault, name: string, t: Words): Promise<boolean> {
  const options = {
    type: 'warning' as const,
    message: t(`paper:save.${fault}`, { name }),
    detail: t('paper:save.kept'),
    buttons: [t('paper:save.again'), t('paper:save.giveUp')],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  };
  const { response } = await (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options));
  return response === 0;
}

/**
 * Reports are saved where she says. Only our own pages can offer a file. It is laid ready in a place of its own first, so
 * that nothing is lost when the place she chooses cannot be written, and so that an older file there is never half a file.
 */
export function askWhereToSave(session: Session, words: () => Words): void {
  session.on('will-download', (event, item, contents) => {
    const ours = isAppAddress(contents.getURL()) && isAppAddress(item.getURL().replace(/^blob:/, ''));
    if (!ours) {
      event.preventDefault();
      return;
    }
    const ready = join(app.getPath('temp'), `kjoreplan-${randomUUID()}`);
    const name = item.getFilename();
    item.setSavePath(ready);
    item.once('done', (_event, state) => {
      const t = words();
      const window = BrowserWindow.fromWebContents(contents);
      const saved =
        state === 'completed'
          ? saveWhereSheSays(ready, askerFor(contents, name, t))
          : state === 'interrupted'
            ? tryElsewhere(window, 'io', name, t)
            : Promise.resolve();
      void saved.catch(console.error).finally(() => rm(ready, { force: true }));
    });
  });
}
