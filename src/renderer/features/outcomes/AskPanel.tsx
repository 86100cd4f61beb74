import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { minuteOfDayIn } from '../../../domain/time';
import { clockInText } from '../../../words';
import { useGathering } from '../../app/gathering';
import { useShortcut } from '../../app/shortcuts';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { TextArea } from '../../ui/Field';
import { ScreenIcon } from '../../ui/icons';
import { useCannotChange } from '../people/useCannotChange';
import css from './AskPanel.module.css';
import type { Outcome } from './outcomes-view';
import type { Ask } from './useAsk';
import { type LiveWording, useLiveWording } from './useLiveWording';
import type { OutcomeActs } from './useOutcomeActs';

interface AskPanelProps {
  readonly ask: Ask;
  readonly note: Outcome;
  readonly acts: OutcomeActs;
  /** Focus goes back to the row she came from. */
  readonly onLeave: () => void;
}

/** What the hall sees now, in words that can be changed before its eyes; and what it answers. */
export function AskPanel(props: AskPanelProps): ReactNode {
  const { ask, note, acts } = props;
  const { t } = useWords();
  const live = useLiveWording({ note, wording: ask.wording, acts, send: (wording) => ask.say(note.id, wording) });
  const nr = ask.index < 0 ? null : t('outcomes:ask.nr', { nr: ask.index + 1, of: ask.of });
  return (
    <section data-surface="panel" className={css.panel} aria-label={t('outcomes:ask.title')}>
      <div className={css.head}>
        <h2 className={css.title}>
          <ScreenIcon /> {t('outcomes:ask.title')}
        </h2>
        <span className={css.nr}>{[t(`common:noteKind.${note.kind}`), nr].filter(Boolean).join(' · ')}</span>
      </div>
      {ask.dark ? (
        <p className={css.dark} role="status">
          {t('outcomes:ask.dark')}{' '}
          <Button size="row" onClick={() => void ask.lightUp()}>
            {t('outcomes:ask.lightUp')}
          </Button>
        </p>
      ) : null}
      <div className={css.body}>
        <Wording {...props} live={live} />
        <Answers {...props} live={live} />
      </div>
    </section>
  );
}

function Wording({ note, live, onLeave }: AskPanelProps & { live: LiveWording }): ReactNode {
  const { t, language } = useWords();
  const { snapshot } = useGathering();
  const cannot = useCannotChange();
  const field = useRef<HTMLTextAreaElement>(null);
  useShortcut('r', t('outcomes:ask.wordingKey'), () => field.current?.focus());
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      void live.save();
      // At once: the next key is meant for the row, and Ctrl+Z not for the letters in the field.
      if (live.text.trim() !== '') onLeave();
    } else if (event.key === 'Escape') {
      if (live.changed) live.drop();
      onLeave();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const said =
    note.confirmedAt === null || live.changed
      ? t(note.kind === 'disagreed' ? 'outcomes:stage.disagreed' : 'outcomes:stage.question')
      : t('outcomes:room.yes', {
          time: clockInText(language, minuteOfDayIn(snapshot.gathering.zone, note.confirmedAt)),
        });
  return (
    <div className={css.wording}>
      <p className={css.said} role="status">
        {said}
      </p>
      <TextArea
        ref={field}
        label={t('outcomes:field.text')}
        hideLabel
        hint={t('outcomes:ask.hint')}
        error={live.text.trim() === '' ? t('outcomes:fault.text') : null}
        rows={2}
        maxLength={20_000}
        readOnly={cannot !== null}
        value={live.text}
        onChange={(event) => live.type(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => void live.save()}
      />
    </div>
  );
}

function Answers({ ask, live, onLeave }: AskPanelProps & { live: LiveWording }): ReactNode {
  const { t } = useWords();
  const cannot = useCannotChange();
  const off = cannot !== null;
  const isFirst = ask.index === 0;
  const isLast = ask.index === ask.of - 1;
  const yes = (): void => void ask.answer('yes', live);
  const no = (): void => void ask.answer('no', live);
  const back = (): void => void ask.back(live).then(onLeave);
  const [yesKey, noKey] = [t('outcomes:ask.key.yes'), t('outcomes:ask.key.no')];
  useShortcut(yesKey, t('outcomes:ask.yes'), yes, { off });
  useShortcut(noKey, t('outcomes:ask.no'), no, { off });
  useShortcut('PageDown', t('outcomes:ask.next'), () => void ask.step(1, live), { off, whileTyping: true });
  useShortcut('PageUp', t('outcomes:ask.previous'), () => void ask.step(-1, live), { off, whileTyping: true });
  useShortcut('Escape', t('outcomes:ask.back'), back, { off });
  return (
    <div className={css.answers}>
      <Button look="filled" keys={yesKey} keepFocus unavailable={cannot} onClick={yes}>
        {t('outcomes:ask.yes')}
      </Button>
      <Button keys={noKey} keepFocus unavailable={cannot} onClick={no}>
        {t('outcomes:ask.no')}
      </Button>
      <Button keys="Escape" keepFocus unavailable={cannot} onClick={back}>
        {t('outcomes:ask.back')}
      </Button>
      <Button
        keys="PageUp"
        keepFocus
        unavailable={cannot ?? (isFirst && t('outcomes:ask.isFirst'))}
        onClick={() => void ask.step(-1, live)}
      >
        {t('outcomes:ask.previous')}
      </Button>
      <Button
        keys="PageDown"
        keepFocus
        unavailable={cannot ?? (isLast && t('outcomes:ask.isLast'))}
        onClick={() => void ask.step(1, live)}
      >
        {t('outcomes:ask.next')}
      </Button>
    </div>
  );
}
