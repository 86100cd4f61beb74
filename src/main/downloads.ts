import { join } from 'node:path';
import { app, type Session } from 'electron';
import { isAppAddress } from './app-address';

/** Reports are saved where she says. Only our own pages can offer a file. */
export function askWhereToSave(session: Session): void {
  session.on('will-download', (event, item, contents) => {
    const ours = isAppAddress(contents.getURL()) && isAppAddress(item.getURL().replace(/^blob:/, ''));
    if (!ours) {
      event.preventDefault();
      return;
    }
    item.setSaveDialogOptions({ defaultPath: join(app.getPath('downloads'), item.getFilename()) });
  });
}
