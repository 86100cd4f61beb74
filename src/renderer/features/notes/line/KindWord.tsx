import type { ReactNode } from 'react';
import type { NoteKind } from '../../../../domain/notes/note';
import { useWords } from '../../../i18n/words';
import { cx } from '../../../ui/cx';
import css from './KindWord.module.css';
import { isOutcome, MARKS } from './note-marks';

/** What kind of note it is: its mark and its word, in line from the rows to the pad below them. */
export function KindWord(props: { kind: NoteKind; look: 'row' | 'pad' }): ReactNode {
  const { kind, look } = props;
  const { t } = useWords();
  return (
    <span className={cx(css.kind, css[look], isOutcome(kind) && css.outcome)}>
      <span className={css.mark} aria-hidden="true">
        {MARKS[kind]}
      </span>
      {t(`common:noteKind.${kind}`)}
    </span>
  );
}
