import type { ReactNode } from 'react';
import { dayName, shortDate } from '../../../../words';
import { useWords } from '../../../i18n/words';
import type { itemsByDay, PlacedItem } from './notes-view';

export type Places = ReturnType<typeof itemsByDay>;

const INDENT = '\u2003';

/** The agenda as the options of a select, day by day where there are more, alternatives last. */
export function ItemOptions({ places }: { places: Places }): ReactNode {
  const { t, language } = useWords();
  return places.map(({ day, items }, index) => {
    const options = items.map((placed) => <Option key={placed.item.id} {...placed} />);
    if (places.length === 1) return options;
    const numbered = t('notes:day', { number: index + 1 });
    const label = day ? dayName(day, { language, numbered, write: shortDate }) : t('notes:alternatives');
    return (
      <optgroup key={day?.id ?? 'parked'} label={label}>
        {options}
      </optgroup>
    );
  });
}

function Option({ item, depth }: PlacedItem): ReactNode {
  const { t } = useWords();
  return (
    <option value={item.id}>
      {INDENT.repeat(depth - 1)}
      {item.title || t('notes:untitledItem')}
    </option>
  );
}
