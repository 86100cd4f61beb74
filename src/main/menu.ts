import { app, dialog, Menu, type MenuItemConstructorOptions, shell } from 'electron';
import type { Words } from '../words';

interface MenuActions {
  readonly storePath: string;
  readonly backUp: () => Promise<void>;
}

/** The four menus, in the app's language. Undo in the menu is that of text fields; the plan has its own on the page. */
export function setMenu(t: Words, actions: MenuActions): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
      { label: t('shell:desktop.menu.file'), submenu: fileMenu(t, actions) },
      { label: t('shell:desktop.menu.edit'), submenu: editMenu(t) },
      { label: t('shell:desktop.menu.view'), submenu: viewMenu(t) },
      { label: t('shell:desktop.menu.help'), role: 'help', submenu: helpMenu(t, actions) },
    ]),
  );
}

function fileMenu(t: Words, { backUp, storePath }: MenuActions): MenuItemConstructorOptions[] {
  return [
    { label: t('shell:desktop.menu.backUp'), click: () => void backUp() },
    { label: t('shell:desktop.menu.showFile'), click: () => shell.showItemInFolder(storePath) },
    { type: 'separator' },
    { label: t('shell:desktop.menu.quit'), role: 'quit' },
  ];
}

function editMenu(t: Words): MenuItemConstructorOptions[] {
  return [
    { label: t('shell:desktop.menu.undo'), role: 'undo' },
    { label: t('shell:desktop.menu.redo'), role: 'redo' },
    { type: 'separator' },
    { label: t('shell:desktop.menu.cut'), role: 'cut' },
    { label: t('shell:desktop.menu.copy'), role: 'copy' },
    { label: t('shell:desktop.menu.paste'), role: 'paste' },
    { label: t('shell:desktop.menu.selectAll'), role: 'selectAll' },
  ];
}

function viewMenu(t: Words): MenuItemConstructorOptions[] {
  return [
    { label: t('shell:desktop.menu.zoomIn'), role: 'zoomIn' },
    { label: t('shell:desktop.menu.zoomOut'), role: 'zoomOut' },
    { label: t('shell:desktop.menu.zoomReset'), role: 'resetZoom' },
    { type: 'separator' },
    { label: t('shell:desktop.menu.fullScreen'), role: 'togglefullscreen' },
    ...(app.isPackaged ? [] : [{ type: 'separator' } as const, { role: 'toggleDevTools' } as const]),
  ];
}

function helpMenu(t: Words, { storePath }: MenuActions): MenuItemConstructorOptions[] {
  return [
    {
      label: t('shell:desktop.menu.about'),
      click: () =>
        void dialog.showMessageBox({
          type: 'info',
          message: t('shell:desktop.about.name', { version: app.getVersion() }),
          detail: t('shell:desktop.about.where', { path: storePath }),
          buttons: [t('shell:desktop.button.close')],
        }),
    },
  ];
}
