import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import type { Language } from '../../../../domain/agenda/gathering';
import type { ReportDocument } from '../../../../domain/report/report-document';
import { useCall } from '../../../api/call';
import { useGathering } from '../../../app/gathering';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { EditingProvider, useReportEditing } from '../editing';
import { Paper } from '../Paper';
import css from './ArticleDraft.module.css';
import type { Taking } from './useTaking';
import { WritingNow } from './WritingNow';

interface ArticleDraftProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly language: Language;
  readonly taking: Taking;
  readonly onSave: () => void;
  readonly off: string | false;
}

/** The article as it will be, to be read through and worded otherwise before it is saved. */
export function ArticleDraft(props: ArticleDraftProps): ReactNode {
  const { open, onClose, taking, off, onSave } = props;
  const { t } = useWords();
  const save = (
    <>
      {taking.writing ? <WritingNow writing={taking.writing} onCancel={taking.cancel} /> : null}
      <Button onClick={onClose}>{t('common:close')}</Button>
      <Button look="filled" unavailable={off} onClick={onSave}>
        {t('paper:place.saveDraft')}
      </Button>
    </>
  );
  return (
    <Dialog open={open} onClose={onClose} title={t('paper:place.draft')} wide actions={save}>
      <Draft language={props.language} />
    </Dialog>
  );
}

function Draft({ language }: { language: Language }): ReactNode {
  const { t } = useWords();
  const { draft, trouble, refresh } = useDraft(language);
  const editing = useReportEditing(language, refresh);
  return (
    <div aria-busy={draft === null && !trouble}>
      <p className={css.hint}>{t('paper:place.draftHint')}</p>
      {trouble ? (
        <div role="alert" className={css.trouble}>
          <p>{t('paper:place.draftTrouble')}</p>
          <Button size="row" onClick={() => void refresh()}>
            {t('report:place.retry')}
          </Button>
        </div>
      ) : null}
      {draft ? (
        <div className={css.sheet}>
          <EditingProvider value={editing}>
            <Paper report={draft} />
          </EditingProvider>
        </div>
      ) : null}
    </div>
  );
}

/** The draft as it stands; made anew when it has been worded otherwise. */
function useDraft(language: Language) {
  const { gatheringId, client, snapshot } = useGathering();
  const call = useCall();
  const [draft, setDraft] = useState<ReportDocument | null>(null);
  const [trouble, setTrouble] = useState(false);
  const asked = useRef(0);
  const refresh = useCallback(async () => {
    asked.current += 1;
    const question = asked.current;
    const said = (): true => {
      if (question === asked.current) setTrouble(true);
      return true;
    };
    const answer = await call(() => client.report.article({ gatheringId, language }), { onFailure: said });
    if (!answer.ok || question !== asked.current) return;
    setTrouble(false);
    setDraft(answer.value);
  }, [call, client, gatheringId, language]);
  const { reportSettings } = snapshot;
  // biome-ignore lint/correctness/useExhaustiveDependencies: her wording comes from the other window too, and by undo.
  useEffect(() => void refresh(), [refresh, reportSettings]);
  return { draft, trouble, refresh };
}
