import { type ReactNode, useEffect, useState } from 'react';
import type { Language } from '../../../../domain/agenda/gathering';
import { useCall } from '../../../api/call';
import { useGathering } from '../../../app/gathering';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Letters } from './Letters';
import css from './TakeDialog.module.css';
import type { Taking } from './useTaking';
import type { Ways } from './useWays';
import { WayRow } from './WayRow';
import { WordTemplates } from './WordTemplates';
import { WritingNow } from './WritingNow';
import type { Way } from './ways';

interface TakeDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly language: Language;
  readonly taking: Taking;
  readonly ways: Ways;
  /** Why nothing can be written now. */
  readonly off: string | false;
  readonly onPrint: () => void;
  readonly onArticle: () => void;
}

/** Every way to take the summary along, with what it is good for. */
export function TakeDialog(props: TakeDialogProps): ReactNode {
  const { open, onClose, taking } = props;
  const { t } = useWords();
  const { writing, cancel } = taking;
  return (
    <Dialog open={open} onClose={onClose} title={t('paper:place.title')} wide>
      <AllWays {...props} />
      {writing ? (
        <div className={css.now}>
          <WritingNow writing={writing} onCancel={cancel} />
        </div>
      ) : null}
    </Dialog>
  );
}

function AllWays({ language, ways, off, onPrint, onArticle }: TakeDialogProps): ReactNode {
  const { t } = useWords();
  const desktop = useDesktop();
  const row = (way: Way, act: () => void, unavailable: string | false = off): ReactNode => (
    <WayRow name={t(`paper:place.name.${way}`)} what={t(`paper:place.what.${way}`)}>
      <Button size="row" unavailable={unavailable} onClick={act}>
        {t(`paper:place.act.${way}`)}
      </Button>
    </WayRow>
  );
  return (
    <>
      <p className={css.intro}>{t('paper:place.intro', { language: t(`paper:place.languages.${language}`) })}</p>
      <ul className={css.rows}>
        {row('word', ways.word)}
        {row('excel', ways.excel)}
        {desktop === false ? (
          <WayRow name={t('paper:place.name.pdf')} what={t('paper:place.what.noPdf')} />
        ) : (
          row('pdf', ways.pdf)
        )}
        {row('web', ways.web)}
        {row('article', onArticle, false)}
        <Letters off={off} onWrite={ways.letters} />
        {row('calendar', ways.calendar)}
        {row('markdown', ways.markdown)}
        {row('print', onPrint, false)}
      </ul>
      <WordTemplates />
    </>
  );
}

/** Whether a desktop app is at the other end, which can print to PDF; null until it is known. */
function useDesktop(): boolean | null {
  const { client } = useGathering();
  const call = useCall();
  const [desktop, setDesktop] = useState<boolean | null>(null);
  useEffect(() => {
    void call(() => client.system.info(), { onFailure: () => true }).then((answer) => {
      if (answer.ok) setDesktop(answer.value.desktop);
    });
  }, [call, client]);
  return desktop;
}
