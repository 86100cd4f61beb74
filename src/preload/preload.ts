import { contextBridge, ipcRenderer } from 'electron';

/** Must be the same as in the page and in the main process, which this file cannot import. */
const PORT_MESSAGE = 'kjoreplan:port';

// The page may know that it is in the desktop app, and nothing more.
contextBridge.exposeInMainWorld('kjoreplan', { desktop: true });

// A port cannot cross the context bridge: the page posts it to its own window, and it is handed over from here.
window.addEventListener('message', (event) => {
  const [port] = event.ports;
  if (event.source !== window || event.data !== PORT_MESSAGE || !port) return;
  ipcRenderer.postMessage(PORT_MESSAGE, null, [port]);
});
