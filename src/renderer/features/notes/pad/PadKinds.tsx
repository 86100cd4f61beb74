import { type ReactNode, useState } from 'react';
import { NOTE_KINDS, type NoteKind } from '../../../../domain/notes/note';
import { recall, remember } from '../../../app/memory';
import { useShortcut } from '../../../app/shortcuts';
import { useWords } from '../../../i18n/words';
import { cx } from '../../../ui/cx';
import { KeyCap } from '../../../ui/KeyCap';
import { isSwot, SWOT } from '../line/note-marks';
import { LEADING_MARKS } from '../line/pad-line';
import css from './Pad.module.css';

const PLAIN_KINDS = NOTE_KINDS.filter((kind) => !isSwot(kind));

/** What the note is: one key each. The four of a SWOT come forth when they are wanted; their keys always work. */
export function PadKinds(props: {
  kind: NoteKind;
  onChoose: (kind: NoteKind) => void;
  /** The key of a kind; on rows of the list it means them. */
  onKey: (kind: NoteKind) => void;
  onStar: () => void;
}): ReactNode {
  const { kind, onChoose } = props;
  const { t } = useWords();
  const [open, setOpen] = useState(() => recall('swot') === 'open');
  const showsSwot = open || isSwot(kind);
  useShortcut('Ctrl+Enter', t('notes:pad.starred'), props.onStar, { whileTyping: true });
  return (
    <fieldset className={css.kinds} aria-label={t('notes:pad.kinds')}>
      <span className={css.alt} aria-hidden="true">
        Alt +
      </span>
      {NOTE_KINDS.map((one) => (
        <KindKey key={one} kind={one} onChoose={props.onKey} />
      ))}
      {PLAIN_KINDS.map((one) => (
        <KindButton key={one} kind={one} chosen={one === kind} onChoose={onChoose} />
      ))}
      <button
        type="button"
        className={css.choice}
        aria-expanded={showsSwot}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          setOpen(!showsSwot);
          remember('swot', showsSwot ? 'closed' : 'open');
        }}
      >
        {showsSwot ? null : <KeyCap keys="1–4" />}
        {t('notes:pad.swot')}
      </button>
      {showsSwot
        ? SWOT.map((one) => <KindButton key={one} kind={one} chosen={one === kind} onChoose={onChoose} />)
        : null}
    </fieldset>
  );
}

interface KindProps {
  readonly kind: NoteKind;
  readonly onChoose: (kind: NoteKind) => void;
}

/** Binds the key, and tells the help about the sign that does the same. */
function KindKey({ kind, onChoose }: KindProps): ReactNode {
  const { t } = useWords();
  const name = t(`common:noteKind.${kind}`);
  const mark = LEADING_MARKS.find((one) => one.kind === kind)?.mark;
  const label =
    kind === 'quote' ? t('notes:quoteKey', { kind: name }) : mark ? t('notes:kindKey', { kind: name, mark }) : name;
  useShortcut(`Alt+${t(`notes:key.${kind}`)}`, label, () => onChoose(kind), { whileTyping: true });
  return null;
}

function KindButton({ kind, chosen, onChoose }: KindProps & { chosen: boolean }): ReactNode {
  const { t } = useWords();
  const key = t(`notes:key.${kind}`);
  return (
    <button
      type="button"
      className={cx(css.choice, chosen && css.chosen)}
      aria-pressed={chosen}
      aria-keyshortcuts={`Alt+${key}`}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(kind)}
    >
      <KeyCap keys={key} />
      {t(`common:noteKind.${kind}`)}
    </button>
  );
}
