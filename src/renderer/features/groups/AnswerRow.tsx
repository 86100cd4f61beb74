import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { kindOfField, noteOfAnswer } from '../../../domain/groups/answer-notes';
import type { GroupAnswer } from '../../../domain/groups/group';
import { LONGEST_PROSE } from '../../../domain/text-lengths';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { Button, IconButton } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { VisuallyHidden } from '../../ui/Hidden';
import { CheckIcon, PencilIcon, TrashIcon } from '../../ui/icons';
import { useEdited } from '../plan/fields/useEdited';
import css from './AnswersTab.module.css';
import type { SectionProps } from './answer-section';
import { useCannotChange } from './useCannotChange';

type RowProps = SectionProps & { readonly answer: GroupAnswer };

const DRAGGED = 'text/x-kjoreplan-answer';

/** One answer, dropped on another to say that they mean the same; what is gathered under it stands below. */
export function AnswerRow(props: RowProps): ReactNode {
  const { desk, section, answer, acts, picked, gather } = props;
  const { t } = useWords();
  const { editing, edit, leave, comesBack } = useEditing();
  const [over, setOver] = useState(false);
  const cannot = useCannotChange();
  const under = desk.answers.filter(({ gatheredUnder }) => gatheredUnder === answer.id);
  const head = desk.answers.find(({ id }) => id === answer.gatheredUnder);
  return (
    <li
      className={cx(css.row, over && css.over, picked?.id === answer.id && css.picked, answer.agreed && css.agreedRow)}
      draggable={!editing}
      onDragStart={(event) => event.dataTransfer.setData(DRAGGED, answer.id)}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(DRAGGED)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const dragged = desk.answers.find(({ id }) => id === event.dataTransfer.getData(DRAGGED));
        if (dragged && dragged.id !== answer.id && !cannot) void acts.gather(dragged, answer);
      }}
    >
      {editing ? <Editor {...props} onDone={leave} /> : <Said {...props} onEdit={edit} comesBack={comesBack} />}
      {section.group === null ? <span className={css.whose}>{groupName(props, answer)}</span> : null}
      {picked && picked.id !== answer.id ? (
        <Button size="row" onClick={() => gather(answer)}>
          {t('groups:answer.gatherHere')}
        </Button>
      ) : (
        <Acts {...props} onEdit={edit} />
      )}
      {under.length > 0 ? (
        <p className={css.about}>
          <strong>{t('groups:stage.same', { count: under.length + 1 })}</strong>
        </p>
      ) : null}
      {head ? (
        <p className={css.about}>
          <span>{t('groups:answer.standsUnder', { text: head.text })}</span>
          <Apart {...props} one={answer} />
        </p>
      ) : null}
      {under.length > 0 ? (
        <ul className={css.under}>
          {under.map((one) => (
            <li key={one.id}>
              <span>
                {one.text} <small>{groupName(props, one)}</small>
              </span>
              <Apart {...props} one={one} />
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}

/** Whether its words are open, and whether the row has the keys again when they are not. */
function useEditing() {
  const [{ editing, comesBack }, set] = useState({ editing: false, comesBack: false });
  return {
    editing,
    comesBack,
    edit: () => set({ editing: true, comesBack: false }),
    /** `inField`: nothing else has been turned to meanwhile. */
    leave: (inField: boolean) => set({ editing: false, comesBack: inField }),
  };
}

const groupName = ({ desk }: RowProps, { groupId }: GroupAnswer): string =>
  desk.groups.find(({ id }) => id === groupId)?.name ?? '';

/** The words themselves: the row's own place for the keys. A press turns to it, two open it. */
function Said(props: RowProps & { onEdit: () => void; comesBack: boolean }): ReactNode {
  const { answer, acts, picked, onPick, gather, onEdit, comesBack } = props;
  const { t } = useWords();
  const cannot = useCannotChange();
  const button = useRef<HTMLButtonElement>(null);
  const gathers = picked !== null && picked.id !== answer.id;
  useEffect(() => {
    if (comesBack) button.current?.focus();
  }, [comesBack]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || cannot) return;
    const key = event.key.toLowerCase();
    if (key === 's') onPick(answer);
    else if (key === 'e') void acts.agree(answer, !answer.agreed);
    else if (key === 'n') void acts.makeNotes([answer]);
    else if (key === 'escape' && picked) onPick(null);
    else if (key === 'delete') void acts.remove(answer);
    else if (key === 'f2' || (key === 'enter' && !gathers)) onEdit();
    else return;
    event.preventDefault();
  };
  return (
    <button
      ref={button}
      type="button"
      className={css.said}
      data-answer={answer.id}
      aria-keyshortcuts="S E N Enter F2 Delete"
      onKeyDown={onKeyDown}
      onClick={() => {
        button.current?.focus();
        if (gathers) gather(answer);
      }}
      onDoubleClick={() => {
        if (!gathers && !cannot) onEdit();
      }}
    >
      {answer.agreed ? (
        <span className={css.agreed}>
          <CheckIcon /> {t('groups:stage.agreed')}
        </span>
      ) : null}
      <span dir="auto">{answer.text}</span>
      {answer.agreedText === null ? null : (
        <span className={css.reworded}>
          {t('groups:answer.reworded')}. <span>{t('groups:answer.agreedOn', { text: answer.agreedText })}</span>
        </span>
      )}
    </button>
  );
}

/** What is typed is saved when it is left, also when the page goes to another step with it open. */
function Editor({ answer, acts, onDone }: RowProps & { onDone: (inField: boolean) => void }): ReactNode {
  const { t } = useWords();
  // As it stood when it was opened; the table may go on writing.
  const [base] = useState(answer.text);
  const edited = useEdited(base, async (text) => {
    const said = text.trim();
    return said === '' || said === base || (await acts.update(answer, said, base));
  });
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const close = (): void => onDone(document.activeElement === field.current);
  const leave = async (): Promise<void> => {
    if (await edited.save()) close();
  };
  return (
    <textarea
      ref={field}
      className={css.editor}
      rows={1}
      maxLength={LONGEST_PROSE}
      aria-label={t('groups:answer.edit', { text: base })}
      value={edited.text}
      onChange={edited.onChange}
      onBlur={() => void leave()}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') {
          edited.drop();
          close();
        }
        if (event.key !== 'Enter' || event.shiftKey) return;
        event.preventDefault();
        void leave();
      }}
    />
  );
}

