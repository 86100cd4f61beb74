import { type FormEvent, type ReactNode, useMemo, useState } from 'react';
import type { Participant } from '../../../domain/people/participant';
import { arrivals, readPeople } from '../../../domain/people/people-list';
import { calledTheSame, sameMunicipalities } from '../../../domain/people/same-municipality';
import { useCall } from '../../api/call';
import { useGathering } from '../../app/gathering';
import { useHeldText } from '../../app/held-text';
import { useUndo } from '../../app/undo';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { TextArea } from '../../ui/Field';
import { FileChoice } from '../../ui/FileChoice';
import { useToast } from '../../ui/Toast';
import { SameMunicipalities } from './SameMunicipalities';
import css from './TakeIn.module.css';
import { TakePreview } from './TakePreview';
import { useCannotChange } from './useCannotChange';
import { useNewIds } from './useNewIds';
import { usePeopleFile } from './usePeopleFile';

/** The box a list is pasted or read into, and how it is understood before it is taken. */
export function TakeIn(props: { people: readonly Participant[] }): ReactNode {
  const { people } = props;
  const { t } = useWords();
  const { gatheringId, client } = useGathering();
  const call = useCall();
  const toast = useToast();
  const undo = useUndo().action('people');
  const cannot = useCannotChange();
  // Left with Escape, it stands here when the list is opened again.
  const [text, setText] = useHeldText(`people/${gatheringId}`);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const idOf = useNewIds(text);
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(new Set());
  const { same, found } = useMemo(() => {
    const list = readPeople(text);
    const all = sameMunicipalities(list, people);
    const one = all.filter(({ full }) => accepted.has(full));
    return { same: all, found: arrivals(calledTheSame(list, one), people) };
  }, [text, people, accepted]);
  const wanted = found.filter((one, at) => !one.nothingNew && !left.has(at));
  const change = (next: string): void => {
    setText(next);
    setLeft(new Set());
    setAccepted(new Set());
  };
  const accept = (next: ReadonlySet<string>): void => {
    setAccepted(next);
    // The lines stand elsewhere now that some of them are the same person.
    setLeft(new Set());
  };
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (wanted.length === 0 || cannot) return;
    const listed = wanted.map(({ person: { name, organisation, role }, sameAs }) => ({
      ...{ name, organisation, role, sameAs },
      id: idOf(name, organisation),
    }));
    const done = await call(() => client.people.add({ gatheringId, people: listed }));
    if (!done.ok) return;
    change('');
    toast({ text: t('people:take.taken', { count: wanted.length }), action: undo });
  };
  const none = wanted.length === 0 && t('people:take.nothing');
  return (
    <form className={css.take} onSubmit={(event) => void add(event)}>
      <TextArea
        label={t('people:take.paste')}
        hint={t('people:take.pasteHint')}
        placeholder={t('people:take.example')}
        rows={3}
        value={text}
        onChange={(event) => change(event.target.value)}
      />
      <PeopleFile onText={change} />
      {found.length > 0 ? (
        <TakePreview found={found} left={left} onLeave={setLeft}>
          <SameMunicipalities same={same} accepted={accepted} onAccept={accept} />
        </TakePreview>
      ) : null}
      <div className={css.acts}>
        <Button type="submit" unavailable={cannot ?? none}>
          {wanted.length === 0 ? t('people:take.addNone') : t('people:take.add', { count: wanted.length })}
        </Button>
        {text === '' ? null : (
          <Button look="quiet" onClick={() => change('')}>
            {t('people:take.discard')}
          </Button>
        )}
      </div>
    </form>
  );
}

function PeopleFile(props: { onText: (text: string) => void }): ReactNode {
  const { t } = useWords();
  const { read, reading, failed } = usePeopleFile(props.onText);
  return (
    <FileChoice
      size="row"
      accept=".xlsx,.csv,.tsv,.txt"
      onFile={(file) => void read(file)}
      said={t(reading ? 'people:take.reading' : 'people:take.fileTypes')}
      failed={failed}
    >
      {t('people:take.file')}
    </FileChoice>
  );
}
