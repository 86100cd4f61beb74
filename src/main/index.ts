import { join } from 'node:path';
import { app, type BrowserWindow, session, shell } from 'electron';
import { createHost, ensureSample, type Host, nativeOptions, wayToFirst } from '../host';
import { createRoom, ROOM_PORT } from '../server';
import { readPages } from '../server/pages';
import { restoreFile } from '../store';
import { createAppLanguage } from './app-language';
import { registerAppScheme, serveApp } from './app-protocol';
import { bringForward, openControlWindow } from './control-window';
import { endOnBug, reviveAfterCrash } from './crashes';
import { askAboutStore } from './dialogs';
import { askWhereToSave } from './downloads';
import { type DayFollower, followDay } from './follow-day';
import { launchOptions } from './launch-options';
import { openHost } from './open-host';
import { handOverPorts } from './port-handover';
import { printPage } from './print-page';
import { closeByDefault } from './security';
import { isFirstInstance } from './single-instance';
import { createStageWindow, type StageWindow } from './stage-window';

const out = join(import.meta.dirname, '..');
const pagesDir = join(out, 'renderer');
const preload = join(out, 'preload', 'preload.cjs');
const icon = join(out, '..', 'resources', 'app-icon', 'icon.png');
const readerThread = new URL('./reader-thread.js', import.meta.url);
const backupThread = new URL('./backup-thread.js', import.meta.url);
const writerThread = new URL('./writer-thread.js', import.meta.url);

const options = launchOptions(process.argv, app.getPath('userData'), process.cwd());
const language = createAppLanguage();
let control: BrowserWindow | null = null;

registerAppScheme();
endOnBug(language.words);
if (isFirstInstance(() => control && bringForward(control))) {
  // As root Chromium has no sandbox to enable, and would start over and over.
  if (!options.withoutSandbox) app.enableSandbox();
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(open);
} else {
  app.exit(0);
}

async function open(): Promise<void> {
  closeByDefault();
  askWhereToSave(session.defaultSession, language.words);
  serveApp(session.defaultSession, await readPages(pagesDir));

  let day: DayFollower | null = null;
  const stage = createStageWindow({
    preload,
    icon,
    controlWindow: () => control,
    movesOnPlug: () => day?.stageOnPlug() ?? true,
    title: () => language.words()('shell:desktop.stageTitle'),
  });
  const host = await openStore(stage);
  if (!host) {
    app.quit();
    return;
  }
  if (options.sample) await ensureSample(host.engine, language.current());
  handOverPorts(host.engine.router, (contents) =>
    contents === control?.webContents
      ? { role: 'facilitator', device: null, gatheringId: null }
      : stage.callerOf(contents),
  );
  day = followDay(host, language, () => control);
  control = openControl(stage);
  closeInOrder(host, day);
}

function openStore(stage: StageWindow): Promise<Host | null> {
  const room = createRoom({ pagesDir, port: ROOM_PORT });
  const { storePath } = options;
  const t = language.words();
  return openHost({
    open: () =>
      createHost({
        storePath,
        version: app.getVersion(),
        desktop: true,
        readerThread,
        writerThread,
        backupThread,
        printPdf: printPage,
        room,
        stageWindow: stage,
        onTrouble: console.error,
      }),
    ask: (question) => askAboutStore(question, t),
    goToFirst: async () => {
      const way = await wayToFirst(storePath);
      if (way) await shell.openExternal(way);
      return way !== null;
    },
    restore: (backup) => restoreFile(storePath, backup, Date.now(), nativeOptions()),
    t,
    language: language.current(),
  });
}

function openControl(stage: StageWindow): BrowserWindow {
  const window = openControlWindow({ preload, icon, placesFile: join(app.getPath('userData'), 'window.json') });
  reviveAfterCrash(window, language.words);
  window.on('closed', () => {
    control = null;
    stage.close();
  });
  return window;
}

/** Tidiness only: whatever was acknowledged is on the disk already, and a session that ends waits for nobody. */
function closeInOrder(host: Host, day: DayFollower): void {
  app.on('will-quit', () => {
    day.stop();
    void host.close();
  });
}
