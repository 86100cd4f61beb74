import { app, type BrowserWindow, dialog } from 'electron';
import type { Words } from '../words';
import { createPatience } from './patience';

/** A page that dies comes back where it was: its address holds the place, the store holds everything else. */
export function reviveAfterCrash(window: BrowserWindow, words: () => Words): void {
  const patience = createPatience(Date.now);
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    if (patience.tryAgain()) window.webContents.reload();
    else void askAfterCrashes(window, words());
  });
}

async function askAfterCrashes(window: BrowserWindow, t: Words): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: t('shell:desktop.crashed.page'),
    buttons: [t('shell:desktop.button.tryAgain'), t('shell:desktop.button.quit')],
    cancelId: 0,
    noLink: true,
  });
  if (response === 1) app.quit();
  else if (!window.isDestroyed()) window.webContents.reload();
}

/** A bug in this process must not leave it running without a window: it is shown, and the app ends. */
export function endOnBug(words: () => Words): void {
  let ended = false;
  const end = (error: unknown): void => {
    if (ended) return;
    ended = true;
    console.error(error);
    // Before Electron is ready there is no dialog to show; then the line above is what there is.
    if (app.isReady())
      dialog.showErrorBox(words()('shell:desktop.crashed.title'), words()('shell:desktop.crashed.app'));
    app.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}
