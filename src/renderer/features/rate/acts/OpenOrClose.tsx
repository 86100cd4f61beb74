import { type ReactNode, useState } from 'react';
import type { Form, Question } from '../../../../domain/ratings/rating';
import { useGathering } from '../../../app/gathering';
import { useShortcut } from '../../../app/shortcuts';
import { useWords } from '../../../i18n/words';
import { useAnnounce } from '../../../ui/Announcer';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import css from '../asking/QuestionDialog.module.css';
import { stateOf } from './asked-order';
import { useFormActs, useRatingActs } from './useRatingActs';

export function useCutOff(): string | null {
  const { contact } = useGathering();
  const { t } = useWords();
  return contact === 'lost' ? t('rate:cutOff') : null;
}

interface OpenOrCloseProps {
  /** The form it is asked in: that opens and closes as one. */
  readonly form: Form | null;
  /** The question, or all of the form. */
  readonly questions: readonly Question[];
  readonly filled: boolean;
}

/** One key: opens what is not open and closes what is. Opening again says first what it means. */
export function OpenOrClose(props: OpenOrCloseProps): ReactNode {
  const { form, questions, filled } = props;
  const { t } = useWords();
  const acts = useActs(props);
  const cutOff = useCutOff();
  const [asking, setAsking] = useState(false);
  const state = stateOf(questions);
  const label = state === 'draft' ? 'open' : state === 'open' ? 'close' : 'reopen';
  const words = form ? t(`rate:page.${label}`) : t(`rate:${label}`);
  const act = (): void => {
    if (state === 'closed') setAsking(true);
    else void (state === 'draft' ? acts.open() : acts.close());
  };
  useShortcut('l', words, act, { off: cutOff !== null });
  return (
    <>
      <Button look={filled && state !== 'closed' ? 'filled' : 'plain'} keys="L" unavailable={cutOff} onClick={act}>
        {words}
      </Button>
      {asking ? (
        <Reopening
          form={form}
          onClose={() => setAsking(false)}
          onReopen={() => {
            setAsking(false);
            void acts.reopen();
          }}
        />
      ) : null}
    </>
  );
}

function useActs({ form, questions }: OpenOrCloseProps) {
  const { answers } = useGathering().snapshot;
  const { t } = useWords();
  const announce = useAnnounce();
  const one = useRatingActs();
  const all = useFormActs();
  const [question] = questions;
  const name = form?.title ?? question?.text ?? '';
  const of = (act: 'open' | 'close' | 'reopen'): Promise<boolean> => {
    if (form) return all[act === 'close' ? 'close' : 'open'](form.id);
    return question ? one[act](question.id) : Promise.resolve(false);
  };
  const saying = async (act: 'open' | 'close' | 'reopen', sentence: string): Promise<void> => {
    if (await of(act)) announce(sentence);
  };
  const ids = questions.map(({ id }) => id);
  const count = answers.filter(({ questionId }) => ids.includes(questionId)).length;
  return {
    open: () => saying('open', t('rate:opened', { question: name })),
    reopen: () => saying('reopen', t('rate:opened', { question: name })),
    close: () => saying('close', t(form ? 'rate:page.closed' : 'rate:closed', { count })),
  };
}

function Reopening(props: { form: Form | null; onClose: () => void; onReopen: () => void }): ReactNode {
  const { form, onClose, onReopen } = props;
  const { t } = useWords();
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(form ? 'rate:page.reopen' : 'rate:reopen')}
      actions={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button look="filled" data-autofocus onClick={onReopen}>
            {t('rate:reopening.act')}
          </Button>
        </>
      }
    >
      <div>
        <p className={css.said}>{t('rate:reopening.stays')}</p>
        <p className={css.said}>{t('rate:reopening.change')}</p>
        <p className={css.said}>{t('rate:reopening.hidden')}</p>
      </div>
    </Dialog>
  );
}
