import { type ReactNode, useEffect, useState } from 'react';
import type { PersonTraces } from '../../../contract';
import type { ParticipantId } from '../../../domain/ids';
import type { Words } from '../../../words';
import { useCall } from '../../api/call';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useToast } from '../../ui/Toast';
import css from './ErasePersonDialog.module.css';
import { TracedTexts } from './TracedTexts';

interface EraseProps {
  readonly participantId: ParticipantId;
  readonly onClose: () => void;
}

/** Takes one person out for good; says first, in words and numbers, what that will do. */
export function ErasePersonDialog({ participantId, onClose }: EraseProps): ReactNode {
  const { gatheringId, client } = useGathering();
  const { t } = useWords();
  const call = useCall();
  const toast = useToast();
  const traces = useTraces(participantId, onClose);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<ReadonlySet<string>>(new Set());
  const ticked = (key: string, whole: boolean): boolean => (whole ? !left.has(key) : asked.has(key));
  const erase = async (): Promise<void> => {
    if (!traces) return;
    const texts = traces.texts.filter(({ key, whole }) => ticked(key, whole)).map(({ key }) => key);
    const done = await call(() =>
      client.people.erase({ gatheringId, participantId, texts, mark: t('people:erase.mark') }),
    );
    onClose();
    if (done.ok) toast({ text: t('people:erase.done') });
  };
  const name = traces?.name ?? '';
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t('people:erase.title', { name })}
      actions={
        <>
          <Button data-autofocus="" onClick={onClose}>
            {t('people:erase.keep')}
          </Button>
          <Button look="danger" unavailable={traces ? null : t('people:erase.looking')} onClick={() => void erase()}>
            {t('people:erase.confirm')}
          </Button>
        </>
      }
    >
      {traces ? (
        <>
          <div>
            <p>{t('people:erase.will')}</p>
            <ul className={css.will}>
              {consequences(t, traces).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
          <TracedTexts
            texts={traces.texts}
            isTicked={({ key, whole }) => ticked(key, whole)}
            onTick={({ key, whole }) => (whole ? setLeft(toggled(left, key)) : setAsked(toggled(asked, key)))}
          />
          <p className={css.never}>{t('people:erase.never')}</p>
        </>
      ) : (
        <p role="status">{t('people:erase.looking')}</p>
      )}
    </Dialog>
  );
}

function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
}

/** Where the person is named; null until that has been looked for. */
function useTraces(participantId: ParticipantId, onFailure: () => void): PersonTraces | null {
  const { gatheringId, client } = useGathering();
  const call = useCall();
  const [traces, setTraces] = useState<PersonTraces | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for once, when the dialog opens.
  useEffect(() => {
    let here = true;
    void call(() => client.people.traces({ gatheringId, participantId })).then((found) => {
      if (!here) return;
      if (found.ok) setTraces(found.value);
      else onFailure();
    });
    return () => {
      here = false;
    };
  }, [participantId]);
  return traces;
}

const COUNTED = ['notes', 'items', 'groups', 'reflections'] as const;

function consequences(t: Words, { name, who, hidden, namesakes }: PersonTraces): string[] {
  return [
    t('people:erase.list', { name }),
    ...COUNTED.map((kind) => (who[kind] === 0 ? '' : t(`people:erase.${kind}`, { count: who[kind] }))),
    who.gathering === 0 ? '' : t('people:erase.gathering'),
    hidden === 0 ? '' : t('people:erase.hidden', { count: hidden }),
    t('people:erase.history'),
    t('people:erase.backups'),
    namesakes === 0 ? '' : t('people:erase.namesakes', { count: namesakes }),
  ].filter((line) => line !== '');
}
