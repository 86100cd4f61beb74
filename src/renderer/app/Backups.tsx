import { type ReactNode, useState } from 'react';
import type { BackupInfo, SystemInfo } from '../../contract';
import { dateIn, type Instant, minuteOfDayIn } from '../../domain/time';
import { clockInText, dayAndMonth, whole } from '../../words';
import { useCall } from '../api/call';
import { useClient } from '../api/react';
import { useWords } from '../i18n/words';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { useToast } from '../ui/Toast';
import css from './Settings.module.css';

/** More than this is history, not help. */
const SHOWN = 6;

/** The newest backups; one press makes one, and each can be put in the store's place. */
export function Backups(props: { info: SystemInfo; onInfo: (info: SystemInfo) => void }): ReactNode {
  const { info, onInfo } = props;
  const { t, language } = useWords();
  const client = useClient();
  const call = useCall();
  const toast = useToast();
  const when = useBackupTime();
  const [asked, setAsked] = useState<BackupInfo | null>(null);
  const newest = info.backups.toSorted((a, b) => b.at - a.at).slice(0, SHOWN);
  const backUp = async (): Promise<void> => {
    const done = await call(() => client.system.backUp());
    if (!done.ok) return;
    onInfo(done.value);
    toast({ text: t('shell:settings.backedUp') });
  };
  const restore = async (backup: BackupInfo): Promise<void> => {
    setAsked(null);
    const done = await call(() => client.system.restoreBackup({ name: backup.name }));
    if (done.ok) toast({ text: t('shell:settings.restored') });
  };
  return (
    <section className={css.group}>
      <h3>{t('shell:settings.backups')}</h3>
      {newest.length === 0 ? <p className={css.small}>{t('shell:settings.noBackups')}</p> : null}
      <ul>
        {newest.map((backup) => (
          <li key={backup.name} className={css.backup}>
            <span>{when(backup.at)}</span>
            <span className={css.small}>{whole(language, Math.max(1, Math.round(backup.bytes / 1_000)))} kB</span>
            <Button size="row" onClick={() => setAsked(backup)}>
              {t('shell:settings.restore')}
            </Button>
          </li>
        ))}
      </ul>
      <div>
        <Button onClick={() => void backUp()}>{t('shell:settings.backUp')}</Button>
      </div>
      <Dialog
        open={asked !== null}
        onClose={() => setAsked(null)}
        title={asked ? t('shell:settings.restoreTitle', { when: when(asked.at) }) : ''}
        actions={
          <>
            <Button onClick={() => setAsked(null)}>{t('common:cancel')}</Button>
            <Button look="filled" onClick={() => asked && void restore(asked)}>
              {t('shell:settings.restore')}
            </Button>
          </>
        }
      >
        <p>{t('shell:settings.restoreText')}</p>
      </Dialog>
    </section>
  );
}

/** A backup's time is this machine's: it belongs to no gathering. */
function useBackupTime(): (at: Instant) => string {
  const { t, language } = useWords();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (at) =>
    t('shell:settings.when', {
      date: dayAndMonth(language, dateIn(zone, at)),
      time: clockInText(language, minuteOfDayIn(zone, at)),
    });
}
