import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { StageLook } from '../../../domain/agenda/gathering';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { accentFault, GROUNDS } from '../stage/frame/stage-look';
import css from './StageLook.module.css';

/** The colour for what is marked, with what is wrong with it said at once, and the nearest that holds within reach. */
export function AccentField(props: {
  look: StageLook;
  unavailable: string | null;
  /** While the colour is being chosen: shown and not kept. */
  onTry: (accent: string) => void;
  onChange: (accent: string | null) => void;
}): ReactNode {
  const { look, unavailable, onChange, onTry } = props;
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const value = look.accent ?? GROUNDS[look.ground].accent;
  const fault = accentFault(look);
  useKept(input, onChange);
  return (
    <div className={css.accent}>
      <Field label={t('stage:look.accent')} error={fault && t(`stage:look.${fault.fault}`)} className={css.colour}>
        {(wiring) => (
          <input
            {...wiring}
            ref={input}
            type="color"
            value={value}
            disabled={unavailable !== null}
            onInput={(event) => onTry(event.currentTarget.value)}
            // What it becomes in the end comes by the browser's own event, once.
            onChange={() => undefined}
            className={css.swatch}
          />
        )}
      </Field>
      <div className={css.row}>
        {fault?.fault === 'weak' ? (
          <Button size="row" unavailable={unavailable} onClick={() => onChange(fault.instead)}>
            <span className={css.dot} style={{ background: fault.instead }} />
            {t('stage:look.useInstead')}
          </Button>
        ) : null}
        {look.accent === null ? null : (
          <Button size="row" look="quiet" unavailable={unavailable} onClick={() => onChange(null)}>
            {t('stage:look.ownAccent')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** The browser says «change» once the choosing is over; React calls every step on the way by that name. */
function useKept(input: React.RefObject<HTMLInputElement | null>, onChange: (accent: string) => void): void {
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(() => {
    const field = input.current;
    if (!field) return;
    const kept = (): void => latest.current(field.value);
    field.addEventListener('change', kept);
    return () => field.removeEventListener('change', kept);
  }, [input]);
}

/** What is being tried, until it is kept or given up. */
export function useTried(look: StageLook): readonly [StageLook, (accent: string) => void] {
  const [tried, setTried] = useState<{ readonly accent: string; readonly over: StageLook } | null>(null);
  const shown = tried && tried.over === look ? { ...look, accent: tried.accent } : look;
  return [shown, (accent) => setTried({ accent, over: look })];
}
