import { type ReactNode, useState } from 'react';
import type { GatheringId } from '../../../../domain/ids';
import type { Draft } from '../../../../domain/notes/note';
import { dateIn, minuteOfDayIn } from '../../../../domain/time';
import { clockInText, dayAndMonth } from '../../../../words';
import { useDrafts, useNow, useTypingPads } from '../../../api/react';
import { useGathering } from '../../../app/gathering';
import { recall, remember } from '../../../app/memory';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/Button';
import { useToast } from '../../../ui/Toast';
import type { PadDraft } from '../outbox/draft-saver';
import { ownPadId } from '../outbox/pad-claim';
import { leftDrafts, offerOf, withHidden } from './left-drafts';
import css from './Pad.module.css';

const LONGEST_EXCERPT = 80;

interface OffersProps {
  readonly padIsEmpty: boolean;
  readonly names: readonly string[];
  readonly onTake: (draft: PadDraft) => void;
}

/**
 * Drafts others have left, e.g. before the machine was changed. Offered only while this pad is empty. Going on with one, or
 * hiding it, takes it from nobody: it is still whose it was.
 */
export function DraftOffers({ padIsEmpty, names, onTake }: OffersProps): ReactNode {
  const { gatheringId, snapshot } = useGathering();
  const { t } = useWords();
  const toast = useToast();
  const now = useNow(5_000);
  const drafts = useDrafts(gatheringId);
  const typing = useTypingPads(gatheringId);
  const { hidden, hide, show } = useHidden(gatheringId);
  if (!padIsEmpty) return null;
  const left = leftDrafts({ drafts, own: ownPadId(), typing, hidden, notes: snapshot.notes, names, now });
  if (left.length === 0) return null;
  const take = (draft: Draft): void => {
    hide(draft);
    onTake({ text: draft.text, kind: draft.kind });
  };
  const drop = (draft: Draft): void => {
    hide(draft);
    toast({ text: t('notes:offer.hidden'), action: { label: t('common:undo'), run: () => show(draft) } });
  };
  return (
    <ul className={css.offers}>
      {left.map((draft) => (
        <li key={draft.padId} className={css.offer}>
          <span className={css.offerText}>
            <Whose draft={draft} /> <q>{excerpt(draft.text)}</q>
          </span>
          <Button size="row" onClick={() => take(draft)}>
            {t('notes:offer.take')}
          </Button>
          <Button size="row" look="quiet" onClick={() => drop(draft)}>
            {t('notes:offer.hide')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** Whose it is, and when she last wrote on it. */
function Whose({ draft }: { draft: Draft }): string {
  const { snapshot } = useGathering();
  const { t, language } = useWords();
  const now = useNow(60_000);
  const { zone } = snapshot.gathering;
  const { writer: name, updatedAt } = draft;
  const [date, time] = [dateIn(zone, updatedAt), clockInText(language, minuteOfDayIn(zone, updatedAt))];
  const isToday = date === dateIn(zone, now);
  const when = isToday
    ? t('notes:offer.today', { time })
    : t('notes:offer.before', { date: dayAndMonth(language, date), time });
  return name === '' ? t('notes:offer.ofAnother', { when }) : t('notes:offer.of', { name, when });
}

/** What she has taken or hidden, in this browser. Only ids and times are kept: an erased gathering leaves no text. */
function useHidden(gatheringId: GatheringId) {
  const key = `offers.${gatheringId}`;
  const [hidden, setHidden] = useState<readonly string[]>(() => recall(key)?.split(' ') ?? []);
  const keep = (next: readonly string[]): void => {
    remember(key, next.join(' '));
    setHidden(next);
  };
  return {
    hidden,
    hide: (draft: Draft) => keep(withHidden(hidden, draft)),
    show: (draft: Draft) => keep((recall(key)?.split(' ') ?? []).filter((offer) => offer !== offerOf(draft))),
  };
}

const excerpt = (text: string): string =>
  text.length > LONGEST_EXCERPT ? `${text.slice(0, LONGEST_EXCERPT).trimEnd()} …` : text;
