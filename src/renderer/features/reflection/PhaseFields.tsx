import type { ReactNode } from 'react';
import { REFLECTION_PHASES, type ReflectionPhase } from '../../../domain/agenda/agenda';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { Checkbox, TextArea, TextField } from '../../ui/Field';
import css from './SetUp.module.css';
import type { PartProps } from './set-up-form';
import { fourRoles, LONGEST, MOST_ROUNDS, talkLength, wholeNumber } from './set-up-form';

/** How long each phase is, and the rounds of the talk, whose turn each of them is. */
export function PhaseFields({ form, onForm }: PartProps): ReactNode {
  const { t } = useWords();
  const talk = talkLength(form);
  return (
    <>
      <fieldset className={css.phases}>
        <legend>{t('reflection:setUp.phases')}</legend>
        {REFLECTION_PHASES.map((phase) => (
          <div key={phase} className={css.phase}>
            <Minutes phase={phase} form={form} onForm={onForm} />
            <p>{t(`reflection:rule.${phase}`)}</p>
          </div>
        ))}
      </fieldset>
      <div className={css.inRounds}>
        <Checkbox checked={form.inRounds} onChange={(event) => onForm({ ...form, inRounds: event.target.checked })}>
          {t('reflection:setUp.inRounds')}
        </Checkbox>
        <Button size="row" onClick={() => onForm(fourRoles(t, form))}>
          {t('reflection:setUp.preset')}
        </Button>
      </div>
      {form.inRounds ? <Rounds form={form} onForm={onForm} /> : null}
      {form.inRounds && talk !== null ? (
        <p className={css.sum}>{t('reflection:setUp.talkIs', { count: talk })}</p>
      ) : null}
    </>
  );
}

/** In rounds, the talk is as long as they are: nothing to type. */
function Minutes({ phase, form, onForm }: PartProps & { phase: ReflectionPhase }): ReactNode {
  const { t } = useWords();
  const follows = phase === 'talk' && form.inRounds;
  const value = follows ? String(talkLength(form) ?? '') : form.minutes[phase];
  const wrong = !follows && wholeNumber(value, LONGEST) === null;
  return (
    <TextField
      label={t('reflection:setUp.minutesOf', { phase: t(`reflection:phase.${phase}`) })}
      inputMode="numeric"
      className={css.number}
      value={value}
      readOnly={follows}
      error={wrong ? t('reflection:setUp.faultMinutes') : null}
      onChange={(event) => onForm({ ...form, minutes: { ...form.minutes, [phase]: event.target.value } })}
    />
  );
}

function Rounds({ form, onForm }: PartProps): ReactNode {
  const { t } = useWords();
  const wrong = (text: string, most: number): string | null =>
    wholeNumber(text, most) === null ? t('reflection:setUp.faultMinutes') : null;
  return (
    <div className={css.rounds}>
      <TextField
        label={t('reflection:setUp.count')}
        inputMode="numeric"
        className={css.number}
        value={form.count}
        error={wrong(form.count, MOST_ROUNDS)}
        onChange={(event) => onForm({ ...form, count: event.target.value })}
      />
      <TextField
        label={t('reflection:setUp.each')}
        inputMode="numeric"
        className={css.number}
        value={form.each}
        error={wrong(form.each, LONGEST)}
        onChange={(event) => onForm({ ...form, each: event.target.value })}
      />
      <TextArea
        label={t('reflection:setUp.turns')}
        hint={t('reflection:setUp.turnsHint')}
        rows={4}
        value={form.roles}
        onChange={(event) => onForm({ ...form, roles: event.target.value })}
      />
    </div>
  );
}
