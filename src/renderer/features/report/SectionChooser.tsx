import { type DragEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { ReportDocument } from '../../../domain/report/report-document';
import { PLAIN_REPORT_SETTINGS, type ReportSettings, sectionsInOrder } from '../../../domain/report/report-settings';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { useAnnounce } from '../../ui/Announcer';
import { cx } from '../../ui/cx';
import { GripIcon } from '../../ui/icons';
import { useFocusOnceDrawn } from '../../ui/useFocusOnceDrawn';
import css from './SectionChooser.module.css';
import { useSetup } from './useSetup';

type Chosen = ReportSettings['sections'];

interface ChooserProps {
  readonly report: ReportDocument | null;
  readonly inView: string | null;
  readonly onGoTo: (sectionId: string) => void;
}

/** Every part of the summary: whether it is with, where it stands, and how much is in it. */
export function SectionChooser({ report, inView, onGoTo }: ChooserProps): ReactNode {
  const { t } = useWords();
  const { sections, put, move } = useSections();
  const list = useRef<HTMLUListElement>(null);
  const focusOnceDrawn = useFocusOnceDrawn();
  const drag = useDrag(move);
  const counts = new Map(report?.sections.map(({ id, count }) => [id, count]));
  const moveByKey = (event: KeyboardEvent, at: number): void => {
    const to = event.key === 'ArrowUp' ? at - 1 : event.key === 'ArrowDown' ? at + 1 : null;
    if (!event.altKey || to === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (to < 0 || to >= sections.length) return;
    move(at, to);
    focusOnceDrawn(() => list.current?.querySelectorAll<HTMLElement>('[data-name]')[to]);
  };
  return (
    <nav aria-label={t('report:place.contents')}>
      <ul ref={list} className={css.list} {...drag.list}>
        {sections.map(({ id, on }, at) => {
          const name = t(`report:section.${id}`);
          const count = counts.get(id);
          return (
            <li
              key={id}
              data-at={at}
              className={cx(css.row, id === inView && css.inView, drag.over === at && css.over)}
            >
              <span draggable className={css.grip} title={t('report:setup.drag')} aria-hidden="true">
                <GripIcon />
              </span>
              <input
                type="checkbox"
                className={css.box}
                checked={on}
                aria-label={t('report:setup.with', { section: name })}
                onChange={() => put(sections.with(at, { id, on: !on }))}
              />
              <button
                type="button"
                data-name=""
                className={cx(css.name, (!on || count === undefined) && css.absent)}
                aria-current={id === inView ? 'true' : undefined}
                aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
                onClick={() => onGoTo(id)}
                onKeyDown={(event) => moveByKey(event, at)}
              >
                <span>{name}</span>
                <span className={css.count}>
                  {on && report && count === undefined ? t('report:setup.nothingYet') : (count ?? '')}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** The parts as they stand in the store, or as she has just put them. */
function useSections() {
  const { snapshot } = useGathering();
  const { t } = useWords();
  const announce = useAnnounce();
  const choose = useSetup();
  const stored = snapshot.reportSettings?.sections ?? PLAIN_REPORT_SETTINGS.sections;
  const [onTheWay, setOnTheWay] = useState<Chosen | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the moment is when the store's own list has changed.
  useEffect(() => setOnTheWay(null), [stored]);
  const sections = onTheWay ?? sectionsInOrder(stored);
  const put = (next: Chosen): void => {
    setOnTheWay(next);
    void choose({ sections: next.map(({ id, on }) => ({ id, on })) }).then((done) => {
      if (!done) setOnTheWay(null);
    });
  };
  const move = (from: number, to: number): void => {
    const moving = sections[from];
    if (!moving || from === to) return;
    put(sections.toSpliced(from, 1).toSpliced(to, 0, moving));
    announce(t('report:setup.moved', { section: t(`report:section.${moving.id}`), nr: to + 1, of: sections.length }));
  };
  return { sections, put, move };
}

/** Dragging a part by its grip to where another stands. */
function useDrag(move: (from: number, to: number) => void) {
  const [from, setFrom] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const rowAt = (event: DragEvent): HTMLElement | null =>
    event.target instanceof Element ? event.target.closest<HTMLElement>('[data-at]') : null;
  const clear = (): void => {
    setFrom(null);
    setOver(null);
  };
  const list = {
    onDragStart: (event: DragEvent): void => {
      const row = rowAt(event);
      if (!row) return;
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', '');
      event.dataTransfer.setDragImage(row, 12, 12);
      setFrom(Number(row.dataset.at));
    },
    onDragOver: (event: DragEvent): void => {
      if (from === null) return;
      event.preventDefault();
      const row = rowAt(event);
      setOver(row ? Number(row.dataset.at) : null);
    },
    onDrop: (event: DragEvent): void => {
      event.preventDefault();
      const row = rowAt(event);
      if (from !== null && row) move(from, Number(row.dataset.at));
      clear();
    },
    onDragEnd: clear,
  };
  return { over: from === null || over === from ? null : over, list };
}
