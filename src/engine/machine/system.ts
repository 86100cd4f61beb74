import type { SystemInfo } from '../../contract';
import type { Caller } from '../core/context';
import { door } from '../core/door';
import { asDeclared, refused } from '../core/failures';
import type { Parts } from '../core/parts';
import { readSettings, SETTINGS_NAME } from './settings';

const declare = (error: unknown): never => {
  throw asDeclared(error);
};

/** The app itself: where the data lies, its backups, its settings, its second screen. */
export function systemProcedures({ committer, hub, services }: Parts, libraryChanged: () => void) {
  const info = (): SystemInfo => ({ ...services.app, backups: services.backups.list() });
  /** Where the file lies, and how it is kept, is for those at this machine. */
  const infoFor = ({ gatheringId }: Caller): SystemInfo =>
    gatheringId === null ? info() : { version: services.app.version, storePath: null, desktop: false, backups: [] };
  return {
    info: door.system.info.handler(({ context }) => infoFor(context)),
    saveSettings: door.system.saveSettings.handler(async ({ input }) => {
      const settings = await committer.commit(null, (tx) => {
        const { language, theme, stageOnPlug, shorthand } = { ...readSettings(tx.store), ...input };
        const next = { language, theme, stageOnPlug, shorthand };
        tx.store.setSetting(SETTINGS_NAME, JSON.stringify(next));
        return readSettings(tx.store);
      });
      libraryChanged();
      return settings;
    }),
    backUp: door.system.backUp.handler(async () => {
      await services.backups.backUp().catch(declare);
      return info();
    }),
    restoreBackup: door.system.restoreBackup.handler(async ({ input }) => {
      if (!(await services.backups.restore(input.name).catch(declare))) throw refused('noBackup');
      hub.forget();
      libraryChanged();
    }),
    stageWindow: door.system.stageWindow.handler(() => services.stageWindow.state()),
    showStage: door.system.showStage.handler(({ input }) => services.stageWindow.show(input.gatheringId, input.open)),
  };
}
