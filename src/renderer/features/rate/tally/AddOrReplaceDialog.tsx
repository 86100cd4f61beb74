import type { ReactNode } from 'react';
import type { Answer } from '../../../../domain/ratings/rating';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import type { AddOrReplace } from '../acts/useRatingActs';
import css from '../asking/QuestionDialog.module.css';

interface AddOrReplaceDialogProps {
  readonly answers: readonly Answer[];
  /** How many are to come in; unknown while they are still to be counted. */
  readonly added?: number;
  readonly onClose: () => void;
  readonly onChoose: (choice: AddOrReplace) => void;
}

/** What is there already, and what each choice makes of it. */
export function AddOrReplaceDialog({ answers, added, onClose, onChoose }: AddOrReplaceDialogProps): ReactNode {
  const { t } = useWords();
  const phones = answers.filter(({ source }) => source === 'phone').length;
  const hands = answers.length - phones;
  const there = [
    phones > 0 ? t('rate:sources.phone', { count: phones }) : null,
    hands > 0 ? t('rate:sources.hand', { count: hands }) : null,
  ].filter((part) => part !== null);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('rate:addOrReplace.title')}
      actions={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button onClick={() => onChoose('replace')}>{t('rate:addOrReplace.replace')}</Button>
          <Button data-autofocus onClick={() => onChoose('add')}>
            {t('rate:addOrReplace.add')}
          </Button>
        </>
      }
    >
      <div>
        <p className={css.said}>{t('rate:addOrReplace.there', { there: there.join(' · ') })}</p>
        <p className={css.said}>
          {added === undefined
            ? t('rate:addOrReplace.addMeans')
            : t('rate:addOrReplace.addComesTo', { count: answers.length + added })}
        </p>
        <p className={css.said}>{t('rate:addOrReplace.replaceMeans', { count: answers.length })}</p>
      </div>
    </Dialog>
  );
}
