import { type ReactNode, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Language } from '../../../../domain/agenda/gathering';
import { useGathering } from '../../../app/gathering';
import { useShortcut } from '../../../app/shortcuts';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/Button';
import { ReadActionsButton } from '../../report-actions/ReadActionsButton';
import { ArticleDraft } from './ArticleDraft';
import { CopyByHand } from './CopyByHand';
import css from './TakeAlong.module.css';
import { TakeDialog } from './TakeDialog';
import { useTaking } from './useTaking';
import { useWays } from './useWays';
import { WritingNow } from './WritingNow';

/** At the foot of the report: the two files she wants most, the printer, and a way to all the others. */
export function TakeAlong({ language }: { language: Language }): ReactNode {
  const { contact } = useGathering();
  const { t } = useWords();
  const taking = useTaking();
  const [open, setOpen] = useState<'ways' | 'article' | null>(null);
  const ways = useWays(taking, language);
  const noContact = contact === 'lost' && t('report:place.noContact');
  const off = noContact || (taking.writing !== null && t('paper:place.oneAtATime'));
  useShortcut('Ctrl+S', t('report:place.word'), ways.word, { whileTyping: true });
  const print = (): void => {
    // A dialog lies above everything, on paper too.
    flushSync(() => setOpen(null));
    window.print();
  };
  return (
    <>
      {taking.writing && open === null ? <WritingNow writing={taking.writing} onCancel={taking.cancel} /> : null}
      <div className={css.ways}>
        <Button look="filled" keys="Ctrl+S" className={css.first ?? ''} unavailable={off} onClick={ways.word}>
          {t('report:place.word')}
        </Button>
        <Button unavailable={off} title={t('report:place.excelHint')} onClick={ways.excel}>
          {t('report:place.excel')}
        </Button>
        <ReadActionsButton />
        <Button onClick={print}>{t('report:place.print')}</Button>
        <Button aria-haspopup="dialog" onClick={() => setOpen('ways')}>
          {t('paper:place.open')}
        </Button>
      </div>
      <TakeDialog
        open={open === 'ways'}
        onClose={() => setOpen(null)}
        language={language}
        taking={taking}
        ways={ways}
        off={off}
        onPrint={print}
        onArticle={() => setOpen('article')}
      />
      <ArticleDraft
        open={open === 'article'}
        onClose={() => setOpen('ways')}
        language={language}
        taking={taking}
        onSave={ways.article}
        off={off}
      />
      <CopyByHand text={ways.textToCopy} onClose={ways.copied} />
    </>
  );
}
