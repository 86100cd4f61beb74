import { type ReactNode, useEffect, useState } from 'react';
import type { JournalLine, Role } from '../../../contract';
import type { Language } from '../../../domain/agenda/gathering';
import type { GatheringId } from '../../../domain/ids';
import { dateIn } from '../../../domain/time';
import { clockOf, shortDate, type Words } from '../../../words';
import { useCall } from '../../api/call';
import { useClient } from '../../api/react';
import { useWords } from '../../i18n/words';
import { useAnnounce } from '../../ui/Announcer';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { VisuallyHidden } from '../../ui/Hidden';
import { Pill } from '../../ui/Pill';
import css from './JournalDialog.module.css';

interface JournalProps {
  readonly gatheringId: GatheringId;
  readonly title: string;
  readonly onClose: () => void;
}

/** Who changed what, and when: the newest first, a page at a time. */
export function JournalDialog({ gatheringId, title, onClose }: JournalProps): ReactNode {
  const { t } = useWords();
  const { lines, reading, more, takeBack } = useJournal(gatheringId);
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t('people:journal.title')}
      actions={
        <Button look="filled" data-autofocus="" onClick={onClose}>
          {t('common:close')}
        </Button>
      }
    >
      <p className={css.gathering}>{title}</p>
      {lines.length === 0 && !reading ? <p>{t('people:journal.empty')}</p> : null}
      <ol className={css.lines}>
        {lines.map((line) => (
          <Line key={line.seq} line={line} onTakeBack={() => void takeBack(line)} />
        ))}
      </ol>
      <p role="status">{reading ? t('people:journal.reading') : ''}</p>
      {more ? (
        <div>
          <Button size="row" onClick={more}>
            {t('people:journal.more')}
          </Button>
        </div>
      ) : null}
    </Dialog>
  );
}

function Line({ line, onTakeBack }: { line: JournalLine; onTakeBack: () => void }): ReactNode {
  const { t, language } = useWords();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <li className={css.line}>
      <time dateTime={new Date(line.at).toISOString()} className={css.time}>
        {whenText(language, zone, line)}
      </time>
      <span className={css.what}>
        {sentence(t, line)} {line.undone ? <Pill tone="quiet">{t('people:journal.undone')}</Pill> : null}
        {line.canTakeBack ? (
          <Button size="row" look="quiet" onClick={onTakeBack}>
            {t('people:journal.takeBack')}
            <VisuallyHidden>: {line.about[0] ?? ''}</VisuallyHidden>
          </Button>
        ) : null}
      </span>
      <span className={css.by}>
        <Who line={line} />
      </span>
    </li>
  );
}

/** By name where one is known, with what they are; «Referent 2» says that itself. */
function Who({ line }: { line: JournalLine }): ReactNode {
  const { t } = useWords();
  const role = t(`people:journal.by.${line.by as Role}`);
  if (line.who === '') return role;
  return (
    <>
      <bdi>{line.who}</bdi>
      {line.who.toLowerCase().startsWith(role) ? null : `, ${role}`}
    </>
  );
}

const whenText = (language: Language, zone: string, { at }: JournalLine): string =>
  `${shortDate(language, dateIn(zone, at))} ${clockOf(zone, at)}`;

function sentence(t: Words, { label, about, count }: JournalLine): string {
  const what = t(`common:history.${label}`);
  const [first] = about;
  if (first === undefined) return what;
  const quoted = t('people:journal.quoted', { text: first });
  const told = count > 1 ? t('people:journal.andMore', { first: quoted, count: count - 1 }) : quoted;
  return t('people:journal.line', { what, about: told });
}

interface Journal {
  readonly lines: readonly JournalLine[];
  readonly reading: boolean;
  /** Fetches the page before; null: there is none, or it is on its way. */
  readonly more: (() => void) | null;
  /** Takes back what a table or a member of the team has done; that becomes the newest line. */
  takeBack(line: JournalLine): Promise<void>;
}

function useJournal(gatheringId: GatheringId): Journal {
  const client = useClient();
  const call = useCall();
  const announce = useAnnounce();
  const { t } = useWords();
  const [lines, setLines] = useState<readonly JournalLine[]>([]);
  const [before, setBefore] = useState<number | null>(null);
  const [reading, setReading] = useState(true);
  const fetchPage = async (from: number | null): Promise<void> => {
    setReading(true);
    const page = await call(() => client.gathering.journal({ gatheringId, before: from }));
    setReading(false);
    if (!page.ok) return;
    setLines((known) => [...known, ...page.value.lines]);
    setBefore(page.value.before);
  };
  const fromTheFirst = (): Promise<void> => {
    setLines([]);
    return fetchPage(null);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first page, once.
  useEffect(() => {
    void fromTheFirst();
  }, [gatheringId]);
  return {
    lines,
    reading,
    more: before === null || reading ? null : () => void fetchPage(before),
    takeBack: async ({ seq }) => {
      const done = await call(() => client.history.takeBack({ gatheringId, seq }));
      await fromTheFirst();
      if (done.ok) announce(t('people:journal.tookBack'));
    },
  };
}
