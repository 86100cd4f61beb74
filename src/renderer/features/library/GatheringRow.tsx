import { type ReactNode, useState } from 'react';
import type { GatheringSummary } from '../../../contract';
import type { Language } from '../../../domain/agenda/gathering';
import { titleHeldAgain } from '../../../domain/agenda/new-dates';
import type { IsoDate } from '../../../domain/time';
import { dayAndMonth, type Words } from '../../../words';
import { useCall } from '../../api/call';
import { useClient, useNow } from '../../api/react';
import { href, type Route } from '../../app/route';
import { useWords } from '../../i18n/words';
import { Button, IconButton } from '../../ui/Button';
import { TrashIcon } from '../../ui/icons';
import { useToast } from '../../ui/Toast';
import { MoreButton } from '../people/GatheringActs';
import { CreateDialog } from './CreateDialog';
import css from './GatheringRow.module.css';

const EVERY_MINUTE = 60_000;

const PLACE_OF = { planned: 'plan', running: 'run', held: 'report' } as const;

/** Where one goes on with a gathering: its plan, its run, or its report. */
export function routeTo(gathering: GatheringSummary): Route {
  return { name: 'gathering', gatheringId: gathering.id, place: PLACE_OF[gathering.state] };
}

/** `year`: the year that goes without saying where the row stands. */
export function GatheringRow(props: { gathering: GatheringSummary; year: string }): ReactNode {
  const { gathering, year } = props;
  const { t, language } = useWords();
  return (
    <li className={css.row}>
      <span className={css.date}>{dates(gathering, language, year)}</span>
      <a href={href(routeTo(gathering))} className={css.title}>
        {gathering.title || t('library:untitled')}
      </a>
      <span className={css.network}>{gathering.network || gathering.place}</span>
      <span className={css.state}>{outcome(t, gathering)}</span>
      <span className={css.acts}>
        <CopyButton gathering={gathering} />
        <MoreButton gathering={gathering} />
        <RemoveButton gathering={gathering} />
      </span>
    </li>
  );
}

/** A new gathering with the same plan, to be changed. */
export function CopyButton(props: { gathering: GatheringSummary }): ReactNode {
  const { id: gatheringId, title, place } = props.gathering;
  const { t } = useWords();
  const client = useClient();
  const now = useNow(EVERY_MINUTE);
  const [open, setOpen] = useState(false);
  const name = t('library:copyNamed', { title: title || t('library:untitled') });
  return (
    <>
      <Button size="row" look="quiet" aria-label={name} onClick={() => setOpen(true)}>
        {t('library:copy')}
      </Button>
      <CreateDialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('library:copyOf', { title: title || t('library:untitled') })}
        suggested={{ title: titleHeldAgain(title, new Date(now).getFullYear()), place }}
        make={(named) => client.template.copy({ gatheringId, ...named })}
      />
    </>
  );
}

/** Deletes at once, and can be taken back. */
export function RemoveButton(props: { gathering: GatheringSummary }): ReactNode {
  const { id: gatheringId, title } = props.gathering;
  const { t } = useWords();
  const client = useClient();
  const call = useCall();
  const toast = useToast();
  const name = title || t('library:untitled');
  const restore = (): void => void call(() => client.gathering.restore({ gatheringId }));
  const remove = async (): Promise<void> => {
    const done = await call(() => client.gathering.remove({ gatheringId }));
    if (!done.ok) return;
    toast({ text: t('library:removed', { title: name }), action: { label: t('common:undo'), run: restore } });
  };
  return (
    <IconButton name={t('library:remove', { title: name })} onClick={() => void remove()}>
      <TrashIcon />
    </IconButton>
  );
}

/** «23.–24. september», or both in full where the month turns. */
function dates(gathering: GatheringSummary, language: Language, year: string): string {
  const { firstDate } = gathering;
  if (firstDate === null) return '';
  const own = firstDate.slice(0, 4);
  return own === year ? days(gathering, firstDate, language) : `${days(gathering, firstDate, language)} ${own}`;
}

function days({ lastDate }: GatheringSummary, firstDate: IsoDate, language: Language): string {
  const first = dayAndMonth(language, firstDate);
  if (lastDate === null || lastDate === firstDate) return first;
  const sameMonth = firstDate.slice(0, 7) === lastDate.slice(0, 7);
  const last = dayAndMonth(language, lastDate);
  if (!sameMonth) return `${first} – ${last}`;
  const day = String(Number(firstDate.slice(8)));
  return language === 'en' ? `${day}–${last}` : `${day}.–${last}`;
}

/** What came of it, in numbers that are nobody's answer; where there are none, how far it has come. */
function outcome(t: Words, gathering: GatheringSummary): string {
  const { state, closedAt } = gathering;
  if (closedAt !== null) return t('people:close.label');
  const counts = (['participants', 'notes', 'actions'] as const).flatMap((what) =>
    gathering[what] > 0 ? t(`library:counts.${what}`, { count: gathering[what] }) : [],
  );
  return state === 'running' || counts.length === 0 ? t(`library:state.${state}`) : counts.join(' · ');
}
