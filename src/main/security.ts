import { app, type Session, session, type WebContents, type WebPreferences } from 'electron';
import { isAppAddress } from './app-address';

/** What every window is made with. The spelling checker would fetch its dictionaries from the network. */
export const SAFE_PREFERENCES: WebPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
};

const LOCAL_SCHEMES = ['app:', 'data:', 'blob:', 'devtools:'];

/** All a page of ours may do beyond showing itself: put text on the clipboard, when she presses a button that says so. */
const ALLOWED = 'clipboard-sanitized-write';

/** Pages get nothing from the machine they do not need, and nothing at all from the network. */
function closeSession(closed: Session): void {
  closed.setPermissionRequestHandler((_contents, permission, answer, { isMainFrame, requestingUrl }) => {
    answer(permission === ALLOWED && isMainFrame && isAppAddress(requestingUrl));
  });
  closed.setPermissionCheckHandler(
    (_contents, permission, origin, { isMainFrame }) => permission === ALLOWED && isMainFrame && isAppAddress(origin),
  );
  closed.setDevicePermissionHandler(() => false);
  closed.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !LOCAL_SCHEMES.includes(new URL(url).protocol) });
  });
}

/** A window shows the page it was opened with: it goes nowhere, opens nothing and embeds nothing. */
function closeContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  const stay = (event: Electron.Event<Electron.WebContentsWillNavigateEventParams>): void => {
    // Reloading the page it is on is not leaving it.
    if (!(event.isMainFrame && isAppAddress(event.url) && samePage(event.url, contents.getURL())))
      event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

function samePage(one: string, other: string): boolean {
  return one.split('#')[0] === other.split('#')[0];
}

/** Shuts what Electron leaves open, for every page there will be. Call once, before the first window. */
export function closeByDefault(): void {
  closeSession(session.defaultSession);
  app.on('session-created', closeSession);
  app.on('web-contents-created', (_event, contents) => closeContents(contents));
}