function Apart({ acts, one }: RowProps & { one: GroupAnswer }): ReactNode {
  const { t } = useWords();
  const cannot = useCannotChange();
  return (
    <Button
      size="row"
      look="quiet"
      unavailable={cannot}
      aria-label={t('groups:answer.takeApartNamed', { text: one.text })}
      onClick={() => void acts.gather(one, null)}
    >
      {t('groups:answer.takeApart')}
    </Button>
  );
}

/** Which of the answers an act is about, for those who hear the buttons and not the row. */
const Of = ({ text }: { text: string }): ReactNode => <VisuallyHidden>: {text}</VisuallyHidden>;

function Acts({ desk, answer, acts, picked, onPick, onEdit }: RowProps & { onEdit: () => void }): ReactNode {
  const { snapshot } = useGathering();
  const { t } = useWords();
  const cannot = useCannotChange();
  const kind = kindOfField(desk.task?.form ?? 'free', answer.fieldId);
  const noteId = noteOfAnswer(answer.id);
  const made = snapshot.notes.find(({ id, deletedAt }) => id === noteId && deletedAt === null);
  return (
    <div className={css.acts}>
      <Button
        size="row"
        keys="S"
        unavailable={cannot}
        aria-pressed={picked?.id === answer.id}
        onClick={() => onPick(answer)}
      >
        {t('groups:answer.gather')}
        <Of text={answer.text} />
      </Button>
      <Button
        size="row"
        keys="E"
        unavailable={cannot}
        aria-pressed={answer.agreed}
        onClick={() => void acts.agree(answer, !answer.agreed)}
      >
        {t(answer.agreedText === null ? 'groups:answer.agree' : 'groups:answer.stillAgreed')}
        <Of text={answer.text} />
      </Button>
      <Button
        size="row"
        keys="N"
        unavailable={cannot ?? (made ? t('groups:answer.isNote') : null)}
        onClick={() => void acts.makeNotes([answer])}
      >
        {made ? <CheckIcon /> : null}
        {t(`common:noteKind.${made?.kind ?? kind}`)}
        <Of text={answer.text} />
      </Button>
      <IconButton name={t('groups:answer.edit', { text: answer.text })} unavailable={cannot} onClick={onEdit}>
        <PencilIcon />
      </IconButton>
      <IconButton
        name={t('groups:answer.remove', { text: answer.text })}
        unavailable={cannot}
        onClick={() => void acts.remove(answer)}
      >
        <TrashIcon />
      </IconButton>
    </div>
  );
}
