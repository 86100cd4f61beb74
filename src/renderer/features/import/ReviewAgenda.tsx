import { type ReactNode, useRef, useState } from 'react';
import type { GatheringId } from '../../../domain/ids';
import { useCall } from '../../api/call';
import { useClient, useLibrary } from '../../api/react';
import { navigate } from '../../app/route';
import { useShortcut } from '../../app/shortcuts';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { Pill } from '../../ui/Pill';
import { forgetImport, type KeptReview } from './kept-import';
import { Outline } from './Outline';
import css from './Review.module.css';
import { allItems } from './review';
import { ReviewContext, useReview } from './review-context';
import { SourceText } from './SourceText';
import { useReviewInHand } from './useReviewInHand';

/** The text and what it was taken to mean, side by side. Mends are this window's alone until she uses the run sheet. */
export function ReviewAgenda(props: {
  /** The review as it is at first, or as she left it. */
  kept: KeptReview;
  gatheringId: GatheringId | null;
  onBack: () => void;
}): ReactNode {
  const { kept, gatheringId } = props;
  const { t, language } = useWords();
  const { inHand, title, setTitle } = useReviewInHand(kept, gatheringId);
  const client = useClient();
  const call = useCall();
  const [sending, setSending] = useState(false);
  const review = useRef<HTMLDivElement>(null);
  const use = async (): Promise<void> => {
    // A date that cannot be read is said and gone to, rather than left out without a word.
    if (review.current?.querySelector<HTMLInputElement>('input:invalid')?.reportValidity() === false) return;
    const { days, alternatives } = inHand.review;
    setSending(true);
    const agenda = { title: title.trim() || null, days, alternatives };
    const done = await call(() => client.gathering.accept({ gatheringId, agenda, language }));
    setSending(false);
    if (!done.ok) return;
    forgetImport(gatheringId);
    navigate({ name: 'gathering', gatheringId: done.value.gatheringId, place: 'plan' });
  };
  const { contact } = useLibrary();
  const reason = contact === 'lost' ? t('common:failed.cutOff') : sending && t('plan:saved.saving');
  const items = allItems(inHand.review).length;
  return (
    <ReviewContext value={inHand}>
      <div ref={review} className={css.review}>
        <header className={css.head}>
          <div className={css.about}>
            <h1 className={css.title}>{t('plan:importing.reviewTitle')}</h1>
            <p className={css.counts}>
              <Pill>{t('plan:importing.items', { count: items })}</Pill>
              <CheckThis />
              {inHand.left.length > 0 ? (
                <Pill tone="soon">{t('plan:importing.leftCount', { count: inHand.left.length })}</Pill>
              ) : null}
            </p>
          </div>
          {gatheringId === null ? (
            <TextField
              className={css.name}
              label={t('plan:importing.name')}
              placeholder={t('shell:untitled')}
              value={title}
              onChange={(event) => setTitle(event.target.value)}
            />
          ) : null}
          <div className={css.acts}>
            <TakeBack />
            <Button onClick={props.onBack}>{t('plan:importing.another')}</Button>
            <Button look="filled" unavailable={reason} onClick={() => void use()}>
              {t('plan:importing.use')}
            </Button>
          </div>
        </header>
        <div className={css.sides}>
          <SourceText />
          <Outline />
        </div>
      </div>
    </ReviewContext>
  );
}

/** Every mend, and every finding or line she has let be, can be taken back until the run sheet is used. */
function TakeBack(): ReactNode {
  const { t } = useWords();
  const { undo, redo } = useReview();
  useShortcut('Ctrl+Z', t('common:undo'), () => undo?.(), { off: undo === null });
  useShortcut(['Ctrl+Y', 'Ctrl+Shift+Z'], t('common:redo'), () => redo?.(), { off: redo === null });
  return (
    <Button keys="Ctrl+Z" unavailable={undo === null && t('common:refused.nothingToUndo')} onClick={() => undo?.()}>
      {t('common:undo')}
    </Button>
  );
}

/** How much is left to check; a press goes to the first of it. */
function CheckThis(): ReactNode {
  const { t } = useWords();
  const { open } = useReview();
  if (open.length === 0) return <Pill tone="good">{t('plan:importing.nothingToCheck')}</Pill>;
  const goTo = (): void => document.querySelector<HTMLElement>('[data-warning] button')?.focus();
  return (
    <Button size="row" className={css.check ?? ''} onClick={goTo}>
      {t('plan:importing.checkCount', { count: open.length })}
    </Button>
  );
}
