import type { ReactNode } from 'react';
import { isHalfMadePad } from '../../../../domain/notes/half-made';
import type { Draft } from '../../../../domain/notes/note';
import { instant, minuteOfDayIn } from '../../../../domain/time';
import { clockInText } from '../../../../words';
import { useCall } from '../../../api/call';
import { useDrafts, useNow } from '../../../api/react';
import { useGathering } from '../../../app/gathering';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/Button';
import { useToast } from '../../../ui/Toast';
import type { PadDraft } from '../outbox/draft-saver';
import { ownPadId } from '../outbox/pad-claim';
import css from './Pad.module.css';

/** A draft nobody has typed on for this long was left behind, rather than being typed on another machine. */
const LEFT_AFTER = 20_000;
const LONGEST_EXCERPT = 80;

/** Drafts other pads left, e.g. before the machine was changed. Offered only while this pad is empty. */
export function DraftOffers(props: { padIsEmpty: boolean; onTake: (draft: PadDraft) => void }): ReactNode {
  const { gatheringId, client, snapshot } = useGathering();
  const { t, language } = useWords();
  const call = useCall();
  const toast = useToast();
  const now = useNow(5_000);
  const own = ownPadId();
  const drafts = useDrafts(gatheringId);
  const isLeft = ({ padId, updatedAt }: Draft): boolean =>
    padId !== own && !isHalfMadePad(padId) && updatedAt <= instant(now - LEFT_AFTER);
  const left = drafts.filter(isLeft);
  if (!props.padIsEmpty || left.length === 0) return null;
  const save = (padId: string, { text, kind }: PadDraft) =>
    call(() => client.note.saveDraft({ gatheringId, padId, text, kind }));
  const take = async (draft: Draft): Promise<void> => {
    props.onTake({ text: draft.text, kind: draft.kind });
    // It lies under this pad before it leaves the other: at every moment it is somewhere.
    const mine = await save(own, draft);
    if (mine.ok) await save(draft.padId, { ...draft, text: '' });
  };
  const drop = async (draft: Draft): Promise<void> => {
    const dropped = await save(draft.padId, { ...draft, text: '' });
    if (!dropped.ok) return;
    const action = { label: t('common:undo'), run: () => void save(draft.padId, draft) };
    toast({ text: t('notes:offer.dropped'), action });
  };
  return (
    <ul className={css.offers}>
      {left.map((draft) => (
        <li key={draft.padId} className={css.offer}>
          <span className={css.offerText}>
            {t('notes:offer.text', {
              time: clockInText(language, minuteOfDayIn(snapshot.gathering.zone, draft.updatedAt)),
            })}{' '}
            <q>{excerpt(draft.text)}</q>
          </span>
          <Button size="row" onClick={() => void take(draft)}>
            {t('notes:offer.take')}
          </Button>
          <Button size="row" look="quiet" onClick={() => void drop(draft)}>
            {t('notes:offer.drop')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

const excerpt = (text: string): string =>
  text.length > LONGEST_EXCERPT ? `${text.slice(0, LONGEST_EXCERPT).trimEnd()} …` : text;
