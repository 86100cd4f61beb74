import type { Item } from '../../../../domain/agenda/agenda';
import { clockFace } from '../../../../domain/time';
import { useGathering } from '../../../app/gathering';
import { useWords } from '../../../i18n/words';
import { usePlan } from '../acts/plan-context';
import { readClock, readMinutes } from '../acts/read-fields';
import type { CellField } from '../acts/useEditing';

interface FieldWrites {
  /** What is wrong with what is typed, in words. */
  fault(field: CellField, text: string): string | null;
  /** `ahead`: seen at once, before it is answered. */
  write(item: Item, field: CellField, text: string, ahead?: boolean): Promise<boolean>;
  /** What the field shows. */
  stored(item: Item, field: CellField): string;
}

/** How each field of an item is read, written and shown; the row and the panel edit the same way. */
export function useFieldWrites(): FieldWrites {
  const { day } = useGathering();
  const { t } = useWords();
  const { layout, acts } = usePlan();
  const rowOf = (item: Item) => layout.rows.find((row) => row.item.id === item.id);

  const writeStart = async (item: Item, text: string, ahead: boolean): Promise<boolean> => {
    const start = readClock(text);
    if (!start.ok) return false;
    const first = layout.rows[0];
    // The day begins with its first item: moving that moves the day, rather than pinning the item against it.
    const opens = first?.item.id === item.id && item.pinnedStart === null;
    if (opens && start.value !== null) return acts.updateDay(day.id, { start: start.value });
    return acts.updateItem(item.id, { pinnedStart: start.value }, ahead);
  };
  const writeMinutes = async (item: Item, text: string, ahead: boolean): Promise<boolean> => {
    const length = readMinutes(text);
    return length.ok && (await acts.updateItem(item.id, { minutes: length.value }, ahead));
  };

  return {
    fault: (field, text) => {
      if (field === 'minutes' && !readMinutes(text).ok) return t('plan:fault.minutes');
      return field === 'start' && !readClock(text).ok ? t('plan:fault.clock') : null;
    },
    write: (item, field, text, ahead = false) => {
      if (field === 'start') return writeStart(item, text, ahead);
      if (field === 'minutes') return writeMinutes(item, text, ahead);
      return acts.updateItem(item.id, { [field]: text.trim() }, ahead);
    },
    stored: (item, field) => {
      if (field === 'start') return clockFace(rowOf(item)?.start ?? day.start);
      if (field === 'minutes') return String(rowOf(item)?.minutes ?? item.minutes ?? '');
      return item[field];
    },
  };
}
