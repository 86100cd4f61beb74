import { type ReactNode, useRef, useState } from 'react';
import type { Day } from '../../../domain/agenda/gathering';
import { clockFace } from '../../../domain/time';
import { useGathering } from '../../app/gathering';
import { nothingSince } from '../../app/nothing-since';
import { useUndo } from '../../app/undo';
import { useWords } from '../../i18n/words';
import { Button, IconButton } from '../../ui/Button';
import { DateField } from '../../ui/DateField';
import { Dialog } from '../../ui/Dialog';
import { PencilIcon, PlusIcon } from '../../ui/icons';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { useToast } from '../../ui/Toast';
import { usePlan } from './acts/plan-context';
import { readClock } from './acts/read-fields';
import css from './DayTabs.module.css';
import { dayName } from './fields/day-name';
import { EditedText } from './fields/EditedField';

/** The days, which of them is in view, and the ways to change them. */
export function DayTabs(): ReactNode {
  const { t, language } = useWords();
  const { day, days, selectDay } = useGathering();
  const { acts } = usePlan();
  const [open, setOpen] = useState(false);
  const toast = useToast();
  const undo = useUndo();
  const add = async (): Promise<void> => {
    const isHere = nothingSince();
    const added = await acts.addDay();
    if (added === null) return;
    if (isHere()) selectDay(added);
    toast({ text: t('common:history.dayAdded'), action: undo.action('plan') });
  };
  return (
    <div className={css.days}>
      <SegmentedControl
        label={t('plan:day.choose')}
        segments={days.map((one, index) => ({ value: one.id, label: dayName(t, language, one, index) }))}
        value={day.id}
        onChange={selectDay}
      />
      <IconButton name={t('plan:day.edit')} onClick={() => setOpen(true)}>
        <PencilIcon />
      </IconButton>
      <IconButton name={t('plan:day.add')} onClick={() => void add()}>
        <PlusIcon />
      </IconButton>
      <DayDialog key={day.id} day={day} open={open} onClose={() => setOpen(false)} />
    </div>
  );
}

function DayDialog(props: { day: Day; open: boolean; onClose: () => void }): ReactNode {
  const { day } = props;
  const { t, language } = useWords();
  const { days } = useGathering();
  const fields = useRef<HTMLDivElement>(null);
  const onClose = (): void => {
    // A date that cannot be read is said and gone to; Escape there takes it back.
    if (fields.current?.querySelector<HTMLInputElement>('input:invalid')?.reportValidity() !== false) props.onClose();
  };
  const { acts } = usePlan();
  const nr = days.findIndex((one) => one.id === day.id);
  const remove = async (): Promise<void> => {
    if (await acts.removeDay(day.id)) props.onClose();
  };
  const writeStart = async (text: string): Promise<boolean> => {
    const start = readClock(text);
    return start.ok && start.value !== null && (await acts.updateDay(day.id, { start: start.value }));
  };
  return (
    <Dialog
      open={props.open}
      onClose={onClose}
      title={dayName(t, language, day, nr)}
      actions={
        <>
          <Button unavailable={days.length === 1 && t('common:refused.lastDay')} onClick={() => void remove()}>
            {t('plan:day.remove')}
          </Button>
          <Button look="filled" onClick={onClose}>
            {t('common:close')}
          </Button>
        </>
      }
    >
      <div ref={fields} className={css.fields}>
        <EditedText
          label={t('plan:day.label')}
          hint={t('plan:day.labelHint')}
          value={day.label}
          heldAs={`${day.id}/label`}
          onWrite={(text) => acts.updateDay(day.id, { label: text.trim() })}
        />
        <DateField label={t('plan:day.date')} value={day.date} onChange={(date) => acts.updateDay(day.id, { date })} />
        <EditedText
          label={t('plan:day.start')}
          value={clockFace(day.start)}
          heldAs={`${day.id}/start`}
          fault={(text) => (text.trim() !== '' && readClock(text).ok ? null : t('plan:fault.clock'))}
          onWrite={writeStart}
        />
      </div>
    </Dialog>
  );
}
