import { type BrowserWindow, dialog, Notification } from 'electron';
import type { Words } from '../words';
import type { Notice } from './alerts';
import { bringForward } from './control-window';
import type { Choice, StoreQuestion } from './open-host';

/** Asks what to do with a file that was not opened. Closing the question is to quit, which changes nothing. */
export async function askAboutStore({ message, choices }: StoreQuestion, t: Words): Promise<Choice> {
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    message,
    buttons: choices.map((choice) => t(`shell:desktop.button.${choice}`)),
    cancelId: choices.indexOf('quit'),
    noLink: true,
  });
  return choices[response] ?? 'quit';
}

/** Says how a backup she asked for went. */
export async function sayBackedUp(backUp: () => Promise<unknown>, t: Words): Promise<void> {
  try {
    await backUp();
    await dialog.showMessageBox({ type: 'info', message: t('shell:desktop.backup.done') });
  } catch (error) {
    console.error(error);
    await dialog.showMessageBox({ type: 'error', message: t('shell:desktop.backup.failed') });
  }
}

/** Tells her through the operating system, when she is looking at something else. */
export function notifyIfAway(window: BrowserWindow | null, notice: Notice): void {
  if (!window || window.isFocused() || !Notification.isSupported()) return;
  const notification = new Notification({ ...notice, silent: true });
  notification.on('click', () => bringForward(window));
  notification.show();
}
