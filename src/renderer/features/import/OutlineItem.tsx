import { type ReactNode, useEffect, useRef } from 'react';
import { saysItIsRoom } from '../../../domain/agenda/room-name';
import { clockFace } from '../../../domain/time';
import { span } from '../../../words';
import { KindChip } from '../../agenda/KindSign';
import { useWords } from '../../i18n/words';
import { IconButton } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { PencilIcon } from '../../ui/icons';
import { Pill } from '../../ui/Pill';
import { ItemEditor } from './ItemEditor';
import css from './Outline.module.css';
import type { ReviewItem } from './review';
import { useReview } from './review-context';
import { WarningNotes } from './WarningNote';

/** One item as it was read, what is under it, and what must be checked. */
export function OutlineItem(props: { item: ReviewItem }): ReactNode {
  const { item } = props;
  const { t } = useWords();
  const { line, pointAt, editing, edit } = useReview();
  const isOpen = editing === item.key;
  const pencil = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    // The field she was in is gone with the editor.
    if (wasOpen.current && !isOpen && document.activeElement === document.body) pencil.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  const point = (): void => {
    if (item.line >= 0) pointAt(item.line);
  };
  return (
    <li onFocus={point} className={css.outlineItem}>
      <div
        className={cx(
          css.itemRow,
          line === item.line && item.line >= 0 && css.pointed,
          item.children.length > 0 && css.bold,
        )}
        onPointerEnter={point}
      >
        {/* The spaces are for what is read aloud or copied: the eye has the columns. */}
        <Times item={item} />{' '}
        <span className={css.grow}>
          <span className={css.itemTitle}>
            {item.title || t('plan:untitled')}
            <About item={item} />
          </span>
          {item.prompts.length > 0 ? (
            <ul className={css.prompts}>
              {item.prompts.map((prompt, nr) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: prompts are told apart by their order alone.
                <li key={nr}>{prompt}</li>
              ))}
            </ul>
          ) : null}
        </span>{' '}
        {item.children.length > 0 ? null : <KindChip kind={item.kind} className={css.kind ?? ''} />}
        <IconButton
          ref={pencil}
          name={t('plan:importing.editItem', { title: item.title || t('plan:untitled') })}
          aria-expanded={isOpen}
          onClick={() => edit(isOpen ? null : item.key)}
        >
          <PencilIcon />
        </IconButton>
      </div>
      {isOpen ? <ItemEditor item={item} /> : null}
      <WarningNotes at={item.key} />
      {item.children.length > 0 ? (
        <ol className={css.children}>
          {item.children.map((child) => (
            <OutlineItem key={child.key} item={child} />
          ))}
        </ol>
      ) : null}
    </li>
  );
}

/** Who and where, and how many side by side. */
function About(props: { item: ReviewItem }): ReactNode {
  const { responsible, room, parallel, children } = props.item;
  const { t } = useWords();
  const where = room && !saysItIsRoom(room) ? t('plan:track.roomIs', { room }) : room;
  const about = [responsible, where].filter(Boolean);
  return (
    <>
      {about.length > 0 ? <span className={css.who}>, {about.join(', ')}</span> : null}
      {parallel ? (
        <>
          {' '}
          <Pill className={css.count ?? ''}>{t('plan:track.count', { count: children.length })}</Pill>
        </>
      ) : null}
    </>
  );
}

function Times(props: { item: ReviewItem }): ReactNode {
  const { start, end, minutes } = props.item;
  const { language } = useWords();
  const length = minutes ?? (start !== null && end !== null && end >= start ? end - start : null);
  const range = [start, end].filter((at) => at !== null).map(clockFace);
  return (
    <span className={css.times}>
      <span className={css.range}>{range.join('–')}</span>{' '}
      <span className={css.length}>{length === null ? '' : span(language, length)}</span>
    </span>
  );
}
