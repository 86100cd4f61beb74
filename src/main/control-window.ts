import { BrowserWindow, type Display, nativeTheme, screen } from 'electron';
import { APP_ORIGIN } from './app-address';
import { SAFE_PREFERENCES } from './security';
import { placeOn, readPlace, SMALLEST, writePlace } from './window-places';

interface ControlWindowOptions {
  readonly preload: string;
  readonly placesFile: string;
  readonly icon: string;
}

const primaryFirst = (): Display[] => {
  const primary = screen.getPrimaryDisplay();
  return [primary, ...screen.getAllDisplays().filter((display) => display.id !== primary.id)];
};

/** The colour behind the page until it has drawn itself: the page's own, so that nothing flashes. */
const backdrop = (): string => (nativeTheme.shouldUseDarkColors ? '#101715' : '#f2f5f3');

/** Keeps the place as it changes: a session that ends gives no warning. */
function rememberPlace(window: BrowserWindow, file: string): void {
  let pending: NodeJS.Timeout | undefined;
  const keep = (): void => {
    clearTimeout(pending);
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return;
    writePlace(file, { ...window.getNormalBounds(), maximized: window.isMaximized() });
  };
  const soon = (): void => {
    clearTimeout(pending);
    pending = setTimeout(keep, 400);
  };
  window.on('move', soon);
  window.on('resize', soon);
  window.on('close', keep);
}

/** Opens the window in which the day is planned and run, where it stood last. */
export function openControlWindow(options: ControlWindowOptions): BrowserWindow {
  const { maximized, ...bounds } = placeOn(
    readPlace(options.placesFile),
    primaryFirst().map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    ...bounds,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    backgroundColor: backdrop(),
    icon: options.icon,
    webPreferences: { ...SAFE_PREFERENCES, preload: options.preload, backgroundThrottling: false },
  });
  if (maximized) window.maximize();
  window.once('ready-to-show', () => {
    if (!window.isDestroyed()) window.show();
  });
  rememberPlace(window, options.placesFile);
  void window.loadURL(`${APP_ORIGIN}/index.html`);
  return window;
}

/** Brings a window to the front, from wherever it is. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
