import { type FormEvent, type ReactNode, useState } from 'react';
import { useGathering } from '../../../app/gathering';
import { putBack } from '../../../app/put-back';
import { useShortcut } from '../../../app/shortcuts';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/Button';
import { TextField } from '../../../ui/Field';
import { SegmentedControl } from '../../../ui/SegmentedControl';
import css from './StageMessage.module.css';
import { type Target, useShow } from './useShow';

const TARGETS: readonly Target[] = ['message', 'speakerMessage'];

/** What she says to the room on its own screen, or to the one who speaks; and a dark screen. */
export function StageMessage(props: { unavailable: string | null }): ReactNode {
  const { unavailable } = props;
  const { snapshot } = useGathering();
  const { t } = useWords();
  const show = useShow();
  const [text, setText] = useState('');
  const [target, setTarget] = useState<Target>('message');
  const dark = snapshot.stage?.blackout ?? false;
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const said = text.trim();
    if (said === '' || unavailable) return;
    setText('');
    if (!(await show({ [target]: said }))) setText((since) => putBack(said, since));
  };
  return (
    <section className={css.box}>
      <form className={css.form} onSubmit={(event) => void send(event)}>
        <TextField
          label={t('run:stage.message')}
          maxLength={200}
          value={text}
          onChange={(e) => setText(e.target.value)}
        />
        <div className={css.row}>
          <SegmentedControl
            label={t('run:stage.target')}
            segments={TARGETS.map((value) => ({ value, label: t(`run:stage.to.${value}`) }))}
            value={target}
            onChange={setTarget}
          />
          <Button type="submit" unavailable={unavailable ?? (text.trim() === '' && t('run:stage.nothingTyped'))}>
            {t('run:stage.show')}
          </Button>
        </div>
      </form>
      {TARGETS.map((one) => (
        <Shown key={one} target={one} unavailable={unavailable} onRemove={() => void show({ [one]: '' })} />
      ))}
      <Button
        keys="B"
        keepFocus
        aria-pressed={dark}
        unavailable={unavailable}
        className={css.dark ?? ''}
        onClick={() => void show({ blackout: !dark })}
      >
        {t('run:stage.blackout')}
      </Button>
    </section>
  );
}

/** What stands there now, and the way to take it off. */
function Shown(props: { target: Target; unavailable: string | null; onRemove: () => void }): ReactNode {
  const { target, unavailable, onRemove } = props;
  const { snapshot } = useGathering();
  const { t } = useWords();
  const text = snapshot.stage?.[target] ?? '';
  if (text === '') return null;
  return (
    <div className={css.shown}>
      <p>{t(`run:stage.shown.${target}`, { text })}</p>
      <Button size="row" keepFocus unavailable={unavailable} onClick={onRemove}>
        {t('run:stage.remove')}
      </Button>
    </div>
  );
}

/** B makes the big screen dark and lights it again, as on the presenters people hold in their hands. */
export function useBlackoutKey(): void {
  const { snapshot } = useGathering();
  const { t } = useWords();
  const show = useShow();
  const dark = snapshot.stage?.blackout ?? false;
  useShortcut('b', t('run:stage.blackout'), () => void show({ blackout: !dark }));
}
