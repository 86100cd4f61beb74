import { type FormEvent, type ReactNode, useRef } from 'react';
import { kindOfField, noteOfAnswer } from '../../../domain/groups/answer-notes';
import type { Group } from '../../../domain/groups/group';
import { LONGEST_PROSE } from '../../../domain/text-lengths';
import { useGathering } from '../../app/gathering';
import { sendHeld, useHeldText } from '../../app/held-text';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { AnswerRow } from './AnswerRow';
import css from './AnswersTab.module.css';
import type { SectionProps } from './answer-section';
import type { AnswerActs } from './useAnswerActs';
import { useCannotChange } from './useCannotChange';

/** The answers to one question, with a line to write for a group that has no device. */
export function AnswerSection(props: SectionProps): ReactNode {
  const { desk, section, acts } = props;
  const { t } = useWords();
  const { answers, fieldId, group, hint, title } = section;
  const list = useRef<HTMLUListElement>(null);
  return (
    <section className={css.section} aria-label={title} data-focus-home tabIndex={-1}>
      <div className={css.sectionHead}>
        <h2>{title}</h2>
        <MakeNotes desk={desk} section={section} acts={acts} />
      </div>
      {hint ? <p className={css.hint}>{hint}</p> : null}
      {answers.length === 0 ? <p className={css.hint}>{t('groups:answers.none')}</p> : null}
      <ul
        ref={list}
        className={css.rows}
        onKeyDown={(event) => {
          const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
          if (step === 0 || !(event.target instanceof HTMLElement) || !event.target.dataset.answer) return;
          event.preventDefault();
          stepIn(event.target, step);
        }}
      >
        {answers.map((answer) => (
          <AnswerRow key={answer.id} {...props} answer={answer} />
        ))}
      </ul>
      {fieldId !== null && group ? <WriteFor group={group} fieldId={fieldId} title={title} acts={acts} /> : null}
    </section>
  );
}

/** To the row above or below, over all the sections in view. */
function stepIn(from: HTMLElement, step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-answer]')];
  rows[rows.indexOf(from) + step]?.focus();
}

/** Actions of a 3-3-3, strengths of a SWOT, and so on: all of them with one press. */
function MakeNotes({ desk, section, acts }: Pick<SectionProps, 'desk' | 'section' | 'acts'>): ReactNode {
  const { snapshot } = useGathering();
  const { t } = useWords();
  const cannot = useCannotChange();
  const { fieldId, answers } = section;
  if (fieldId === null || answers.length === 0) return null;
  const kind = kindOfField(desk.task?.form ?? 'free', fieldId);
  const made = new Set(snapshot.notes.flatMap(({ id, deletedAt }) => (deletedAt === null ? [id] : [])));
  const left = answers.filter(({ id, gatheredUnder }) => gatheredUnder === null && !made.has(noteOfAnswer(id)));
  return (
    <Button
      size="row"
      unavailable={cannot ?? (left.length === 0 && t('groups:answers.allMade'))}
      onClick={() => void acts.makeNotes(left)}
    >
      {t('groups:answers.makeAll', { kind: t(`common:noteKind.${kind}`), count: left.length })}
    </Button>
  );
}

/** For a table without a device, or one that only spoke. */
function WriteFor(props: { group: Group; fieldId: string; title: string; acts: AnswerActs }): ReactNode {
  const { group, fieldId, title, acts } = props;
  const { t } = useWords();
  const cannot = useCannotChange();
  const key = `answer/${group.id}/${fieldId}`;
  const [text, setText] = useHeldText(key);
  const write = (event: FormEvent): void => {
    event.preventDefault();
    const said = text.trim();
    if (said === '' || cannot) return;
    void sendHeld(key, () => acts.write(group.id, fieldId, said));
  };
  return (
    <form className={css.write} onSubmit={write}>
      <input
        type="text"
        autoComplete="off"
        maxLength={LONGEST_PROSE}
        aria-label={t('groups:answers.writeFor', { name: group.name, field: title })}
        placeholder={t('groups:answers.writeHere', { name: group.name })}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" size="row" unavailable={cannot}>
        {t('groups:answers.add')}
      </Button>
    </form>
  );
}
