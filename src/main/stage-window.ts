import { BrowserWindow, type Display, screen, type WebContents } from 'electron';
import type { StageWindowState } from '../contract';
import type { GatheringId } from '../domain/ids';
import type { Caller, StageWindowService } from '../engine/core/context';
import { APP_ORIGIN } from './app-address';
import { SAFE_PREFERENCES } from './security';
import { type StagePlace, shouldMove, stagePlace } from './stage-display';

interface StageWindowOptions {
  readonly preload: string;
  readonly icon: string;
  readonly controlWindow: () => BrowserWindow | null;
  /** Whether it should move by itself when a projector is plugged in. */
  readonly movesOnPlug: () => boolean;
  readonly title: () => string;
}

export interface StageWindow extends StageWindowService {
  /** Who is calling, when it is the big screen's page. */
  callerOf(contents: WebContents): Caller | null;
  close(): void;
}

interface Standing {
  readonly window: BrowserWindow;
  readonly gatheringId: GatheringId;
  readonly place: StagePlace;
}

/** The keys of a presenter's remote, which reach whichever window was touched last. */
const REMOTE_KEYS = ['PageDown', 'PageUp'];

function primaryFirst(): Display[] {
  const primary = screen.getPrimaryDisplay();
  return [primary, ...screen.getAllDisplays().filter(({ id }) => id !== primary.id)];
}

/** Where it belongs while she works in this window, or will work in none yet. */
function bestPlace(control: BrowserWindow | null): StagePlace | null {
  const working = control ? screen.getDisplayMatching(control.getBounds()) : screen.getPrimaryDisplay();
  return stagePlace(primaryFirst(), working.id);
}

const stateOf = (place: StagePlace | null): StageWindowState => ({
  available: true,
  open: place !== null,
  display: place?.number ?? null,
  displays: screen.getAllDisplays().length,
});

function makeWindow(options: StageWindowOptions, place: StagePlace): BrowserWindow {
  const { x, y, width, height } = place.display.bounds;
  const inset = place.fullScreen ? 0 : 60;
  const window = new BrowserWindow({
    x: x + inset,
    y: y + inset,
    width: place.fullScreen ? width : Math.min(1280, width - 2 * inset),
    height: place.fullScreen ? height : Math.min(720, height - 2 * inset),
    fullscreen: place.fullScreen,
    show: false,
    backgroundColor: '#07130f',
    title: options.title(),
    icon: options.icon,
    webPreferences: { ...SAFE_PREFERENCES, preload: options.preload, backgroundThrottling: false },
  });
  window.removeMenu();
  // She goes on working where she was: the big screen takes no focus.
  window.once('ready-to-show', () => {
    if (!window.isDestroyed()) window.showInactive();
  });
  return window;
}

function listenToKeys(window: BrowserWindow, options: StageWindowOptions): void {
  window.webContents.on('before-input-event', (event, input) => {
    if (input.type !== 'keyDown') return;
    if (REMOTE_KEYS.includes(input.key)) {
      const control = options.controlWindow()?.webContents;
      control?.sendInputEvent({ type: 'keyDown', keyCode: input.key });
      control?.sendInputEvent({ type: 'keyUp', keyCode: input.key });
      event.preventDefault();
    } else if (input.key === 'F11') {
      window.setFullScreen(!window.isFullScreen());
    } else if (input.key === 'Escape' && window.isFullScreen()) {
      window.setFullScreen(false);
    }
  });
}

/** The big screen's window: one at most, on the display she is not working on, wherever that is at the moment. */
export function createStageWindow(options: StageWindowOptions): StageWindow {
  let standing: Standing | null = null;

  const open = (gatheringId: GatheringId): void => {
    const place = bestPlace(options.controlWindow());
    if (!place) return;
    const window = makeWindow(options, place);
    const opened: Standing = { window, gatheringId, place };
    standing = opened;
    listenToKeys(window, options);
    window.on('closed', () => {
      if (standing === opened) standing = null;
    });
    void window.loadURL(`${APP_ORIGIN}/stage.html`);
  };

  const close = (): void => {
    const { window } = standing ?? {};
    standing = null;
    window?.destroy();
  };

  const displaysChanged = (): void => {
    if (!standing) return;
    const standsOn = { displayId: standing.place.display.id, fullScreen: standing.place.fullScreen };
    if (!shouldMove(standsOn, screen.getAllDisplays(), options.movesOnPlug())) return;
    // A new window is put in the right place at once; leaving full screen to move takes its own time on every system.
    const { gatheringId } = standing;
    close();
    open(gatheringId);
  };
  screen.on('display-added', displaysChanged);
  screen.on('display-removed', displaysChanged);

  const state = (): StageWindowState => stateOf(standing?.place ?? null);

  return {
    state,
    show: (gatheringId, wanted) => {
      if (!wanted || (standing && standing.gatheringId !== gatheringId)) close();
      if (wanted && !standing) open(gatheringId);
      return state();
    },
    callerOf: (contents) =>
      standing?.window.webContents === contents
        ? { role: 'stage', device: null, gatheringId: standing.gatheringId }
        : null,
    close,
  };
}
