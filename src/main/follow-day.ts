import { type BrowserWindow, nativeTheme } from 'electron';
import type { Settings } from '../contract';
import type { Host } from '../host';
import { watchAlerts } from './alerts';
import type { AppLanguage } from './app-language';
import { watchDay } from './day-watch';
import { notifyIfAway, sayBackedUp } from './dialogs';
import { type EngineClient, engineClient } from './engine-client';
import { setMenu } from './menu';
import { createWakefulness } from './power';

export interface DayFollower {
  /** Whether the big screen should move by itself when a projector is plugged in. */
  stageOnPlug(): boolean;
  stop(): void;
}

/** Lets the desktop keep step with the store: the menus' language, the theme, the display's sleep, the notices. */
export function followDay(host: Host, language: AppLanguage, controlWindow: () => BrowserWindow | null): DayFollower {
  const client: EngineClient = engineClient(host.engine.router);
  const wakefulness = createWakefulness();
  const alerts = watchAlerts(host.clock.now, (notice) => notifyIfAway(controlWindow(), notice));
  let known: Settings | null = null;

  const applySettings = (settings: Settings): void => {
    if (known && known.language === settings.language && known.theme === settings.theme) {
      known = settings;
      return;
    }
    known = settings;
    nativeTheme.themeSource = settings.theme;
    language.choose(settings.language);
    const t = language.words();
    setMenu(t, { storePath: host.store.path, backUp: () => sayBackedUp(() => client.system.backUp(), t) });
  };

  const watch = watchDay(client, {
    settings: applySettings,
    running: (snapshots) => {
      wakefulness.keepAwake(snapshots.length > 0);
      alerts.running(snapshots);
    },
  });
  return {
    stageOnPlug: () => known?.stageOnPlug ?? true,
    stop: () => {
      watch.stop();
      alerts.stop();
      wakefulness.keepAwake(false);
    },
  };
}
