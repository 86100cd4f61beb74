import { type ReactNode, useState } from 'react';
import type { Item } from '../../../domain/agenda/agenda';
import { phasesOf } from '../../../domain/reflection/reflection';
import { runningDay } from '../../../domain/run/run-log';
import { useCall } from '../../api/call';
import { useGathering } from '../../app/gathering';
import { useUndo } from '../../app/undo';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/Field';
import { useToast } from '../../ui/Toast';
import { holdSetUp, letGoOfSetUp, withHeld } from './held-set-up';
import { NameRows } from './NameRows';
import { PhaseFields } from './PhaseFields';
import { noPhases } from './phases';
import css from './SetUp.module.css';
import { formOf, type PartProps, type SetUpForm, setUpOf } from './set-up-form';
import { useCannotChange } from './useCannotChange';

interface SetUpDialogProps {
  readonly item: Item;
  readonly onClose: () => void;
}

/**
 * Who has which role in a reflecting-team round, and how long its phases are. All of it is one step to undo. Left with Escape,
 * what was typed is there at the next opening.
 */
export function SetUpDialog({ item, onClose }: SetUpDialogProps): ReactNode {
  const { gatheringId, client, snapshot } = useGathering();
  const { t } = useWords();
  const call = useCall();
  const toast = useToast();
  // In Kjør Ctrl+Z means the run, so the button stands without the key.
  const { keys: _, ...undo } = useUndo().action('plan');
  const cannot = useCannotChange();
  const [standing] = useState(() => formOf(snapshot, item));
  const [form, setForm] = useState<SetUpForm>(() => withHeld(item.id, standing));
  const why = noPhases(snapshot.items, item);
  const isSetUp = phasesOf(snapshot.items, item.id).length > 0;
  const made = setUpOf(form, snapshot.gathering.language);
  const unavailable = (why && t(`reflection:setUp.no.${why}`)) ?? cannot ?? (made ? null : t('reflection:setUp.fault'));
  const save = async (): Promise<void> => {
    if (!made || unavailable) return;
    const done = await call(() => client.reflection.setUp({ gatheringId, itemId: item.id, ...made }));
    if (!done.ok) return;
    toast({ text: t('common:history.reflectionSetUp'), action: undo });
    giveUp();
  };
  const change = (next: SetUpForm): void => {
    setForm(next);
    holdSetUp(item.id, standing, next);
  };
  const giveUp = (): void => {
    letGoOfSetUp(item.id);
    onClose();
  };
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t('reflection:setUp.title', { title: item.title || t('reflection:untitled') })}
      actions={
        <>
          <Button onClick={giveUp}>{t('common:cancel')}</Button>
          <Button look="filled" unavailable={unavailable} onClick={() => void save()}>
            {t(isSetUp ? 'reflection:setUp.saveChanges' : 'reflection:setUp.save')}
          </Button>
        </>
      }
    >
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {why ? <p className={css.notice}>{t(`reflection:setUp.no.${why}`)}</p> : <Standing item={item} />}
        <Roles form={form} onForm={change} />
        <PhaseFields form={form} onForm={change} />
      </form>
    </Dialog>
  );
}

/** What the phases mean for what is there already. */
function Standing({ item }: Pick<SetUpDialogProps, 'item'>): ReactNode {
  const { snapshot, days } = useGathering();
  const { t } = useWords();
  const { items, run } = snapshot;
  const others = items.some((one) => one.parentId === item.id && one.phase === null);
  const last = run.filter(({ dayId }) => dayId === runningDay(days, run)).at(-1)?.fact;
  const runs = last !== undefined && 'to' in last && last.to === item.id;
  const says = runs ? 'running' : others ? 'others' : null;
  return says && phasesOf(items, item.id).length === 0 ? (
    <p className={css.notice}>{t(`reflection:setUp.${says}`)}</p>
  ) : null;
}

function Roles({ form, onForm }: PartProps): ReactNode {
  const { snapshot } = useGathering();
  const { t } = useWords();
  const names = [...new Set(snapshot.participants.map(({ name }) => name).filter((name) => name !== ''))];
  const taken = new Set([...form.focusPersons, ...form.team].map(({ name }) => name.trim()).concat(form.interviewer));
  const offered = names.filter((name) => !taken.has(name));
  return (
    <div className={css.roles}>
      <NameRows
        label={t('reflection:role.focusPersons')}
        addLabel={t('reflection:setUp.addFocusPerson')}
        rows={form.focusPersons}
        offered={offered}
        typed={form.typed.focusPersons}
        onChange={(focusPersons, typed) =>
          onForm({ ...form, focusPersons, typed: { ...form.typed, focusPersons: typed } })
        }
      />
      <div className={css.role}>
        <TextField
          label={t('reflection:role.interviewer')}
          list="reflection-names"
          value={form.interviewer}
          onChange={(event) => onForm({ ...form, interviewer: event.target.value })}
        />
        <datalist id="reflection-names">
          {offered.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <NameRows
          label={t('reflection:role.team')}
          addLabel={t('reflection:setUp.addMember')}
          rows={form.team}
          offered={offered}
          typed={form.typed.team}
          onChange={(team, typed) => onForm({ ...form, team, typed: { ...form.typed, team: typed } })}
        />
      </div>
    </div>
  );
}
