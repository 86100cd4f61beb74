import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { Observation } from '../../../domain/reflection/observation';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import css from './Board.module.css';
import type { ObservationActs } from './useObservationActs';

interface ThemeFieldProps {
  readonly one: Observation;
  /** Those that have been given, to choose between. */
  readonly themes: readonly string[];
  readonly acts: ObservationActs;
  /** It will stand under another theme. */
  readonly onMoves: () => void;
  readonly onDone: () => void;
}

/** The theme of one observation: Enter keeps it, Escape leaves it as it was. */
export function ThemeField({ one, themes, acts, onMoves, onDone }: ThemeFieldProps): ReactNode {
  const { t } = useWords();
  const [theme, setTheme] = useState(one.theme);
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <form
      className={css.theme}
      onSubmit={(event) => {
        event.preventDefault();
        if (theme.trim() !== one.theme) onMoves();
        // What is typed after Enter is not thrown away by the answer.
        void acts.setTheme(one.id, theme).then((done) => done && field.current?.value === theme && onDone());
      }}
    >
      <TextField
        ref={field}
        label={t('reflection:board.theme')}
        hideLabel
        list={list}
        value={theme}
        onChange={(event) => setTheme(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          // The dialog stays open: it is only the field that is left.
          event.preventDefault();
          event.stopPropagation();
          onDone();
        }}
      />
      <datalist id={list}>
        {themes.map((known) => (
          <option key={known} value={known} />
        ))}
      </datalist>
      <Button size="row" type="submit">
        {t('reflection:board.saveTheme')}
      </Button>
    </form>
  );
}
